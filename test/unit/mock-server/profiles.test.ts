import { expect, test } from '@jest/globals';
import { EMAIL, failureOf, testWorld, verifiedAccount } from './world-for-tests.js';

function household() {
  const world = testWorld();
  const { account } = verifiedAccount(world);
  world.accounts.update(account.uid, { locale: 'hi-IN' });
  return { world, uid: account.uid };
}

const ALL = { email: EMAIL, locale: 'hi-IN' };

test.each<[string, readonly string[] | undefined, object]>([
  ['a session', undefined, ALL],
  ['profile', ['profile'], ALL],
  ['both sub-scopes', ['profile:email', 'profile:locale'], ALL],
  ['profile:email', ['profile:email'], { email: EMAIL }],
  ['profile:locale among others', ['basket', 'profile:locale'], { locale: 'hi-IN' }],
  ['a scope of something else', ['profile:uid', 'sync', 'profile:emails'], {}],
  ['no scope', [], {}],
])('%s sees what it may', (_who, scopes, expected) => {
  const { world, uid } = household();
  expect(world.profiles.read(uid, scopes)).toStrictEqual(expected);
});

test('an unknown locale is no key at all', () => {
  const world = testWorld();
  const { account } = verifiedAccount(world);
  expect(world.profiles.read(account.uid)).toStrictEqual({ email: EMAIL });
});

test('a bearer token stands for its account and scopes until it is revoked', () => {
  const { world, uid } = household();
  const token = world.bearerTokens.mint(uid.toUpperCase(), ['profile:email']);
  expect(token).toMatch(/^[0-9a-f]{64}$/);
  expect(world.bearerTokens.find(token)).toMatchObject({ uid, scopes: ['profile:email'] });
  expect(world.bearerTokens.find(`${token}0`)).toBeUndefined();
  expect(JSON.stringify([...world.store.bearerTokens])).not.toContain(token);
  expect(world.bearerTokens.revoke(token)).toBe(true);
  expect(world.bearerTokens.find(token)).toBeUndefined();
});

test('a token is minted for accounts alone, and at most ten thousand are kept', () => {
  const { world, uid } = household();
  expect(failureOf(() => world.bearerTokens.mint('00'.repeat(16), []))?.failure).toBe('UnknownAccount');
  const first = world.bearerTokens.mint(uid, []);
  for (let i = 0; i < 10_000; i += 1) world.bearerTokens.mint(uid, []);
  expect(world.store.bearerTokens.size).toBe(10_000);
  expect(world.bearerTokens.find(first)).toBeUndefined();
});
