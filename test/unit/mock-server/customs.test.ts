import { describe, expect, test } from '@jest/globals';
import type { CustomsSettings } from '../../../mock-server/domain/customs.js';
import type { World } from '../../../mock-server/world.js';
import { CAFE, EMAIL, failureOf, HOME, OTHER_PASSWORD, PASSWORD, signUp, testWorld } from './world-for-tests.js';

const OTHER_EMAIL = 'bob@example.test';
const WAY_OUT = { verificationMethod: 'email-captcha', verificationReason: 'login' };

const limited = (customs: CustomsSettings) => testWorld({ customs });
const admission = (world: World, email = EMAIL, caller = HOME) =>
  failureOf(() => world.customs.admit('accountStatus', email, caller));

describe('limits', () => {
  test('nothing is limited or remembered by default', () => {
    const world = testWorld();
    for (let round = 0; round < 1000; round += 1) expect(admission(world)).toBeUndefined();
    expect(world.store.counters.size).toBe(0);
  });

  test('an email in any case, from any address, is limited until the window is over', () => {
    const world = limited({ accountStatus: { perEmail: { count: 2, seconds: 60 } } });
    expect([admission(world), admission(world, EMAIL.toLowerCase(), CAFE)]).toEqual([undefined, undefined]);
    world.clock.advance(18_500);
    expect(admission(world)).toEqual({
      failure: 'TooManyRequests',
      facts: { retryAfter: 42, retryAfterLocalized: 'in 42 Sekunden' },
    });
    expect(admission(world, OTHER_EMAIL)).toBeUndefined();
    world.clock.advance(41_500);
    expect(admission(world)).toBeUndefined();
  });

  test('an address is limited whatever the email', () => {
    const world = limited({ accountStatus: { perAddress: { count: 1, seconds: 60 }, ruling: 'blocked' } });
    admission(world);
    expect(admission(world, OTHER_EMAIL)).toEqual({ failure: 'RequestBlocked', facts: {} });
    expect(admission(world, OTHER_EMAIL, CAFE)).toBeUndefined();
  });

  test('a refused request makes the wait no longer', () => {
    const world = limited({ accountStatus: { perEmail: { count: 1, seconds: 10 } } });
    admission(world);
    for (let round = 0; round < 5; round += 1) admission(world);
    world.clock.advance(10_000);
    expect(admission(world)).toBeUndefined();
  });

  test('what is no email is a bad parameter and counts nowhere', () => {
    const world = limited({ accountStatus: { perEmail: { count: 1, seconds: 10 } } });
    expect(admission(world, 'nobody')?.failure).toBe('InvalidParameter');
    expect(world.store.counters.size).toBe(0);
  });

  test('counters are bounded, and the busy one stays', () => {
    const world = limited({
      accountStatus: { perEmail: { count: 9, seconds: 60 }, perAddress: { count: 1e6, seconds: 60 } },
    });
    for (let round = 0; round < 25_000; round += 1) admission(world, `${round}@example.test`);
    expect(world.store.counters.size).toBeLessThanOrEqual(20_000);
    expect(world.store.counters.size).toBeGreaterThan(10_000);
    expect(world.store.counters.get('accountStatus address 192.0.2.1')?.count).toBe(25_000);
  });
});

describe('wrong passwords', () => {
  const CUSTOMS = { wrongPassword: { perEmail: { count: 2, seconds: 60 } } } as const;
  const attempt = async (world: World, authPW: string) => {
    try {
      await world.proofs.prove({ email: EMAIL, authPW }, HOME, () => world.passwords.prove(EMAIL, authPW));
      return undefined;
    } catch (error) {
      return failureOf(() => {
        throw error;
      })?.failure;
    }
  };

  test('count, right ones do not', async () => {
    const world = limited(CUSTOMS);
    signUp(world);
    for (let round = 0; round < 5; round += 1) expect(await attempt(world, PASSWORD)).toBeUndefined();
    expect(await attempt(world, OTHER_PASSWORD)).toBe('IncorrectPassword');
    expect(await attempt(world, OTHER_PASSWORD)).toBe('IncorrectPassword');
    expect(await attempt(world, PASSWORD)).toBe('TooManyRequests');
    world.clock.advance(60_000);
    expect(await attempt(world, PASSWORD)).toBeUndefined();
  });
});

describe('a ruling on an email', () => {
  test.each([
    ['throttled', 'TooManyRequests', { retryAfter: 30, retryAfterLocalized: 'in 30 Sekunden' }],
    [
      'throttled, email unblocks',
      'TooManyRequests',
      { retryAfter: 30, retryAfterLocalized: 'in 30 Sekunden', ...WAY_OUT },
    ],
    ['blocked', 'RequestBlocked', {}],
    ['blocked, email unblocks', 'RequestBlocked', WAY_OUT],
  ] as const)('%s', (ruling, failure, facts) => {
    const world = testWorld();
    const end = world.customs.rule(EMAIL, ruling);
    expect(admission(world)).toEqual({ failure, facts });
    expect(failureOf(() => world.customs.admitSignIn(EMAIL.toLowerCase(), undefined, HOME))).toEqual({
      failure,
      facts,
    });
    expect(failureOf(() => world.customs.admit('sendCode', EMAIL, HOME))).toBeUndefined();
    expect(admission(world, OTHER_EMAIL)).toBeUndefined();
    expect([...world.customs.rulings()]).toEqual([[EMAIL.toLowerCase(), ruling]]);
    end();
    expect(admission(world)).toBeUndefined();
    expect(world.customs.lift(EMAIL)).toBe(false);
  });
});
