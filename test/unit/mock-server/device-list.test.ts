import { describe, expect, test } from '@jest/globals';
import { inWords } from '../../../mock-server/domain/relative-time.js';
import { nameFromUserAgent } from '../../../mock-server/domain/user-agent.js';
import { failureOf, HOME, NOON, signIn, testWorld, verifiedAccount } from './world-for-tests.js';

const FIREFOX = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.12; rv:52.0) Gecko/20100101 Firefox/52.0';

describe('the list', () => {
  test('holds every device of the account as it was registered, and marks the one that asks', () => {
    const world = testWorld();
    const { account, session } = verifiedAccount(world);
    verifiedAccount(world, 'bob@example.test');
    const other = signIn(world, account, true, { ...HOME, userAgent: FIREFOX }).session;
    expect(world.devices.list(session)).toEqual([]);
    const push = { pushCallback: 'https://push.example.test/1', pushPublicKey: 'key', pushAuthKey: 'secret' };
    const { id } = world.devices.save(session, undefined, { name: 'Phone', type: 'mobile', ...push });
    world.devices.ensure(other);
    world.clock.advance(120_000);
    world.sessions.touch(session, HOME);
    const [first, second, ...more] = world.devices.list(session, 'de');
    expect(first).toStrictEqual({
      id,
      isCurrentDevice: true,
      lastAccessTime: NOON + 120_000,
      lastAccessTimeFormatted: 'jetzt',
      name: 'Phone',
      type: 'mobile',
      ...push,
    });
    expect(second).toMatchObject({
      isCurrentDevice: false,
      lastAccessTime: NOON,
      lastAccessTimeFormatted: 'vor 2 Minuten',
      name: 'Firefox 52, Mac OS X 10.12',
      type: null,
      pushCallback: null,
      pushPublicKey: null,
      pushAuthKey: null,
    });
    expect(more).toEqual([]);
  });

  test('shows blanked push fields as they are, and no time to come', () => {
    const world = testWorld();
    const { session } = verifiedAccount(world);
    world.devices.save(session, undefined, {
      name: 'Phone',
      type: 'mobile',
      pushCallback: 'https://push.example.test/1',
    });
    world.clock.set(NOON - 3_600_000);
    expect(world.devices.list(session)[0]).toMatchObject({ pushPublicKey: '', lastAccessTimeFormatted: 'now' });
  });
});

describe('removing', () => {
  test('ends the session of the device and leaves the caller alone', () => {
    const world = testWorld();
    const { account, session } = verifiedAccount(world);
    const other = signIn(world, account).session;
    const { id } = world.devices.ensure(other);
    world.devices.destroy(session, id.toUpperCase());
    expect(world.devices.list(session)).toEqual([]);
    expect(world.tokens.find('sessionToken', other.tokenId)).toBeUndefined();
    expect(failureOf(() => world.devices.destroy(session, id))?.failure).toBe('UnknownDevice');
  });

  test('touches no device of another account', () => {
    const world = testWorld();
    const { session } = verifiedAccount(world);
    const bob = verifiedAccount(world, 'bob@example.test');
    const { id } = world.devices.ensure(bob.session);
    expect(failureOf(() => world.devices.destroy(session, id))?.failure).toBe('UnknownDevice');
    expect(world.devices.ofSession(bob.session)?.id).toBe(id);
  });
});

test.each([
  [0, 'en', 'now'],
  [-999, undefined, 'now'],
  [-2_000, 'en-GB', '2 seconds ago'],
  [-3_600_000, 'fr', 'il y a 1 heure'],
  [-86_400_000, 'en', 'yesterday'],
  [-14 * 86_400_000, 'en', '2 weeks ago'],
  [-800 * 86_400_000, 'en', '2 years ago'],
  [30_000, 'en', 'in 30 seconds'],
  [-2_000, 'tlh', '2 seconds ago'],
  [-2_000, 'no such language', '2 seconds ago'],
])('%s ms in %s is "%s"', (ms, locale, words) => {
  expect(inWords(ms, locale)).toBe(words);
});

test.each([
  [FIREFOX, 'Firefox 52, Mac OS X 10.12'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:51.0) Gecko/20100101 Firefox/51.0', 'Firefox 51, Linux'],
  ['Mozilla/5.0 (Android 7.1; Mobile; rv:52.0) Gecko/52.0 Firefox/52.0', 'Firefox 52, Android 7.1'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 10_2 like Mac OS X) AppleWebKit/602 FxiOS/6.0 Mobile/14C92',
    'Firefox 6, iOS 10.2',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/56.0.2924.87 Safari/537.36', 'Chrome 56, Windows 10.0'],
  ['curl/7.64', ''],
  ['', ''],
])('%s is called "%s"', (userAgent, name) => {
  expect(nameFromUserAgent(userAgent)).toBe(name);
});
