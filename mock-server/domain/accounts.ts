import { hex, unhex } from '../../protocol/bytes.js';
import type { World } from '../world.js';
import { DomainError } from './domain-error.js';
import { emailAddress, normalised } from './email-address.js';
import { hexOf } from './hex-values.js';
import type { PasswordVerifier, SrpVerifier, UnstretchedPassword } from './password-verifiers.js';
import type { AccountRow, TokenRow } from './rows.js';

/** What a client gives to make an account, with what proves its password. */
export type NewAccount = NewAccountFacts & (WithAuthPW | WithSrp);

interface NewAccountFacts {
  /** Kept as typed. */
  readonly email: string;
  /** Somebody trusted has vouched for the address. */
  readonly emailVerified?: boolean;
  readonly locale?: string;
}

interface WithAuthPW {
  /** 64 hex digits. */
  readonly authPW: string;
  readonly srp?: undefined;
}

interface WithSrp {
  /** Checked already. */
  readonly srp: SrpVerifier | UnstretchedPassword;
  readonly authPW?: undefined;
}

/** Accounts, found by uid or by email. */
export interface Accounts {
  /**
   * Makes an account with random uid, keys and code. In some editions it replaces one whose email was never verified.
   * Throws InvalidParameter, AccountExists.
   */
  create(given: NewAccount): AccountRow;
  /** The email as it was typed, if the edition takes it for an address. Throws InvalidParameter. */
  address(email: string): string;
  /** The unverified account that a new one would replace; changes nothing. Throws InvalidParameter, AccountExists. */
  replaced(given: NewAccount): AccountRow | undefined;
  /** The unverified account that one of this address would replace. Throws AccountExists. */
  refuseTaken(email: string): AccountRow | undefined;
  /** 16 bytes in lower-case hex, with dashes where the edition writes UUIDs. */
  newUid(): string;
  /** The account of a uid in lower case; undefined when there is none. */
  find(uid: string): AccountRow | undefined;
  /** The account of an email in any case; undefined when there is none. */
  findByEmail(email: string): AccountRow | undefined;
  /** As `find`. Throws UnknownAccount. */
  get(uid: string): AccountRow;
  /** As `findByEmail`. Throws UnknownAccount with the email as it was asked for. */
  getByEmail(email: string): AccountRow;
  /** Changes an account and returns it as it now is. Throws UnknownAccount. */
  update(uid: string, changes: Partial<Omit<AccountRow, 'uid' | 'email'>>): AccountRow;
  /** kA and wrapKb as GET account/keys gives them: 192 hex digits, for the holder of the keyFetchToken. Throws UnverifiedAccount. */
  sealedKeys(keyFetchToken: TokenRow): string;
  /** Sign-ins from this address need no confirmation from now on. */
  rememberAddress(uid: string, address: string): void;
  /** Notes the language of an account's user, if it was unknown so far. */
  rememberLocale(uid: string, locale: string | undefined): void;
  /** Ends every token and removes every device of an account. */
  signOutEverywhere(uid: string): void;
  /** Deletes an account with all that belongs to it; the mail it got stays in the outbox. */
  destroy(account: AccountRow): void;
}

/** More than any test makes; a full mock refuses new ones until some are destroyed or it is reset. */
const MOST_ACCOUNTS = 250_000;
const FULL_WAIT_SECONDS = 30;

/** Addresses of an account that are kept; the one first seen goes first. */
const MOST_ADDRESSES = 100;

/** Makes the service of one mock. */
export function makeAccounts(world: World): Accounts {
  return { ...makeCreation(world), ...makeFinding(world), ...makeLife(world) };
}

type Creation = Pick<Accounts, 'create' | 'address' | 'replaced' | 'refuseTaken' | 'newUid'>;
type Finding = Pick<Accounts, 'find' | 'findByEmail' | 'get' | 'getByEmail'>;

