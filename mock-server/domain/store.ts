import { searchAnew } from './oldest.js';
import type {
  AccountRow,
  AvatarRow,
  BearerTokenRow,
  CounterRow,
  CustomsRuling,
  DeviceRow,
  GrantRow,
  KeySet,
  MailRow,
  PushRow,
  SmsRefusal,
  SmsRow,
  TokenRow,
  UnblockCodeRow,
} from './rows.js';
import type { AnyTokenType } from './token-type.js';

/**
 * Everything a mock remembers, as maps of plain rows: a structured clone of it is a snapshot. Maps and not objects,
 * because keys come from clients and `__proto__` is a legal local part.
 */
export interface Store {
  /** By uid. */
  readonly accounts: Map<string, AccountRow>;
  /** Normalised email to uid. */
  readonly uidByEmail: Map<string, string>;
  /** By `tokenKey`. */
  readonly tokens: Map<string, TokenRow>;
  /** uid to the keys of its tokens, so that ending an account costs no search. */
  readonly tokensOfAccount: Map<string, Set<string>>;
  /** By device id. */
  readonly devices: Map<string, DeviceRow>;
  /** uid to the ids of its devices, oldest first. */
  readonly devicesOfAccount: Map<string, Set<string>>;
  /** Hawk id of a session to its device: a session has one at most. */
  readonly deviceOfSession: Map<string, string>;
  /** By messageId, in order of arrival. */
  readonly mail: Map<string, MailRow>;
  /** Full address and local part, both lower-case, to messageIds in order of arrival. */
  readonly mailboxes: Map<string, Set<string>>;
  /** What the outbox weighs, so that it can be bounded. */
  readonly outbox: { characters: number };
  /** By a random id, in the order in which they were sent. */
  readonly pushes: Map<string, PushRow>;
  /** By the SHA-256 of the token, hex. */
  readonly bearerTokens: Map<string, BearerTokenRow>;
  /** Authorization codes of OAuth, by the SHA-256 of the code, hex. */
  readonly grants: Map<string, GrantRow>;
  /** By id, in the order in which they were uploaded. */
  readonly avatars: Map<string, AvatarRow>;
  /** uid to the ids of its avatars, oldest first. */
  readonly avatarsOfAccount: Map<string, Set<string>>;
  /** JWK sets that were fetched, by the URL they were fetched from. */
  readonly keySets: Map<string, KeySet>;
  /** What customs count, to the counters; the one touched last stands last. */
  readonly counters: Map<string, CounterRow>;
  /** Normalised email to the ruling that an operator made. */
  readonly rulings: Map<string, CustomsRuling>;
  /** By uid and code. */
  readonly unblockCodes: Map<string, UnblockCodeRow>;
  /** uid to the keys of its unblock codes, oldest first. */
  readonly unblockCodesOfAccount: Map<string, Set<string>>;
  /** By a random id, in the order in which they were sent. */
  readonly sms: Map<string, SmsRow>;
  /** What the provider of text messages refuses: by phone number, and in their order under `next`. */
  readonly smsRefusals: Map<string, readonly SmsRefusal[]>;
  /** Features that are off, to the seconds that clients are told to wait. */
  readonly disabledFeatures: Map<string, number>;
  /** Holds the seconds that clients are told to wait while an operator pretends that the load is too high. */
  readonly overload: Map<'retryAfter', number>;
  /** Hawk nonces to the second they are remembered until. */
  readonly nonces: Map<string, number>;
}

/** A store with nothing in it. */
export function createStore(): Store {
  return {
    accounts: new Map(),
    uidByEmail: new Map(),
    tokens: new Map(),
    tokensOfAccount: new Map(),
    devices: new Map(),
    devicesOfAccount: new Map(),
    deviceOfSession: new Map(),
    mail: new Map(),
    mailboxes: new Map(),
    outbox: { characters: 0 },
    pushes: new Map(),
    bearerTokens: new Map(),
    grants: new Map(),
    avatars: new Map(),
    avatarsOfAccount: new Map(),
    keySets: new Map(),
    counters: new Map(),
    rulings: new Map(),
    unblockCodes: new Map(),
    unblockCodesOfAccount: new Map(),
    sms: new Map(),
    smsRefusals: new Map(),
    disabledFeatures: new Map(),
    overload: new Map(),
    nonces: new Map(),
  };
}

/** Forgets everything; the maps stay the same objects, since services hold on to the store. */
export function emptyStore(store: Store): void {
  for (const part of Object.values(store)) {
    if (part instanceof Map) clear(part);
  }
  store.outbox.characters = 0;
}

/** Makes a store remember what a copy of it remembers; the copy stays as it is, and the maps the same objects. */
export function refillStore(store: Store, copy: Store): void {
  const fresh = structuredClone(copy);
  for (const [name, part] of Object.entries(store)) {
    const former = fresh[name as keyof Store];
    if (part instanceof Map) {
      clear(part);
      for (const [key, value] of former as ReadonlyMap<string, unknown>) part.set(key, value);
    } else {
      Object.assign(part, former);
    }
  }
}

function clear(part: Map<unknown, unknown>): void {
  part.clear();
  searchAnew(part);
}

/** Where a token is kept: an id is looked up among the tokens of one type only. */
export function tokenKey(type: AnyTokenType, tokenId: string): string {
  return `${type}:${tokenId}`;
}

/** Adds to the set under a key, which is made when it is the first. */
export function addToIndex(index: Map<string, Set<string>>, key: string, value: string): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, new Set([value]));
  else known.add(value);
}

/** Takes from the set under a key, which goes with its last member. */
export function removeFromIndex(index: Map<string, Set<string>>, key: string, value: string): void {
  const known = index.get(key);
  known?.delete(value);
  if (known?.size === 0) index.delete(key);
}
