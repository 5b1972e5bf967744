import { hex, unhex } from '../../protocol/bytes.js';
import type { World } from '../world.js';
import { takeOverdue } from './oldest.js';
import type { TokenRow } from './rows.js';
import { addToIndex, removeFromIndex, tokenKey } from './store.js';
import type { AnyTokenType } from './token-type.js';

/** What a token carries besides its keys. */
export type TokenFacts = Partial<
  Pick<TokenRow, 'verificationId' | 'mustVerify' | 'address' | 'userAgent' | 'lastAccessTime' | 'code' | 'tries'>
>;

/** Tokens of every kind. */
export interface Tokens {
  /** Makes a token from 32 random bytes; of some types an account has one only, and the earlier one goes. */
  create(type: AnyTokenType, uid: string, facts?: TokenFacts): TokenRow;
  /** A living token by its Hawk id, in either case; undefined too when it has expired. */
  find(type: AnyTokenType, tokenId: string): TokenRow | undefined;
  /** The same by the seed that its client holds, which may be any text. */
  findBySeed(type: AnyTokenType, seed: string): TokenRow | undefined;
  /** Uses a single-use token up; false when it is gone already. */
  consume(token: TokenRow): boolean;
  /** Ends a token; false when it is gone already. */
  end(token: TokenRow): boolean;
  /** Ends every token of an account, or those of one type. */
  endAllOf(uid: string, type?: AnyTokenType): void;
  /** Changes facts of a token; nothing happens when it is gone. */
  update(token: TokenRow, changes: TokenFacts): void;
  /** The tokens of an account and a type that have not expired. */
  allOf(uid: string, type: AnyTokenType): TokenRow[];
  /** The end of a new token's life in milliseconds of the mock's clock; undefined for types that live until ended. */
  expiryOf(type: AnyTokenType): number | undefined;
}

/**
 * Types of which making one cancels the one before. The document says it of the passwordForgotToken (line 1071); the
 * deployed server did it for all that expire, which also keeps an account from gathering dead ones.
 */
const ONE_PER_ACCOUNT: readonly AnyTokenType[] = [
  'passwordForgotToken',
  'forgotPasswordToken',
  'passwordChangeToken',
  'accountResetToken',
];

/**
 * Tokens of one account and kind; the oldest ends when there are more, or whoever signs in without end would fill the
 * memory. Of each kind by itself: anybody can ask for srpTokens, and must not sign the owner out that way.
 */
const MOST_PER_KIND = 1000;

/** Makes the service of one mock. */
export function makeTokens(world: World): Tokens {
  const { store } = world;
  const lives = (token: TokenRow) => token.expiresAt === undefined || token.expiresAt > world.clock.now();
  const makeRoom = roomMaker(world, lives);

  return {
    create(type, uid, facts = {}) {
      if (ONE_PER_ACCOUNT.includes(type)) world.tokens.endAllOf(uid, type);
      const seed = world.random.bytes(32);
      const { tokenId, reqHMACkey, requestKey } = world.behaviour.tokens.derive(type, seed);
      const expiresAt = world.tokens.expiryOf(type);
      const token: TokenRow = {
        ...facts,
        type,
        tokenId: hex(tokenId),
        hawkKey: hex(reqHMACkey),
        requestKey: hex(requestKey),
        seed: hex(seed),
        uid,
        createdAt: world.clock.now(),
        ...(expiresAt === undefined ? {} : { expiresAt }),
      };
      const key = tokenKey(type, token.tokenId);
      makeRoom(uid, type);
      store.tokens.set(key, token);
      addToIndex(store.tokensOfAccount, uid, key);
      return token;
    },
    find(type, tokenId) {
      const token = store.tokens.get(tokenKey(type, tokenId.toLowerCase()));
      return token !== undefined && lives(token) ? token : undefined;
    },
    findBySeed(type, seed) {
      if (!/^[0-9a-f]{64}$/i.test(seed)) return undefined;
      return world.tokens.find(type, hex(world.behaviour.tokens.derive(type, unhex(seed)).tokenId));
    },
    consume: (token) => world.tokens.end(token),
    end({ type, tokenId, uid }) {
      const key = tokenKey(type, tokenId);
      removeFromIndex(store.tokensOfAccount, uid, key);
      const wasThere = store.tokens.delete(key);
      if (type === 'sessionToken') world.watches.changed(uid);
      return wasThere;
    },
    endAllOf(uid, type) {
      for (const key of [...(store.tokensOfAccount.get(uid) ?? [])]) {
        const token = store.tokens.get(key);
        if (token !== undefined && (type === undefined || token.type === type)) world.tokens.end(token);
      }
    },
    update({ type, tokenId }, changes) {
      const key = tokenKey(type, tokenId);
      const present = store.tokens.get(key);
      if (present !== undefined) store.tokens.set(key, Object.assign({ ...present }, changes));
    },
    allOf(uid, type) {
      const rows = [...(store.tokensOfAccount.get(uid) ?? [])].map((key) => store.tokens.get(key));
      return rows.filter((row): row is TokenRow => row !== undefined && row.type === type && lives(row));
    },
    expiryOf(type) {
      const lifetime = world.behaviour.lifetimes[type];
      return lifetime === undefined ? undefined : world.clock.now() + lifetime;
    },
  };
}

/** Ends what has to go before an account gets one more token. */
function roomMaker(world: World, lives: (token: TokenRow) => boolean): (uid: string, type: AnyTokenType) => void {
  const { tokens, tokensOfAccount } = world.store;

  function end(token: TokenRow): void {
    if (token.type === 'sessionToken') world.sessions.destroy(token);
    else world.tokens.end(token);
  }

  return (uid, type) => {
    for (const expired of takeOverdue(tokens, (token) => !lives(token))) end(expired);
    const keys = tokensOfAccount.get(uid);
    if (keys === undefined || keys.size < MOST_PER_KIND) return;
    const own = [...keys].map((key) => tokens.get(key)).filter((token) => token?.type === type);
    const [oldest] = own;
    if (oldest !== undefined && own.length >= MOST_PER_KIND) end(oldest);
  };
}
