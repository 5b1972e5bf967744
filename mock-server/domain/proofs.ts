import type { World } from '../world.js';
import type { Caller } from './caller.js';
import type { OpenedSession } from './sessions.js';

/** What somebody gives to sign in. */
export interface SignInRequest {
  readonly email: string;
  /** 64 hex digits. */
  readonly authPW: string;
  readonly unblockCode?: string;
  /** A keyFetchToken is wanted too. */
  readonly keys: boolean;
}

/** Proofs of a password as they come from outside: customs first, then the password, and a wrong one is counted. */
export interface Proofs {
  /**
   * Opens a session; one that an unblock code let through needs no further confirmation. Throws what
   * `passwords.signIn` throws, TooManyRequests, RequestBlocked, InvalidUnblockCode.
   */
  signIn(given: SignInRequest, caller: Caller): Promise<OpenedSession>;
  /** Runs a proof; throws what it throws, TooManyRequests, RequestBlocked. */
  prove<T>(given: Pick<SignInRequest, 'email' | 'authPW'>, caller: Caller, proof: () => T): Promise<T>;
}

/** Makes the service of one mock. */
export function makeProofs(world: World): Proofs {
  return {
    async signIn({ email, authPW, unblockCode, keys }, caller) {
      // The code is used up even when the password turns out wrong, as on the deployed server.
      const unblocked = world.customs.admitSignIn(email, unblockCode, caller);
      await world.stretching.prepareProof(email, authPW);
      const account = world.customs.countWrongPassword(email, caller, () => world.passwords.signIn(email, authPW));
      return unblocked
        ? world.sessions.open(account, { keys, caller })
        : world.sessions.openAtSignIn(account, keys, caller);
    },
    async prove({ email, authPW }, caller, proof) {
      world.customs.admitProof(email, caller);
      await world.stretching.prepareProof(email, authPW);
      return world.customs.countWrongPassword(email, caller, proof);
    },
  };
}
