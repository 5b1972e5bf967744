import type { World } from '../world.js';
import { DomainError } from './domain-error.js';
import type { AccountRow } from './rows.js';
import { anyCovers } from './scopes.js';

/** What a profile tells of a user; what nobody told the server is no key at all. */
export interface Profile {
  readonly uid?: string;
  /** The uid under the name that OpenID Connect has for it. */
  readonly sub?: string;
  readonly ecosystemAnonId?: string;
  readonly email?: string;
  readonly locale?: string;
  readonly amrValues?: string[];
  readonly twoFactorAuthentication?: boolean;
  readonly displayName?: string;
  readonly avatar?: string;
  readonly avatarDefault?: boolean;
  readonly subscriptions?: string[];
}

/** Profiles of users. */
export interface Profiles {
  /**
   * The fields of an account's profile that the edition has and the scopes open.
   * @param scopes undefined for the user's own session, which sees everything. Throws UnknownAccount.
   */
  read(uid: string, scopes?: readonly string[]): Profile;
  /** Whether scopes open a field of the profile: any one of the field's own is enough. */
  opens(scopes: readonly string[], field: keyof Profile): boolean;
  /** The edition's fields with the scopes that open them. */
  fieldScopes(): Readonly<Record<string, readonly string[]>>;
  /** What the user has subscribed to. Throws UnknownAccount. */
  subscriptions(uid: string): string[];
  /** What is set for the user, or undefined. Throws UnknownAccount. */
  displayName(uid: string): string | undefined;
  /** Sets the name; an empty one unsets it. Throws UnknownAccount, InvalidParameter. */
  setDisplayName(uid: string, displayName: string): void;
  /** What is set for the user, or undefined. Throws UnknownAccount. */
  ecosystemAnonId(uid: string): string | undefined;
  /** Sets the identifier. Throws UnknownAccount, InvalidParameter, AnonIdIsSet. */
  setEcosystemAnonId(uid: string, ecosystemAnonId: string, onlyIfUnset: boolean): void;
  /** Forgets what is cached of a user. Nothing ever is: every request reads the account. */
  forget(uid: string): void;
}

/** How a user has signed in when nobody says: with a password. */
const DEFAULT_AMR = ['pwd'];

/** The method that makes a second factor. */
const SECOND_FACTOR = 'otp';

/** Each field as the account has it; undefined is no key. */
const FIELDS: { readonly [F in keyof Profile]-?: (account: AccountRow, world: World) => Profile[F] } = {
  uid: ({ uid }) => uid,
  sub: ({ uid }) => uid,
  ecosystemAnonId: ({ ecosystemAnonId }) => ecosystemAnonId,
  email: ({ email }) => email,
  locale: ({ locale }) => locale,
  amrValues: ({ amrValues = DEFAULT_AMR }) => [...amrValues],
  twoFactorAuthentication: ({ amrValues = DEFAULT_AMR }) => amrValues.includes(SECOND_FACTOR),
  displayName: ({ displayName }) => displayName,
  avatar: ({ uid }, world) => world.avatars.current(uid).url,
  avatarDefault: ({ uid }, world) => world.avatars.current(uid).isDefault,
  // Absent from a profile and an empty list at an address of their own, as on the deployed server.
  subscriptions: ({ uid }, world) => nonEmpty(world.profiles.subscriptions(uid)),
};

/** Makes the service of one mock. */
export function makeProfiles(world: World): Profiles {
  return { ...makeReading(world), ...makeSetting(world) };
}

type Reading = Pick<Profiles, 'read' | 'opens' | 'fieldScopes'>;

function makeReading(world: World): Reading {
  const { edition, behaviour } = world;
  const documented = edition.operations.map(({ fieldScopes }) => fieldScopes);
  const scopesByField = Object.assign({}, ...documented, behaviour.silentFieldScopes) as Record<string, string[]>;
  const fields = (Object.keys(FIELDS) as (keyof Profile)[]).filter((field) => Object.hasOwn(scopesByField, field));
  return {
    read(uid, scopes) {
      const account = world.accounts.get(uid);
      const open = fields.filter((field) => scopes === undefined || world.profiles.opens(scopes, field));
      const values = open.map((field) => [field, FIELDS[field](account, world)] as const);
      return Object.fromEntries(values.filter(([, value]) => value !== undefined));
    },
    opens: (scopes, field) => (scopesByField[field] ?? []).some((asked) => anyCovers(scopes, asked)),
    fieldScopes: () => scopesByField,
  };
}

function makeSetting(world: World): Omit<Profiles, keyof Reading> {
  return {
    subscriptions: (uid) => [...(world.accounts.get(uid).subscriptions ?? [])],
    displayName: (uid) => world.accounts.get(uid).displayName,
    setDisplayName(uid, displayName) {
      if (displayName.length > LONGEST_NAME || UNSHOWN.test(displayName)) throw refused('displayName');
      world.accounts.update(uid, { displayName: displayName === '' ? undefined : displayName });
    },
    ecosystemAnonId: (uid) => world.accounts.get(uid).ecosystemAnonId,
    setEcosystemAnonId(uid, ecosystemAnonId, onlyIfUnset) {
      if (ecosystemAnonId === '') throw refused('ecosystemAnonId');
      if (onlyIfUnset && world.profiles.ecosystemAnonId(uid) !== undefined) throw new DomainError('AnonIdIsSet');
      world.accounts.update(uid, { ecosystemAnonId });
    },
    forget: () => undefined,
  };
}

/** In UTF-16 units. The document limits nothing; this and the characters below are the deployed server's rules. */
const LONGEST_NAME = 256;

/** Controls, line separators, private use, and what only editors and decoders put into text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are refused
const UNSHOWN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ue000-\uf8ff\ufff9-\uffff]/;

function nonEmpty(list: string[]): string[] | undefined {
  return list.length === 0 ? undefined : list;
}

function refused(key: string): DomainError {
  return new DomainError('InvalidParameter', { validation: { source: 'payload', keys: [key] } });
}
