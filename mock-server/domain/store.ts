import type { TokenType } from '../../protocol/tokens.js';
import type { AccountRow, DeviceRow, MailRow, TokenRow } from './rows.js';

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
    nonces: new Map(),
  };
}

/** Forgets everything; the maps stay the same objects, since services hold on to the store. */
export function emptyStore(store: Store): void {
  for (const part of Object.values(store)) {
    if (part instanceof Map) part.clear();
  }
  store.outbox.characters = 0;
}

/** Where a token is kept: an id is looked up among the tokens of one type only. */
export function tokenKey(type: TokenType, tokenId: string): string {
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
