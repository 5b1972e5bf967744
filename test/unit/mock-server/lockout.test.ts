import { describe, expect, test } from '@jest/globals';
import { createControlPanel } from '../../../mock-server/control-panel.js';
import type { CustomsSettings } from '../../../mock-server/domain/customs.js';
import type { World } from '../../../mock-server/world.js';
import {
  CAFE,
  EMAIL,
  failureOf,
  HOME,
  lastHeader,
  OTHER_PASSWORD,
  PASSWORD,
  testCreation,
  testWorld,
  verifiedAccount,
} from './world-for-tests.js';

const DAY = 86_400_000;

const world2015 = (lockout?: CustomsSettings['lockout']) =>
  testWorld({ edition: 'auth-2015', ...(lockout === undefined ? {} : { customs: { lockout } }) });

/** How a sign-in ends: the name of its failure, or undefined. */
async function signInWith(world: World, authPW: string, email = EMAIL, caller = HOME): Promise<string | undefined> {
  try {
    await world.proofs.signIn({ email, authPW, keys: false }, caller);
    return undefined;
  } catch (error) {
    return failureOf(() => {
      throw error;
    })?.failure;
  }
}

async function wrongPasswords(world: World, count: number, caller = HOME): Promise<void> {
  for (let round = 0; round < count; round += 1)
    expect(await signInWith(world, OTHER_PASSWORD, EMAIL, caller)).toBe('IncorrectPassword');
}

describe('the policy', () => {
  test('locks after ten wrong passwords in a day by default, and not after nine', async () => {
    const world = world2015();
    const { account } = verifiedAccount(world);
    await wrongPasswords(world, 9);
    expect(world.accounts.get(account.uid).unlockCode).toBeUndefined();
    world.clock.advance(DAY - 1);
    await wrongPasswords(world, 1, CAFE);
    expect(await signInWith(world, PASSWORD)).toBe('AccountLocked');
  });

  test('forgets wrong passwords of the day before', async () => {
    const world = world2015();
    verifiedAccount(world);
    await wrongPasswords(world, 9);
    world.clock.advance(DAY);
    await wrongPasswords(world, 9);
    expect(await signInWith(world, PASSWORD)).toBeUndefined();
  });

  test('is a setting', async () => {
    const world = world2015({ perEmail: { count: 1, seconds: 1 } });
    verifiedAccount(world);
    await wrongPasswords(world, 1);
    expect(await signInWith(world, PASSWORD)).toBe('AccountLocked');
    // A lock has no end of its own, whatever becomes of the counter.
    world.clock.advance(365 * DAY);
    expect(await signInWith(world, PASSWORD)).toBe('AccountLocked');
  });

  test('without limits locks nobody', async () => {
    const world = world2015({});
    verifiedAccount(world);
    await wrongPasswords(world, 50);
    expect(await signInWith(world, PASSWORD)).toBeUndefined();
    expect(world.store.counters.size).toBe(0);
  });

  test('counts for the account alone, and says nothing of an email that has none', async () => {
    const world = world2015({ perEmail: { count: 2, seconds: 60 } });
    verifiedAccount(world);
    verifiedAccount(world, 'bob@example.test');
    for (let round = 0; round < 5; round += 1)
      expect(await signInWith(world, PASSWORD, 'eve@example.test')).toBe('UnknownAccount');
    await wrongPasswords(world, 2);
    expect(await signInWith(world, PASSWORD)).toBe('AccountLocked');
    expect(await signInWith(world, PASSWORD, 'bob@example.test')).toBeUndefined();
  });

  test('of an edition without lockout locks nobody, though the setting be there', async () => {
    const { world, seams } = testCreation({ customs: { lockout: { perEmail: { count: 1, seconds: 60 } } } });
    const { account } = verifiedAccount(world);
    await wrongPasswords(world, 20);
    expect(await signInWith(world, PASSWORD)).toBeUndefined();
    const { accounts } = createControlPanel(world, seams);
    expect(() => accounts.change(account.uid, { locked: true })).toThrow('auth-2017 locks no accounts');
    expect(accounts.change(account.uid, { locked: false }).locked).toBe(false);
  });
});

describe('a lock', () => {
  test('that is there already keeps its code and mails nothing more', () => {
    const world = world2015();
    const { account } = verifiedAccount(world);
    const { unlockCode } = world.lockout.lock(account.uid);
    world.mail.empty(EMAIL);
    expect(world.lockout.lock(account.uid).unlockCode).toBe(unlockCode);
    expect(world.mail.read(EMAIL)).toEqual([]);
  });

  test('of nobody is refused', () => {
    const world = world2015();
    expect(failureOf(() => world.lockout.lock('00'.repeat(16)))?.failure).toBe('UnknownAccount');
    expect(failureOf(() => world.lockout.unlock('00'.repeat(16)))?.failure).toBe('UnknownAccount');
  });

  test('comes before the password, the case of the email and the mark of a reset', () => {
    const world = world2015();
    const { account } = verifiedAccount(world);
    world.accounts.update(account.uid, { mustReset: true });
    world.lockout.lock(account.uid);
    for (const [email, authPW] of [
      [EMAIL, PASSWORD],
      [EMAIL, OTHER_PASSWORD],
      [EMAIL.toUpperCase(), OTHER_PASSWORD],
    ] as const)
      expect(failureOf(() => world.passwords.prove(email, authPW))).toEqual({ failure: 'AccountLocked', facts: {} });
  });

  test('writes its mail in the language of the account, and a resent one in that of the request', () => {
    const world = world2015();
    const { account } = verifiedAccount(world);
    world.accounts.update(account.uid, { locale: 'fr' });
    world.lockout.lock(account.uid);
    expect(lastHeader(world, 'content-language')).toBe('fr');
    world.lockout.resendCode(EMAIL, {}, { ...HOME, locale: 'de' });
    expect(lastHeader(world, 'content-language')).toBe('de');
  });
});

describe('an unlock code', () => {
  test.each([
    ['too short', '00', 'InvalidParameter'],
    ['no hex', 'zz'.repeat(16), 'InvalidVerificationCode'],
    ['wrong', '00'.repeat(16), 'InvalidVerificationCode'],
  ])('that is %s leaves the lock', (_what, code, failure) => {
    const world = world2015();
    const { account } = verifiedAccount(world);
    const { unlockCode } = world.lockout.lock(account.uid);
    expect(failureOf(() => world.lockout.submitCode(account.uid, code))?.failure).toBe(failure);
    expect(world.accounts.get(account.uid).unlockCode).toBe(unlockCode);
  });

  test('is sent no more often than customs allow', () => {
    const world = testWorld({ edition: 'auth-2015', customs: { sendCode: { perEmail: { count: 1, seconds: 60 } } } });
    const { account } = verifiedAccount(world);
    world.lockout.lock(account.uid);
    const resend = () => failureOf(() => world.lockout.resendCode(EMAIL, {}, CAFE))?.failure;
    expect([resend(), resend()]).toEqual([undefined, 'TooManyRequests']);
    expect(failureOf(() => world.lockout.resendCode('nobody', {}, CAFE))?.failure).toBe('InvalidParameter');
  });
});
