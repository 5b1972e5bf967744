import { describe, expect, test } from '@jest/globals';
import { failureOf, NOON, signIn, testWorld, verifiedAccount } from './world-for-tests.js';

const PUSH = { pushCallback: 'https://push.example.test/1', pushPublicKey: 'key', pushAuthKey: 'secret' };
const PHONE = { name: 'Phone', type: 'mobile', ...PUSH };

/** An account with a device on one session and a second session without. */
function household() {
  const world = testWorld();
  const { account, session } = verifiedAccount(world);
  const second = signIn(world, account).session;
  const saved = world.devices.save(session, undefined, PHONE);
  return { world, account, session, second, saved, stored: () => world.devices.get(account.uid, saved.id) };
}

describe('registering', () => {
  test('answers id and time of birth, and stores what was given', () => {
    const { saved, stored, session } = household();
    expect(saved).toEqual({ ...PHONE, id: stored().id, createdAt: NOON });
    expect(stored()).toMatchObject({ ...PHONE, sessionTokenId: session.tokenId });
  });

  test('again on the same session changes its device', () => {
    const { world, account, session, saved } = household();
    expect(world.devices.save(session, undefined, { name: 'New', type: 'tablet' })).toEqual({
      id: saved.id,
      name: 'New',
      type: 'tablet',
    });
    expect(world.devices.allOf(account.uid)).toHaveLength(1);
  });

  test('with a session that ended meanwhile leaves no device behind', () => {
    const { world, account, second } = household();
    world.sessions.destroy(second);
    expect(failureOf(() => world.devices.save(second, undefined, PHONE))?.failure).toBe('InvalidToken');
    expect(world.devices.allOf(account.uid)).toHaveLength(1);
  });
});

describe('updating', () => {
  test('answers what was sent, changes that and leaves the rest', () => {
    const { world, session, saved, stored } = household();
    expect(world.devices.save(session, saved.id.toUpperCase(), { name: 'Old phone', type: undefined })).toEqual({
      id: saved.id,
      name: 'Old phone',
    });
    expect(stored()).toMatchObject({ ...PHONE, name: 'Old phone' });
  });

  test.each([
    ['neither key', {}],
    ['the public key alone', { pushPublicKey: 'other' }],
    ['the auth key alone', { pushAuthKey: 'other' }],
  ])('a pushCallback with %s blanks both', (_what, keys) => {
    const { world, session, saved, stored } = household();
    const change = { pushCallback: 'https://push.example.test/2', ...keys };
    const blanked = { pushCallback: change.pushCallback, pushPublicKey: '', pushAuthKey: '' };
    expect(world.devices.save(session, saved.id, change)).toEqual({ id: saved.id, ...blanked });
    expect(stored()).toMatchObject({ name: 'Phone', ...blanked });
  });

  test('push keys without a pushCallback are no detail, and one key is none at all', () => {
    const { world, session, saved, stored } = household();
    const attempt = (details: object) => failureOf(() => world.devices.save(session, saved.id, details))?.failure;
    expect(attempt({ pushPublicKey: 'a', pushAuthKey: 'b' })).toBe('MissingParameter');
    expect(attempt({ name: 'x', pushPublicKey: 'a' })).toBe('InvalidParameter');
    expect(stored()).toMatchObject(PHONE);
    expect(attempt({ name: 'x', pushPublicKey: 'a', pushAuthKey: 'b' })).toBeUndefined();
  });

  test('the device of another session moves to this one, unless this one has a device', () => {
    const { world, account, session, second, saved, stored } = household();
    world.devices.save(second, saved.id, { name: 'Moved' });
    expect(stored()).toMatchObject({ name: 'Moved', sessionTokenId: second.tokenId });
    expect(world.devices.ofSession(session)).toBeUndefined();
    expect(world.sessions.current(session).uid).toBe(account.uid);
    const own = world.devices.save(session, undefined, PHONE);
    expect(failureOf(() => world.devices.save(second, own.id, { name: 'x' }))?.failure).toBe('DeviceConflict');
  });

  test('an id nobody has, or another account, is unknown', () => {
    const { world, saved } = household();
    const bob = verifiedAccount(world, 'bob@example.test');
    for (const id of ['00'.repeat(16), saved.id, '__proto__']) {
      expect(failureOf(() => world.devices.save(bob.session, id, { name: 'x' }))?.failure).toBe('UnknownDevice');
    }
  });
});
