import { describe, expect, test } from '@jest/globals';
import type { PushRow } from '../../../mock-server/domain/rows.js';
import { CAFE, failureOf, HOME, NOON, OTHER_PASSWORD, signIn, testWorld, verifiedAccount } from './world-for-tests.js';

const CHANGED = { version: 1, command: 'sync:collection_changed', data: { collections: ['clients'] } };

const callbackOf = (name: string) => `https://push.example.test/${name}`;
const details = (name: string) => ({
  name,
  type: 'mobile',
  pushCallback: callbackOf(name),
  pushPublicKey: 'key',
  pushAuthKey: 'secret',
});

/** An account with three devices, and another account with one; the outbox is empty. */
function household() {
  const world = testWorld();
  const { account, session: one } = verifiedAccount(world);
  const bob = verifiedAccount(world, 'bob@example.test');
  const two = signIn(world, account).session;
  const three = signIn(world, account).session;
  const save = (session: typeof one, name: string) => world.devices.save(session, undefined, details(name)).id;
  const ids = {
    one: save(one, 'one'),
    two: save(two, 'two'),
    three: save(three, 'three'),
    bob: save(bob.session, 'bob'),
  };
  world.push.empty();
  const reached = () => world.push.read().map(({ pushCallback }) => pushCallback.split('/').at(-1));
  return { world, account, one, two, ids, reached };
}

describe('a notification by a client', () => {
  test('to all reaches every device but the caller and the excluded', () => {
    const { world, one, ids, reached } = household();
    world.push.notify(one, { to: 'all', payload: CHANGED });
    expect(reached()).toEqual(['two', 'three']);
    world.push.empty();
    world.push.notify(one, { to: 'all', excluded: [ids.two.toUpperCase(), 'nobody'], payload: CHANGED });
    expect(reached()).toEqual(['three']);
  });

  test('to ids reaches these once each; strangers, other accounts and excluded count for nothing', () => {
    const { world, one, ids, reached } = household();
    const to = [ids.two, ids.two, ids.one.toUpperCase(), ids.bob, '00'.repeat(16), '__proto__'];
    world.push.notify(one, { to, excluded: [ids.two], payload: CHANGED });
    expect(reached().sort()).toEqual(['one', 'two']);
  });

  test('from a session without a device reaches every device', () => {
    const { world, account, reached } = household();
    world.push.notify(signIn(world, account).session, { to: 'all', payload: CHANGED });
    expect(reached()).toEqual(['one', 'two', 'three']);
  });

  test('is kept with callback, TTL, payload, device and reason', () => {
    const { world, account, one, ids } = household();
    world.push.notify(one, { to: [ids.two], payload: CHANGED, TTL: 10 });
    const expected: PushRow = {
      pushCallback: callbackOf('two'),
      ttl: 10,
      reason: 'devicesNotify',
      deviceId: ids.two,
      uid: account.uid,
      sentAt: NOON,
      payload: CHANGED,
    };
    expect(world.push.read(callbackOf('two'))).toEqual([expected]);
    world.push.notify(one, { to: [ids.two], payload: CHANGED });
    expect(world.push.read(callbackOf('two')).map(({ ttl }) => ttl)).toEqual([10, 0]);
  });

  test('goes without data to a device whose keys are blank, and nowhere without a callback', () => {
    const { world, one, two, ids } = household();
    world.devices.save(two, ids.two, { pushCallback: callbackOf('bare') });
    world.devices.save(one, ids.one, { pushCallback: '' });
    world.push.notify(one, { to: [ids.one, ids.two], payload: CHANGED });
    expect(world.push.read().map(({ pushCallback, payload }) => [pushCallback, payload])).toEqual([
      [callbackOf('bare'), undefined],
    ]);
  });

  test('from a session that ended meanwhile goes nowhere', () => {
    const { world, two, reached } = household();
    world.sessions.destroy(two);
    expect(failureOf(() => world.push.notify(two, { to: 'all', payload: CHANGED }))?.failure).toBe('InvalidToken');
    expect(reached()).toEqual([]);
  });
});