function makeCreation(world: World): Creation {
  const { store, random, clock } = world;
  const verifierOf = (given: NewAccount): PasswordVerifier =>
    given.srp ?? world.passwords.newVerifier(hexOf('authPW', given.authPW, 32));
  return {
    create(given) {
      const email = world.accounts.address(given.email);
      const former = world.accounts.replaced(given);
      if (former === undefined && store.accounts.size >= MOST_ACCOUNTS) {
        throw new DomainError('ServiceUnavailable', { retryAfter: FULL_WAIT_SECONDS });
      }
      if (former !== undefined) world.accounts.destroy(former);
      const verifier = verifierOf(given);
      const account: AccountRow = {
        uid: world.accounts.newUid(),
        email,
        emailVerified: given.emailVerified === true,
        emailCode: world.verification.newCode(),
        kA: random.hex(32),
        wrapKb: world.passwords.newWrapKb(),
        verifier,
        verifierSetAt: clock.now(),
        createdAt: clock.now(),
        ...(given.locale === undefined ? {} : { locale: given.locale }),
        mustReset: false,
        knownAddresses: [],
      };
      store.accounts.set(account.uid, account);
      store.uidByEmail.set(normalised(email), account.uid);
      return account;
    },
    replaced(given) {
      const email = world.accounts.address(given.email);
      if (given.srp === undefined) hexOf('authPW', given.authPW, 32);
      return world.accounts.refuseTaken(email);
    },
    refuseTaken(email) {
      const former = world.accounts.findByEmail(email);
      if (former !== undefined && (former.emailVerified || !world.behaviour.replacesUnverified))
        throw new DomainError('AccountExists', { email: former.email });
      return former;
    },
    address: (email) => emailAddress(email, world.behaviour.isEmailAddress),
    newUid: () => (world.behaviour.uidsAre === 'uuid' ? uuid(random.bytes(16)) : random.hex(16)),
  };
}

function makeFinding(world: World): Finding {
  const { store } = world;
  return {
    find: (uid) => store.accounts.get(uid),
    findByEmail(email) {
      const uid = store.uidByEmail.get(normalised(email));
      return uid === undefined ? undefined : world.accounts.find(uid);
    },
    get(uid) {
      const account = world.accounts.find(uid);
      if (account === undefined) throw new DomainError('UnknownAccount');
      return account;
    },
    getByEmail(email) {
      const account = world.accounts.findByEmail(email);
      if (account === undefined) throw new DomainError('UnknownAccount', { email });
      return account;
    },
  };
}

function makeLife(world: World): Omit<Accounts, keyof Creation | keyof Finding> {
  const { store } = world;
  return {
    update(uid, changes) {
      const account = { ...world.accounts.get(uid), ...changes };
      store.accounts.set(uid, account);
      world.watches.changed(uid);
      return account;
    },
    sealedKeys({ uid, requestKey, verificationId }) {
      const { emailVerified, kA, wrapKb } = world.accounts.get(uid);
      // Both the email and the session that got the token (line 453).
      const waits = world.behaviour.waitsForVerifiedEmail && !emailVerified;
      if (waits || verificationId !== undefined) throw new DomainError('UnverifiedAccount');
      return hex(world.behaviour.sealKeys({ requestKey: unhex(requestKey), kA: unhex(kA), wrapKb: unhex(wrapKb) }));
    },
    rememberAddress(uid, address) {
      const { knownAddresses } = world.accounts.get(uid);
      if (knownAddresses.includes(address)) return;
      world.accounts.update(uid, { knownAddresses: [...knownAddresses, address].slice(-MOST_ADDRESSES) });
    },
    rememberLocale(uid, locale) {
      if (locale !== undefined && world.accounts.get(uid).locale === undefined) world.accounts.update(uid, { locale });
    },
    signOutEverywhere(uid) {
      world.devices.removeAllOf(uid);
      world.tokens.endAllOf(uid);
    },
    destroy({ uid, email }) {
      world.accounts.signOutEverywhere(uid);
      world.unblockCodes.voidAllOf(uid);
      world.avatars.removeAllOf(uid);
      // Or whoever gets the address next would answer for wrong passwords that were given before.
      world.customs.forget('lockout', email);
      store.uidByEmail.delete(normalised(email));
      store.accounts.delete(uid);
      world.watches.changed(uid);
    },
  };
}

/** A UUID of version 4 (RFC 4122, section 4.4). */
function uuid(bytes: Buffer): string {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const text = hex(bytes);
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
}
