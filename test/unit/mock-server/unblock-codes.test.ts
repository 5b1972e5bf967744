import { describe, expect, test } from '@jest/globals';
import type { World } from '../../../mock-server/world.js';
import {
  CAFE,
  EMAIL,
  failureOf,
  HOME,
  lastHeader,
  lastMail,
  OTHER_PASSWORD,
  PASSWORD,
  testWorld,
  verifiedAccount,
} from './world-for-tests.js';

const HOUR = 3_600_000;

/** A world with a verified account that may not sign in unless it brings a code. */
function blockedWorld(): { world: World; uid: string } {
  const world = testWorld({ signInConfirmation: 'always' });
  const { account } = verifiedAccount(world);
  world.customs.rule(EMAIL, 'blocked, email unblocks');
  return { world, uid: account.uid };
}

function mailedCode(world: World): string {
  world.unblockCodes.send(EMAIL, HOME);
  return lastHeader(world, 'x-unblock-code');
}

async function signInWith(world: World, unblockCode?: string, authPW = PASSWORD, email = EMAIL) {
  try {
    return { opened: await world.proofs.signIn({ email, authPW, unblockCode, keys: true }, CAFE) };
  } catch (error) {
    return {
      failure: failureOf(() => {
        throw error;
      })?.failure,
    };
  }
}

test('the mail holds the code, its account and a link for people who did not ask for it', () => {
  const { world, uid } = blockedWorld();
  const code = mailedCode(world);
  const { headers, text, html } = lastMail(world);
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  expect(headers).toMatchObject({
    'x-template-name': 'unblockCodeEmail',
    'x-uid': uid,
    'x-report-signin-link': `http://127.0.0.1:3030/report_signin?uid=${uid}&unblockCode=${code}`,
  });
  expect(headers['x-link']).toBeUndefined();
  expect(text).toContain(code);
  expect(html).not.toMatch(/code=/);
});

test('there is no code for an unknown account', () => {
  const { world } = blockedWorld();
  expect(failureOf(() => world.unblockCodes.send('bob@example.test', HOME))?.failure).toBe('UnknownAccount');
});

describe('a blocked sign-in', () => {
  test('passes with a right code, in small letters too, and is confirmed by it', async () => {
    const { world } = blockedWorld();
    const { opened } = await signInWith(world, mailedCode(world).toLowerCase());
    expect(opened && world.sessions.isConfirmed(opened.session)).toBe(true);
    expect(opened?.keyFetchToken?.verificationId).toBeUndefined();
  });

  test('takes a code once, even when the password was wrong', async () => {
    const { world } = blockedWorld();
    const code = mailedCode(world);
    expect((await signInWith(world, code, OTHER_PASSWORD)).failure).toBe('IncorrectPassword');
    expect((await signInWith(world, code)).failure).toBe('InvalidUnblockCode');
  });

  test('takes any of several codes for an hour', async () => {
    const { world } = blockedWorld();
    const [first, second, third] = [mailedCode(world), mailedCode(world), mailedCode(world)];
    expect((await signInWith(world, second)).opened).toBeDefined();
    world.clock.advance(HOUR - 1);
    expect((await signInWith(world, first)).opened).toBeDefined();
    world.clock.advance(1);
    expect((await signInWith(world, third)).failure).toBe('InvalidUnblockCode');
  });

  test('takes no code of another account', async () => {
    const { world } = blockedWorld();
    const { account } = verifiedAccount(world, 'bob@example.test');
    const code = world.unblockCodes.issue(account.uid);
    expect((await signInWith(world, code)).failure).toBe('InvalidUnblockCode');
    expect(world.unblockCodes.consume(account.uid, code)).toBe(true);
  });

  test('takes no rejected code', async () => {
    const { world, uid } = blockedWorld();
    const code = mailedCode(world);
    world.unblockCodes.reject(uid.toUpperCase(), code.toLowerCase());
    expect((await signInWith(world, code)).failure).toBe('InvalidUnblockCode');
    expect(failureOf(() => world.unblockCodes.reject(uid, code))?.failure).toBe('InvalidUnblockCode');
  });

  test('is refused without a code, for an unknown account, or where no code helps', async () => {
    const { world } = blockedWorld();
    const code = mailedCode(world);
    expect((await signInWith(world)).failure).toBe('RequestBlocked');
    world.customs.rule('bob@example.test', 'blocked, email unblocks');
    expect((await signInWith(world, code, PASSWORD, 'bob@example.test')).failure).toBe('RequestBlocked');
    world.customs.rule(EMAIL, 'blocked');
    expect((await signInWith(world, code)).failure).toBe('RequestBlocked');
    world.customs.rule(EMAIL, 'throttled, email unblocks');
    expect((await signInWith(world, code)).opened).toBeDefined();
  });
});

test('a sign-in that nothing blocks does not look at the code', async () => {
  const { world } = blockedWorld();
  const code = mailedCode(world);
  world.customs.lift(EMAIL);
  const { opened } = await signInWith(world, 'WRONG123');
  expect(opened && world.sessions.isConfirmed(opened.session)).toBe(false);
  await signInWith(world, code);
  world.customs.rule(EMAIL, 'blocked, email unblocks');
  expect((await signInWith(world, code)).opened).toBeDefined();
});

test('an account keeps its last twenty codes, and none outlives it', () => {
  const { world, uid } = blockedWorld();
  const codes = Array.from({ length: 25 }, () => world.unblockCodes.issue(uid));
  expect(world.store.unblockCodes.size).toBe(20);
  expect(world.unblockCodes.consume(uid, codes[4] ?? '')).toBe(false);
  expect(world.unblockCodes.consume(uid, codes[5] ?? '')).toBe(true);
  world.accounts.destroy(world.accounts.get(uid));
  expect([world.store.unblockCodes.size, world.store.unblockCodesOfAccount.size]).toEqual([0, 0]);
});
