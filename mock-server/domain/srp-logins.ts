import { hex, unhex } from '../../protocol/bytes.js';
import { isSameProof, srpServerProof, srpServerPublic } from '../../protocol/srp.js';
import type { SrpProof } from '../../protocol/srp-equations.js';
import type { World } from '../world.js';
import type { Caller } from './caller.js';
import { DomainError } from './domain-error.js';
import type { SrpVerifier } from './password-verifiers.js';
import type { AccountRow, TokenRow } from './rows.js';
import { refusingBadValues, srpOf } from './srp-values.js';

/** The first half of a login, as the client is told of it. */
export interface StartedLogin {
  readonly account: AccountRow;
  readonly verifier: SrpVerifier;
  /** Its tokenId ties the two halves together; its requestKey is the server's secret b. */
  readonly srpToken: TokenRow;
  /** Hex, in the form of the edition. */
  readonly B: string;
}

/** What a client sends to prove the password; hex. */
export interface GivenProof {
  readonly srpToken: string;
  readonly A: string;
  readonly M: string;
}

/** A password that was proved. */
export interface FinishedLogin {
  readonly account: AccountRow;
  /** The key both sides hold now; hex. */
  readonly K: string;
}

/** Proofs of a password by SRP, in two calls. */
export interface SrpLogins {
  /**
   * Begins a login: customs first, then the account.
   * Throws InvalidParameter, TooManyRequests, RequestBlocked, UnknownAccount.
   */
  start(email: string, caller: Caller): StartedLogin;
  /**
   * Ends a login. The srpToken is used up whatever comes of it.
   * Throws InvalidToken, InvalidParameter, IncorrectPassword, TooManyRequests, RequestBlocked.
   */
  finish(given: GivenProof, caller: Caller): FinishedLogin;
  /** Uses a srpToken up that came with a request which is refused before it gets as far as `finish`. */
  abandon(srpToken: string): void;
  /** The M that is expected, and K. Throws InvalidParameter for an A that nobody may send, such as a multiple of N. */
  expected(verifier: SrpVerifier, srpToken: TokenRow, A: Buffer): SrpProof;
  /** The server's secret b of one login: raw bytes that no client can know. */
  secretOf(srpToken: TokenRow): Buffer;
  /** Whether the M that came is the one expected. */
  fits(expected: Buffer, M: Buffer): boolean;
  /** What is kept of an account's password. Throws an Error for an account of another family. */
  verifierOf(account: AccountRow): SrpVerifier;
}

/** Makes the service of one mock. */
export function makeSrpLogins(world: World): SrpLogins {
  return {
    start(email, caller) {
      world.customs.admitSignIn(email, undefined, caller);
      const account = world.accounts.getByEmail(email);
      const verifier = world.srpLogins.verifierOf(account);
      const srpToken = world.tokens.create('srpToken', account.uid);
      const secrets = { verifier: unhex(verifier.verifier), b: world.srpLogins.secretOf(srpToken) };
      return { account, verifier, srpToken, B: hex(srpServerPublic(srpOf(world).form, secrets)) };
    },
    finish({ srpToken, A, M }, caller) {
      const token = world.tokens.find('srpToken', srpToken);
      if (token === undefined || !world.tokens.consume(token)) throw new DomainError('InvalidToken');
      const account = world.accounts.get(token.uid);
      world.customs.admitProof(account.email, caller);
      const proof = world.srpLogins.expected(world.srpLogins.verifierOf(account), token, unhex(A));
      world.customs.countWrongPassword(account.email, caller, () => {
        if (!world.srpLogins.fits(proof.M, unhex(M))) {
          throw new DomainError('IncorrectPassword', { email: account.email });
        }
      });
      return { account, K: hex(proof.K) };
    },
    abandon(srpToken) {
      const token = world.tokens.find('srpToken', srpToken);
      if (token !== undefined) world.tokens.consume(token);
    },
    expected(verifier, srpToken, A) {
      const secrets = { verifier: unhex(verifier.verifier), b: world.srpLogins.secretOf(srpToken) };
      return refusingBadValues('A', () => srpServerProof(srpOf(world).form, secrets, A));
    },
    secretOf: ({ requestKey }) => unhex(requestKey),
    fits: (expected, M) => isSameProof(srpOf(world).form, expected, M),
    verifierOf({ uid, verifier }) {
      if (verifier.kind !== 'srp') throw new Error(`Account ${uid} has no SRP verifier`);
      return verifier;
    },
  };
}
