import { expect, test } from '@jest/globals';
import { failureOf, HOME, NOON, signIn, testWorld, verifiedAccount } from './world-for-tests.js';

test('destroying a session ends it and its device and no other', () => {
  const world = testWorld();
  const { account, session } = verifiedAccount(world);
  const other = signIn(world, account);
  world.devices.ensure(session);
  world.devices.ensure(other.session);
  world.sessions.destroy(session);
  expect(failureOf(() => world.sessions.current(session))?.failure).toBe('InvalidToken');
  expect(world.devices.allOf(account.uid).map(({ sessionTokenId }) => sessionTokenId)).toEqual([other.session.tokenId]);
  expect(world.tokens.find('keyFetchToken', other.keyFetchToken?.tokenId ?? '')).toBeDefined();
});

test('a session is named by its sessionToken or by its Hawk id, in either case, within its account', () => {
  const world = testWorld();
  const { account, session } = verifiedAccount(world);
  const bob = verifiedAccount(world, 'bob@example.test');
  for (const name of [session.seed, session.tokenId, session.seed.toUpperCase(), session.tokenId.toUpperCase()]) {
    expect(world.sessions.named(account.uid, name).tokenId).toBe(session.tokenId);
  }
  expect(failureOf(() => world.sessions.named(account.uid, bob.session.seed))?.failure).toBe('InvalidToken');
  expect(failureOf(() => world.sessions.named(account.uid, '00'.repeat(32)))?.failure).toBe('InvalidToken');
  expect(failureOf(() => world.sessions.named(account.uid, '00'))?.failure).toBe('InvalidParameter');
});

test('the session after a password change is confirmed if the one before was', () => {
  const world = testWorld({ signInConfirmation: 'always' });
  const { account, session } = verifiedAccount(world);
  const unconfirmed = signIn(world, account).session;
  const after = (former: typeof session) => world.sessions.openAfter(former, account, false, HOME).session;
  expect(world.sessions.isConfirmed(after(session))).toBe(true);
  expect(world.sessions.isConfirmed(after(unconfirmed))).toBe(false);
});

test('authAt is the second of the sign-in, whatever happens later', () => {
  const world = testWorld();
  const { session } = verifiedAccount(world);
  world.clock.advance(90_500);
  world.sessions.touch(session, HOME);
  const present = world.sessions.current(session);
  expect([world.sessions.authAt(present), present.lastAccessTime]).toEqual([NOON / 1000, NOON + 90_500]);
});