describe('a payload', () => {
  const kept = (payload: unknown) => testWorld().push.payload(payload);

  test.each([
    ['fxaccounts:device_connected', { deviceName: 'Phone' }],
    ['fxaccounts:device_disconnected', { id: 'any text' }],
    ['sync:collection_changed', { collections: ['tabs', 'history'] }],
  ])('of %s keeps its data and loses what nobody knows', (command, data) => {
    const given = { version: 7, command, data: { ...data, more: 1 }, extra: true };
    expect(kept(given)).toEqual({ version: 7, command, data });
  });

  test.each(['fxaccounts:password_changed', 'fxaccounts:password_reset'])('of %s has no data', (command) => {
    expect(kept({ version: 1, command, data: { id: 'x' } })).toEqual({ version: 1, command });
  });

  test.each([
    ['nothing', {}],
    ['no version', { command: 'fxaccounts:password_reset' }],
    ['a version that is text', { version: '1', command: 'fxaccounts:password_reset' }],
    ['half a version', { version: 1.5, command: 'fxaccounts:password_reset' }],
    ['an unknown command', { version: 1, command: 'fxaccounts:nonsense' }],
    ['the name of a prototype', { version: 1, command: '__proto__', data: {} }],
    ['no data', { version: 1, command: 'sync:collection_changed' }],
    ['data of another command', { version: 1, command: 'fxaccounts:device_connected', data: { id: 'x' } }],
    ['data that is a list', { version: 1, command: 'fxaccounts:device_connected', data: [] }],
    ['a name that is no text', { version: 1, command: 'fxaccounts:device_connected', data: { deviceName: 1 } }],
    ['no collection', { version: 1, command: 'sync:collection_changed', data: { collections: [] } }],
    ['a collection twice', { version: 1, command: 'sync:collection_changed', data: { collections: ['tabs', 'tabs'] } }],
    ['an unknown collection', { version: 1, command: 'sync:collection_changed', data: { collections: ['meta'] } }],
  ])('with %s is refused', (_what, payload) => {
    expect(failureOf(() => kept(payload))).toEqual({
      failure: 'InvalidParameter',
      facts: { validation: 'invalid payload' },
    });
  });
});

describe('the server itself', () => {
  test('tells the other devices when a confirmed session registers, and not when it registers again', () => {
    const { world, account, reached } = household();
    const four = signIn(world, account).session;
    world.devices.save(four, undefined, details('four'));
    expect(reached()).toEqual(['one', 'two', 'three']);
    expect(world.push.read()[0]).toMatchObject({
      ttl: 0,
      payload: { version: 1, command: 'fxaccounts:device_connected', data: { deviceName: 'four' } },
    });
    world.push.empty();
    world.devices.save(four, undefined, details('four'));
    const unconfirmed = signIn(world, account, true, CAFE).session;
    world.devices.save(unconfirmed, undefined, details('cafe'));
    expect(reached()).toEqual([]);
  });

  test('tells a device that it is removed, and the others nothing', () => {
    const { world, one, two, ids } = household();
    world.devices.destroy(one, ids.two);
    expect(world.push.read()).toMatchObject([
      {
        pushCallback: callbackOf('two'),
        ttl: 18_000,
        payload: { version: 1, command: 'fxaccounts:device_disconnected', data: { id: ids.two } },
      },
    ]);
    expect(world.tokens.find('sessionToken', two.tokenId)).toBeUndefined();
  });

  test('tells every device of a changed and of a replaced password', () => {
    const changed = household();
    changed.world.passwords.change(changed.account.uid, { authPW: OTHER_PASSWORD, wrapKb: '00'.repeat(32) });
    const reset = household();
    reset.world.passwords.reset(reset.account.uid, OTHER_PASSWORD);
    expect(changed.reached()).toEqual(['one', 'two', 'three']);
    expect(reset.reached()).toEqual(['one', 'two', 'three']);
    const noticeOf = ({ world }: typeof changed) =>
      world.push.read().map(({ ttl, payload }) => [ttl, payload?.command]);
    expect(noticeOf(changed)[0]).toEqual([21_600, 'fxaccounts:password_changed']);
    expect(noticeOf(reset)[0]).toEqual([21_600, 'fxaccounts:password_reset']);
  });

  test('wakes every device without data when something is verified, and not for a code that came again', () => {
    const { world, account, reached } = household();
    const { session } = signIn(world, account, true, CAFE);
    const submit = () => world.verification.submitCode(account.uid, session.verificationId ?? '', CAFE);
    submit();
    expect(reached()).toEqual(['one', 'two', 'three']);
    expect(world.push.read()[0]).toMatchObject({ ttl: 0, reason: 'accountVerify' });
    expect(world.push.read()[0]?.payload).toBeUndefined();
    world.push.empty();
    world.verification.submitCode(account.uid, account.emailCode, HOME);
    expect(reached()).toEqual([]);
  });
});

test('the outbox keeps the last two thousand', () => {
  const { world, one, ids } = household();
  for (let ttl = 0; ttl <= 2_000; ttl += 1) world.push.notify(one, { to: [ids.two], payload: CHANGED, TTL: ttl });
  expect(world.push.read()).toHaveLength(2_000);
  expect(world.push.read()[0]?.ttl).toBe(1);
  expect(world.store.pushes.size).toBe(2_000);
});
