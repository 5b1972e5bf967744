import { expect, test } from '@jest/globals';
import type { ImageSet } from '../../../mock-server/domain/images.js';
import { failureOf, testWorld, verifiedAccount } from './world-for-tests.js';

const MIB = 1024 * 1024;

function images(bytes: number): ImageSet {
  return { default: Buffer.alloc(bytes), small: Buffer.alloc(0), large: Buffer.alloc(0) };
}

test('the oldest avatars of all leave when they weigh too much, and their users are shown without', () => {
  const world = testWorld();
  const users = Array.from(
    { length: 6 },
    (_, index) => verifiedAccount(world, `user-${index}@example.test`).account.uid,
  );
  for (const uid of users) world.avatars.add(uid, images(30 * MIB));
  expect(users.map((uid) => world.avatars.current(uid).isDefault)).toEqual([true, true, false, false, false, false]);
  expect(world.store.avatars.size).toBe(4);
  expect(world.store.avatarsOfAccount.size).toBe(4);
});

test('one avatar stays however much it weighs', () => {
  const world = testWorld();
  const { uid } = verifiedAccount(world).account;
  world.avatars.add(uid, images(200 * MIB));
  expect(world.avatars.current(uid).isDefault).toBe(false);
});

test('the default avatar belongs to nobody and cannot be taken away', async () => {
  const world = testWorld();
  const { uid } = verifiedAccount(world).account;
  const { id } = world.avatars.current(uid);
  world.avatars.remove(uid, id);
  expect(world.avatars.current(uid)).toMatchObject({ id, isDefault: true });
  expect(await world.avatars.image(id, 'small')).toBeInstanceOf(Uint8Array);
  expect(failureOf(() => world.avatars.remove(uid, 'f'.repeat(32)))?.failure).toBe('UnknownAvatar');
});

test('an account that ended meanwhile gets no avatar', () => {
  const world = testWorld();
  const { account } = verifiedAccount(world);
  world.accounts.destroy(account);
  expect(failureOf(() => world.avatars.add(account.uid, images(1)))?.failure).toBe('UnknownAccount');
  expect(world.store.avatars.size).toBe(0);
});
