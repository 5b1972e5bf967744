import { type Creation, createWorld } from '../../../mock-server/create-world.js';
import type { Caller } from '../../../mock-server/domain/caller.js';
import { DomainError, type FailureName } from '../../../mock-server/domain/domain-error.js';
import type { AccountRow, MailRow } from '../../../mock-server/domain/rows.js';
import type { OpenedSession } from '../../../mock-server/domain/sessions.js';
import { type MockSettings, withDefaults } from '../../../mock-server/settings.js';
import type { World } from '../../../mock-server/world.js';

/** 2017-03-01T12:00:00.000Z. */
export const NOON = 1_488_369_600_000;

export const HOME: Caller = { address: '192.0.2.1', locale: 'de', userAgent: 'Firefox 52' };
export const CAFE: Caller = { address: '198.51.100.7' };

export const EMAIL = 'Ann@example.test';
/** 64 hex digits each. */
export const PASSWORD = 'a1'.repeat(32);
export const OTHER_PASSWORD = 'b2'.repeat(32);

/** A world whose clock stands still at noon. */
export function testWorld(settings: Partial<MockSettings> = {}): World {
  return testCreation(settings).world;
}

/** The same with the seams into it. */
export function testCreation(settings: Partial<MockSettings> = {}): Creation {
  const creation = createWorld(withDefaults(settings), () => new URL('http://127.0.0.1:9000'));
  creation.world.clock.freeze();
  creation.world.clock.set(NOON);
  return creation;
}

/** An account as its creation leaves it, email unverified. */
export function signUp(world: World, email = EMAIL, caller = HOME): OpenedSession {
  const opened = world.sessions.openAtCreation(world.accounts.create({ email, authPW: PASSWORD }), true, caller);
  world.verification.sendCode(opened.session, {}, caller);
  return opened;
}

/** An account whose email and first session are verified. */
export function verifiedAccount(world: World, email = EMAIL, caller = HOME): OpenedSession {
  const { account, session } = signUp(world, email, caller);
  world.verification.submitCode(account.uid, account.emailCode, caller);
  return { account: world.accounts.get(account.uid), session: world.sessions.current(session) };
}

/** A further session of somebody who gives the right password. */
export function signIn(world: World, account: AccountRow, keys = true, caller = HOME): OpenedSession {
  const opened = world.sessions.openAtSignIn(world.accounts.get(account.uid), keys, caller);
  world.verification.announceSignIn(opened, {}, caller);
  return opened;
}

/** The mail that arrived last. Throws when there is none. */
export function lastMail(world: World, user = EMAIL): MailRow {
  const mail = world.mail.read(user).at(-1);
  if (mail === undefined) throw new Error(`There is no mail for ${user}`);
  return mail;
}

/** A header of the mail that arrived last. */
export function lastHeader(world: World, name: string): string {
  return lastMail(world).headers[name] ?? '';
}

/** Which failure a call ends with, and its facts; undefined when it succeeds. */
export function failureOf(call: () => unknown): { failure: FailureName; facts: unknown } | undefined {
  try {
    call();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return { failure: error.failure, facts: error.facts };
    throw error;
  }
}
