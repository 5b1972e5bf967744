import { describe, expect, test } from '@jest/globals';
import {
  CAFE,
  EMAIL,
  failureOf,
  HOME,
  lastHeader,
  lastMail,
  signIn,
  signUp,
  testWorld,
  verifiedAccount,
} from './world-for-tests.js';

const templates = (world: ReturnType<typeof testWorld>) =>
  world.mail.read(EMAIL).map(({ headers }) => headers['x-template-name']);

describe('the first code', () => {
  test('verifies the email, the first session and its keyFetchToken at once', () => {
    const world = testWorld();
    const { account, session, keyFetchToken } = signUp(world);
    expect(lastHeader(world, 'x-verify-code')).toBe(account.emailCode);
    expect(world.verification.status(session)).toEqual({
      email: EMAIL,
      verified: false,
      sessionVerified: false,
      emailVerified: false,
    });
    world.verification.submitCode(account.uid.toUpperCase(), account.emailCode.toUpperCase(), HOME);
    expect(world.verification.status(session)).toEqual({
      email: EMAIL,
      verified: true,
      sessionVerified: true,
      emailVerified: true,
    });
    expect(world.tokens.find('keyFetchToken', keyFetchToken?.tokenId ?? '')?.verificationId).toBeUndefined();
  });

  test('is good again and again', () => {
    const world = testWorld();
    const { account } = verifiedAccount(world);
    expect(failureOf(() => world.verification.submitCode(account.uid, account.emailCode, HOME))).toBeUndefined();
  });

  test('leaves a session alone that was opened before and has its own', () => {
    const world = testWorld();
    const { account } = signUp(world);
    const second = signIn(world, account);
    world.verification.submitCode(account.uid, account.emailCode, HOME);
    expect(world.verification.status(second.session)).toMatchObject({
      verified: false,
      sessionVerified: false,
      emailVerified: true,
    });
  });
});

describe("a session's code", () => {
  test('verifies the email too, and is used up with the session it confirms', () => {
    const world = testWorld();
    const { account, session } = signUp(world);
    const second = signIn(world, account);
    const code = lastHeader(world, 'x-verify-code');
    expect(code).not.toBe(account.emailCode);
    world.verification.submitCode(account.uid, code, HOME);
    expect(world.verification.status(second.session).verified).toBe(true);
    expect(world.verification.status(session)).toMatchObject({
      emailVerified: true,
      sessionVerified: false,
      verified: false,
    });
    expect(failureOf(() => world.verification.submitCode(account.uid, code, HOME))?.failure).toBe(
      'InvalidVerificationCode',
    );
  });

  test.each([
    ['wrong code', (uid: string) => [uid, 'f'.repeat(32)], 'InvalidVerificationCode'],
    ['code that is none', (uid: string) => [uid, 'x'], 'InvalidParameter'],
    ['unknown uid', () => ['0'.repeat(32), 'f'.repeat(32)], 'UnknownAccount'],
    ['short uid', () => ['00', 'f'.repeat(32)], 'UnknownAccount'],
    ['uid that is none', () => ['uid', 'f'.repeat(32)], 'InvalidParameter'],
  ] as const)('%s verifies nothing', (_what, attempt, failure) => {
    const world = testWorld();
    const { account, session } = signUp(world);
    const [uid, code] = attempt(account.uid) as [string, string];
    expect(failureOf(() => world.verification.submitCode(uid, code, HOME))?.failure).toBe(failure);
    expect(world.verification.status(session).emailVerified).toBe(false);
  });

  test('of one account is refused with the uid of another', () => {
    const world = testWorld();
    const ann = signUp(world);
    const bob = signUp(world, 'bob@example.test');
    expect(failureOf(() => world.verification.submitCode(bob.account.uid, ann.account.emailCode, HOME))?.failure).toBe(
      'InvalidVerificationCode',
    );
  });
});

describe('sign-in', () => {
  test('with keys asks for confirmation from an address nobody verified from, and not from one somebody did', () => {
    const world = testWorld();
    const { account } = verifiedAccount(world);
    expect(world.sessions.isConfirmed(signIn(world, account, true, HOME).session)).toBe(true);
    const away = signIn(world, account, true, CAFE);
    expect(world.verification.status(away.session)).toMatchObject({
      verified: false,
      sessionVerified: false,
      emailVerified: true,
    });
    world.verification.submitCode(account.uid, away.session.verificationId ?? '', HOME);
    expect(world.sessions.isConfirmed(signIn(world, account, true, CAFE).session)).toBe(true);
    expect(templates(world)).toEqual(['verifyEmail', 'newDeviceLoginEmail', 'verifyLoginEmail', 'newDeviceLoginEmail']);
  });

  test('without keys mails nothing and counts as verified, though its session is not', () => {
    const world = testWorld();
    const { account } = verifiedAccount(world);
    const { session, keyFetchToken } = signIn(world, account, false, CAFE);
    expect(keyFetchToken).toBeUndefined();
    expect(world.verification.status(session)).toMatchObject({ verified: true, sessionVerified: false });
    expect(templates(world)).toEqual(['verifyEmail']);
  });

  test('to an unverified account mails a code, keys or not', () => {
    const world = testWorld();
    const { account } = signUp(world);
    signIn(world, account, false);
    signIn(world, account, true);
    expect(templates(world)).toEqual(['verifyEmail', 'verifyEmail', 'verifyEmail']);
  });

  test.each([
    ['never', CAFE, true],
    ['always', HOME, false],
  ] as const)('follows the setting %s', (signInConfirmation, caller, confirmed) => {
    const world = testWorld({ signInConfirmation });
    const { account } = verifiedAccount(world);
    expect(world.sessions.isConfirmed(signIn(world, account, true, caller).session)).toBe(confirmed);
  });

  test('to an unverified account without confirmation is verified by the email code', () => {
    const world = testWorld({ signInConfirmation: 'never' });
    const { account } = signUp(world);
    const { session } = signIn(world, account);
    expect(lastHeader(world, 'x-verify-code')).toBe(account.emailCode);
    world.verification.submitCode(account.uid, account.emailCode, HOME);
    expect(world.verification.status(session).verified).toBe(true);
  });
});

describe('sending the code again', () => {
  test("is the session's own code each time", () => {
    const world = testWorld();
    const { account, session } = signUp(world);
    world.verification.sendCode(session, {}, HOME);
    expect(lastHeader(world, 'x-verify-code')).toBe(account.emailCode);
    const second = signIn(world, account);
    world.verification.sendCode(second.session, {}, HOME);
    expect(lastHeader(world, 'x-verify-code')).toBe(second.session.verificationId);
  });

  test('mails nothing once all is verified', () => {
    const world = testWorld();
    const { session } = verifiedAccount(world);
    world.verification.sendCode(session, {}, HOME);
    expect(world.mail.read(EMAIL)).toHaveLength(1);
  });

  test('is a sign-in mail for a verified email, and a Sync mail for the service sync', () => {
    const world = testWorld();
    const { session, account } = signUp(world);
    world.verification.sendCode(session, { service: 'sync' }, HOME);
    expect(lastMail(world).headers).toMatchObject({
      'x-template-name': 'verifySyncEmail',
      'x-service-id': 'sync',
      'content-language': 'de',
    });
    const second = signIn(world, account);
    world.verification.submitCode(account.uid, account.emailCode, HOME);
    world.verification.sendCode(second.session, {}, HOME);
    expect(lastHeader(world, 'x-template-name')).toBe('verifyLoginEmail');
  });
});
