import { randomBytes } from 'node:crypto';
import { loadEdition } from '../../../openapi/editions.js';
import { createCaller, type Line } from '../../cast/caller.js';
import type { Credential } from '../../cast/credential.js';
import { createInbox } from '../../cast/inbox.js';
import { type Account, OnepwCast } from '../../cast/onepw-cast.js';
import { Blocked } from '../../stops.js';
import { openWire, type WireOptions } from '../../wire/send.js';
import { freshLocalPart } from '../local-part.js';
import { type Absent, isAbsent, type Mailbox, type ProvisionedAccount } from '../target.js';

/** Somebody who is signed in at an auth server, and who speaks for them there. */
export interface SignedIn {
  readonly cast: OnepwCast;
  readonly session: Credential;
}

/** The auth server behind a target that keeps no accounts itself. Every method throws Blocked or HarnessError. */
export interface AuthServer {
  /** Makes an account, and verifies its address with the code that is mailed. */
  newAccount(): Promise<ProvisionedAccount>;
  destroy(account: ProvisionedAccount): Promise<void>;
  /** The session that made an account, or one of a sign-in. */
  signedIn(account: ProvisionedAccount): Promise<SignedIn>;
}

/** What clients send to make an account and sign in, no edition has changed since this one. */
const EDITION = 'auth-2017';

/** What the browser asks for in which an account is made, so that a profile has it to show. */
const LANGUAGE = { 'accept-language': 'en-US' };

/** For one answer, milliseconds. */
const TIMEOUT_MS = 10_000;

/**
 * An auth server whose clients stretch passwords as onepw has it.
 * @param mailbox where the codes arrive that it mails
 * @param options how to connect to it
 */
export function authServerAt(url: URL, mailbox: Mailbox | Absent, options: WireOptions): AuthServer {
  const line: Line = {
    ...{ edition: loadEdition(EDITION), publicUrl: url, clockOffset: 0 },
    wire: openWire(url, TIMEOUT_MS, options),
  };
  const sessions = new Map<string, Promise<SignedIn>>();
  return {
    async newAccount() {
      const cast = castOf(line, mailbox);
      const { email, authPW, uid, session } = await orBlocked(verifiedAccount(cast));
      sessions.set(email, Promise.resolve({ cast, session }));
      return { email, authPW, uid };
    },
    async destroy(account) {
      const cast = castOf(line, mailbox);
      await orBlocked(cast.personOf(account).then((person) => cast.destroy(person)));
    },
    signedIn(account) {
      const known = sessions.get(account.email) ?? orBlocked(signIn(castOf(line, mailbox), account));
      sessions.set(account.email, known);
      return known;
    },
  };
}

/** Somebody who makes requests of an auth server that no report shows. */
function castOf(line: Line, mailbox: Mailbox | Absent): OnepwCast {
  return new OnepwCast({
    caller: createCaller(line, () => randomBytes(6).toString('base64url')),
    needs: ['verifiedAccount', 'mailbox'],
    ...(isAbsent(mailbox) ? {} : { inbox: createInbox(mailbox) }),
    domain: isAbsent(mailbox) ? 'example.com' : mailbox.domain,
    hex: (bytes) => randomBytes(bytes).toString('hex'),
    address: freshLocalPart,
    afterwards: () => undefined,
  });
}

async function verifiedAccount(cast: OnepwCast): Promise<Account> {
  const account = await cast.account({ headers: LANGUAGE });
  await cast.verify(account);
  return account;
}

async function signIn(cast: OnepwCast, account: ProvisionedAccount): Promise<SignedIn> {
  const person = await cast.personOf(account);
  const found = await cast.signIn(person);
  await cast.confirm(cast.accountOf(person, found), found.session, found.answer);
  return { cast, session: found.session };
}

/** What fails there is no requirement of the target's. */
async function orBlocked<T>(step: Promise<T>): Promise<T> {
  return step.catch((error: unknown) => {
    throw error instanceof Blocked ? new Blocked(`at the auth server behind the target, ${error.reason}`) : error;
  });
}
