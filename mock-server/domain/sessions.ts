import { createHash } from 'node:crypto';
import { unhex } from '../../protocol/bytes.js';
import type { World } from '../world.js';
import type { Caller } from './caller.js';
import { DomainError } from './domain-error.js';
import { hexOf } from './hex-values.js';
import type { AccountRow, TokenRow } from './rows.js';
import { isMobile, nameFromUserAgent } from './user-agent.js';

/** How a session is to begin. */
export interface Opening {
  /** A keyFetchToken is wanted too. */
  readonly keys: boolean;
  readonly caller: Caller;
  /** 32 hex digits: the code that confirms the session; undefined for one that is confirmed from the start. */
  readonly verificationId?: string;
}

/** A new session. */
export interface OpenedSession {
  readonly account: AccountRow;
  readonly session: TokenRow;
  readonly keyFetchToken?: TokenRow;
}

/** A session as a list of devices shows it: what its User-Agent header tells of the device. */
export interface SessionDevice {
  /** 32 hex digits, from which the session's Hawk id cannot be found out. */
  readonly id: string;
  readonly type: string;
  readonly name: string;
}

/** Sessions of accounts. */
export interface Sessions {
  /** Opens a session, and a keyFetchToken that waits for the same confirmation. */
  open(account: AccountRow, opening: Opening): OpenedSession;
  /**
   * The session that an account's creation opens. Where the edition confirms sessions, the code that verifies the
   * email confirms this one too.
   */
  openAtCreation(account: AccountRow, keys: boolean, caller: Caller): OpenedSession;
  /** The session of somebody who gave the right password. */
  openAtSignIn(account: AccountRow, keys: boolean, caller: Caller): OpenedSession;
  /** The session that replaces one which a password change ended: confirmed if that one was. */
  openAfter(former: TokenRow, account: AccountRow, keys: boolean, caller: Caller): OpenedSession;
  /** Throws TooManySessions when the account has as many sessions as the operator allows. */
  refuseTooMany(uid: string): void;
  /** Whether a sign-in has to be confirmed by mail. */
  needsConfirmation(account: AccountRow, caller: Caller): boolean;
  /** The session as it is now. Throws InvalidToken when it ended meanwhile. */
  current(token: TokenRow): TokenRow;
  /**
   * The session of an account that a client names by its sessionToken or by its Hawk id, 64 hex digits: the document
   * says the first (line 1007), shipped clients send the second. Throws InvalidParameter, InvalidToken.
   */
  named(uid: string, sessionToken: string): TokenRow;
  /** Notes when a session was last used; other tokens are left alone. */
  touch(token: TokenRow, caller: Pick<Caller, 'address'>): void;
  /** Whether nothing is left to be confirmed by mail. */
  isConfirmed(session: TokenRow): boolean;
  /** The living sessions of a session's account as devices, oldest first. Throws InvalidToken. */
  listAsDevices(token: TokenRow): SessionDevice[];
  /** When the user gave the password, in whole seconds since 1970. */
  authAt(session: TokenRow): number;
  /** Ends a session and removes its device. */
  destroy(session: TokenRow): void;
}

/** Makes the service of one mock. */
export function makeSessions(world: World): Sessions {
  return { ...makeOpenings(world), ...makeLookups(world) };
}

type Openings = Pick<
  Sessions,
  'open' | 'openAtCreation' | 'openAtSignIn' | 'openAfter' | 'refuseTooMany' | 'needsConfirmation'
>;

function makeOpenings(world: World): Openings {
  return {
    open(account, { keys, caller, verificationId }) {
      const confirmation = verificationId === undefined ? {} : { verificationId };
      const session = world.tokens.create('sessionToken', account.uid, {
        ...confirmation,
        mustVerify: keys,
        address: caller.address,
        ...(caller.userAgent === undefined ? {} : { userAgent: caller.userAgent }),
        lastAccessTime: world.clock.now(),
      });
      const keyFetchToken = keys ? world.tokens.create('keyFetchToken', account.uid, confirmation) : undefined;
      return { account, session, keyFetchToken };
    },
    openAtCreation(account, keys, caller) {
      const waits = world.behaviour.hasSignInConfirmation && !account.emailVerified;
      const verificationId = waits ? account.emailCode : undefined;
      if (account.emailVerified) world.accounts.rememberAddress(account.uid, caller.address);
      return world.sessions.open(account, { keys, caller, verificationId });
    },
    openAtSignIn(account, keys, caller) {
      const asks = world.sessions.needsConfirmation(account, caller);
      return world.sessions.open(account, {
        keys,
        caller,
        verificationId: asks ? world.verification.newCode() : undefined,
      });
    },
    openAfter(former, account, keys, caller) {
      const verificationId = world.sessions.isConfirmed(former) ? undefined : world.verification.newCode();
      return world.sessions.open(account, { keys, caller, verificationId });
    },
    refuseTooMany(uid) {
      const most = world.accounts.get(uid).mostSessions ?? world.settings.mostSessions ?? Number.POSITIVE_INFINITY;
      if (world.tokens.allOf(uid, 'sessionToken').length >= most) throw new DomainError('TooManySessions');
    },
    needsConfirmation(account, caller) {
      const { signInConfirmation } = world.settings;
      if (!world.behaviour.hasSignInConfirmation || signInConfirmation === 'never') return false;
      return signInConfirmation === 'always' || !account.knownAddresses.includes(caller.address);
    },
  };
}

function makeLookups(world: World): Omit<Sessions, keyof Openings> {
  return {
    current({ type, tokenId }) {
      const session = type === 'sessionToken' ? world.tokens.find(type, tokenId) : undefined;
      if (session === undefined) throw new DomainError('InvalidToken');
      return session;
    },
    named(uid, sessionToken) {
      const given = hexOf('sessionToken', sessionToken, 32);
      const derived = world.behaviour.tokens.derive('sessionToken', unhex(given)).tokenId.toString('hex');
      const session = world.tokens.find('sessionToken', given) ?? world.tokens.find('sessionToken', derived);
      if (session?.uid !== uid) throw new DomainError('InvalidToken');
      return session;
    },
    touch(token) {
      if (token.type === 'sessionToken') world.tokens.update(token, { lastAccessTime: world.clock.now() });
    },
    isConfirmed: (session) => session.verificationId === undefined,
    listAsDevices(token) {
      const { uid } = world.sessions.current(token);
      return world.tokens.allOf(uid, 'sessionToken').map(({ tokenId, userAgent = '' }) => ({
        id: createHash('sha256').update(tokenId).digest('hex').slice(0, 32),
        type: isMobile(userAgent) ? 'mobile' : 'computer',
        name: nameFromUserAgent(userAgent),
      }));
    },
    authAt: (session) => Math.floor(session.createdAt / 1000),
    destroy(session) {
      const device = world.devices.ofSession(session);
      if (device !== undefined) world.devices.remove(device);
      world.tokens.end(session);
    },
  };
}
