import type { World } from '../world.js';
import type { SrpVerifier } from './password-verifiers.js';
import type { AccountRow, TokenRow } from './rows.js';
import { srpOf } from './srp-values.js';

/** A new password for an account; the wrapKb is hex of 32 bytes. */
export interface SrpReset {
  readonly verifier: SrpVerifier;
  /** In some editions zeros stand for one that nobody has any more: the server makes a new one then. */
  readonly wrapKb: string;
}

/** Tokens that a proof of the password earns, and the replacing of passwords, in the editions with SRP. */
export interface SrpPasswords {
  /** The tokens that a change of password begins with. Throws UnknownAccount. */
  startChange(uid: string): { readonly keyFetchToken: TokenRow; readonly accountResetToken: TokenRow };
  /** Replaces the password and signs everybody out. Whether the email is verified stays as it is. */
  reset(uid: string, password: SrpReset): AccountRow;
  /** The wrapKb that a reset sets. */
  wrapKbOf(given: string): string;
}

/** Makes the service of one mock. */
export function makeSrpPasswords(world: World): SrpPasswords {
  return {
    startChange(uid) {
      world.accounts.get(uid);
      return {
        keyFetchToken: world.tokens.create('keyFetchToken', uid),
        accountResetToken: world.tokens.create('accountResetToken', uid),
      };
    },
    reset(uid, { verifier, wrapKb }) {
      const account = world.passwords.store(uid, verifier, world.srpPasswords.wrapKbOf(wrapKb));
      world.accounts.signOutEverywhere(uid);
      return account;
    },
    wrapKbOf(given) {
      const asksForNew = srpOf(world).zeroWrapKbAsksForNew && /^0+$/.test(given);
      return asksForNew ? world.passwords.newWrapKb() : given;
    },
  };
}
