import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import { equalInConstantTime, hex, unhex } from '../../protocol/bytes.js';
import { srpVerifier } from '../../protocol/srp.js';
import {
  auth2013Credentials,
  srpPasswordFrom,
  srpStretch,
  srpStretchOnce,
  srpStretchSync,
} from '../../protocol/srp-stretch.js';
import type { World } from '../world.js';
import type { Caller } from './caller.js';
import { DomainError } from './domain-error.js';
import type { PasswordStretching, SrpVerifier, UnstretchedPassword } from './password-verifiers.js';
import type { AccountRow } from './rows.js';
import { srpOf } from './srp-values.js';

/** The document's numbers for the stretching of passwords (auth-2013, lines 141 to 146). */
export const STRETCHING: Omit<PasswordStretching, 'salt'> = {
  type: 'PBKDF2/scrypt/PBKDF2/v1',
  PBKDF2_rounds_1: 20_000,
  scrypt_N: 65_536,
  scrypt_r: 8,
  scrypt_p: 1,
  PBKDF2_rounds_2: 20_000,
};

/**
 * Passwords that come as they were typed, and that the server stretches as a client would: it has to come to the same
 * numbers, so nothing can be saved but a second time for the same password.
 */
export interface RawPasswords {
  /** The account of a right email and password. Throws what `srpLogins.finish` throws, UnknownAccount. */
  signIn(email: string, password: string, caller: Caller): Promise<AccountRow>;
  /**
   * What is kept of a new password: a verifier under fresh salts, or without `stretch: real` the password itself, because
   * most are never proved through SRP and 180 ms would be spent for nothing. Throws ServiceUnavailable.
   */
  newVerifier(email: string, password: string): Promise<SrpVerifier | UnstretchedPassword>;
  /** Stretches a password that waits for it, before somebody logs in through SRP. Throws ServiceUnavailable. */
  settle(account: AccountRow): Promise<void>;
  /** The same on the spot, for callers that cannot wait. */
  newVerifierSync(email: string, password: string): SrpVerifier;
  /** The same from srpPw, hex of 32 bytes, for callers that need no stretching. */
  verifierOfSrpPw(email: string, srpPw: string): SrpVerifier;
  /** K3 of the stretching, raw bytes: 180 ms on another thread, a few at a time. Throws ServiceUnavailable. */
  stretched(email: string, password: string): Promise<Buffer>;
  /** Whether K3 is that of the account's password. */
  matches(account: AccountRow, K3: Buffer): boolean;
}

/** K3s that are kept without `stretch: real`. */
const MOST_KEPT = 1000;

/** What somebody is told to wait whose password finds no room to wait for its turn, seconds. */
const WAIT_SECONDS = 30;

/** Makes the service of one mock. */
export function makeRawPasswords(world: World): RawPasswords {
  return { ...makeStretches(world), ...makeVerifiers(world) };
}

function makeStretches(world: World): Pick<RawPasswords, 'stretched' | 'newVerifierSync'> {
  const { stretch, mostStretches, mostWaitingStretches } = world.settings;
  const turn = pLimit(mostStretches);
  const kept = new Map<string, Buffer>();
  const keyOf = (email: string, password: string) =>
    createHash('sha256')
      .update(JSON.stringify([email, password]))
      .digest('hex');

  function keep(key: string, K3: Buffer): Buffer {
    kept.set(key, K3);
    const [oldest = ''] = kept.keys();
    if (kept.size > MOST_KEPT) kept.delete(oldest);
    return K3;
  }

  return {
    async stretched(email, password) {
      const key = keyOf(email, password);
      const known = stretch === 'real' ? undefined : kept.get(key);
      if (known !== undefined) return known;
      if (turn.pendingCount >= mostWaitingStretches)
        throw new DomainError('ServiceUnavailable', { retryAfter: WAIT_SECONDS });
      const slowly = stretch === 'real' ? srpStretch : srpStretchOnce;
      return turn(async () => keep(key, (await slowly(email, password)).K3));
    },
    newVerifierSync(email, password) {
      const key = keyOf(email, password);
      return freshVerifier(world, email, kept.get(key) ?? keep(key, srpStretchSync(email, password).K3));
    },
  };
}

function makeVerifiers(world: World): Omit<RawPasswords, 'stretched' | 'newVerifierSync'> {
  return {
    async signIn(email, password, caller) {
      world.customs.admitSignIn(email, undefined, caller);
      const { uid, email: address } = world.accounts.getByEmail(email);
      const fits = await fitting(world, world.accounts.get(uid), password);
      // Looked up again: while it waited the account may have got another password, or its end.
      const account = world.accounts.get(uid);
      world.customs.countWrongPassword(address, caller, () => {
        if (!fits(account)) throw new DomainError('IncorrectPassword', { email: address });
      });
      return account;
    },
    async newVerifier(email, password) {
      if (world.settings.stretch !== 'real') return { kind: 'unstretched', password };
      return freshVerifier(world, email, await world.rawPasswords.stretched(email, password));
    },
    async settle({ uid, email, verifier }) {
      if (verifier.kind !== 'unstretched') return;
      const settled = freshVerifier(world, email, await world.rawPasswords.stretched(email, verifier.password));
      // While it waited, another login may have done the same, or the account may have got another password.
      if (world.accounts.find(uid)?.verifier === verifier) world.accounts.update(uid, { verifier: settled });
    },
    verifierOfSrpPw(email, srpPw) {
      return verifierFrom(world, email, unhex(srpPw), { salt: world.random.hex(32), stretching: world.random.hex(32) });
    },
    matches(account, K3) {
      const { verifier, salt, stretching } = world.srpLogins.verifierOf(account);
      if (stretching === undefined) return false;
      const { srpPw } = srpPasswordFrom(K3, unhex(stretching.salt));
      const found = verifierFrom(world, account.email, srpPw, { salt, stretching: stretching.salt });
      return equalInConstantTime(found.verifier, verifier);
    },
  };
}

/** What a password has to fit when its turn has come: stretched, unless the account's own is not. */
async function fitting(
  world: World,
  { verifier, verifierSetAt, email }: AccountRow,
  password: string,
): Promise<(account: AccountRow) => boolean> {
  const isSame = (kept: string) => equalInConstantTime(digestOf(kept), digestOf(password));
  if (verifier.kind === 'unstretched') {
    const fits = isSame(verifier.password);
    return (account) => fits && account.verifierSetAt === verifierSetAt;
  }
  const K3 = await world.rawPasswords.stretched(email, password);
  return (account) => world.rawPasswords.matches(account, K3);
}

function digestOf(password: string): string {
  return createHash('sha256').update(password).digest('hex');
}

/** Two fresh salts, and the verifier that K3 gives with them. */
function freshVerifier(world: World, email: string, K3: Buffer): SrpVerifier {
  const salts: Salts = { salt: world.random.hex(32), stretching: world.random.hex(32) };
  return verifierFrom(world, email, srpPasswordFrom(K3, unhex(salts.stretching)).srpPw, salts);
}

/** Hex. */
interface Salts {
  readonly salt: string;
  readonly stretching: string;
}

function verifierFrom(world: World, email: string, srpPw: Buffer, { salt, stretching }: Salts): SrpVerifier {
  const verifier = srpVerifier(srpOf(world).form, auth2013Credentials(email, srpPw, unhex(salt)));
  return { kind: 'srp', verifier: hex(verifier), salt, stretching: { ...STRETCHING, salt: stretching } };
}
