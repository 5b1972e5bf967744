import { describe, expect, test } from '@jest/globals';
import type { World } from '../../../mock-server/world.js';
import {
  EMAIL,
  failureOf,
  lastHeader,
  OTHER_PASSWORD,
  PASSWORD,
  signIn,
  signUp,
  testWorld,
  verifiedAccount,
} from './world-for-tests.js';

const WRONG_CASE = EMAIL.toLowerCase();
const NEW_WRAP_KB = 'c3'.repeat(32);

const signInFailure = (world: World, email: string, authPW: string) =>
  failureOf(() => world.passwords.signIn(email, authPW))?.failure;
const proofFailure = (world: World, email: string, authPW: string) =>
  failureOf(() => world.passwords.prove(email, authPW))?.failure;

describe('which refusal comes first', () => {
  test.each([
    ['right email, right password', EMAIL, PASSWORD, undefined, undefined],
    ['right email, wrong password', EMAIL, OTHER_PASSWORD, 'IncorrectPassword', 'IncorrectPassword'],
    ['other case, right password', WRONG_CASE, PASSWORD, 'IncorrectEmailCase', undefined],
    ['other case, wrong password', WRONG_CASE, OTHER_PASSWORD, 'IncorrectEmailCase', 'IncorrectEmailCase'],
    ['unknown email', 'bob@example.test', PASSWORD, 'UnknownAccount', 'UnknownAccount'],
    ['an email that is none', 'bob', PASSWORD, 'InvalidParameter', 'InvalidParameter'],
    ['a password of another length', EMAIL, PASSWORD.slice(2), 'InvalidParameter', 'InvalidParameter'],
  ])('%s', (_what, email, authPW, atSignIn, elsewhere) => {
    const world = testWorld();
    signUp(world);
    expect(signInFailure(world, email, authPW)).toBe(atSignIn);
    expect(proofFailure(world, email, authPW)).toBe(elsewhere);
  });

  test('a marked account is refused before its password is looked at, and after the case at sign-in', () => {
    const world = testWorld();
    world.accounts.update(signUp(world).account.uid, { mustReset: true });
    expect(signInFailure(world, EMAIL, PASSWORD)).toBe('AccountMustBeReset');
    expect(signInFailure(world, WRONG_CASE, PASSWORD)).toBe('IncorrectEmailCase');
    expect(proofFailure(world, WRONG_CASE, OTHER_PASSWORD)).toBe('AccountMustBeReset');
  });

  test('errno 120 shows the email as it was typed at creation', () => {
    const world = testWorld();
    signUp(world);
    expect(failureOf(() => world.passwords.signIn(WRONG_CASE, PASSWORD))?.facts).toEqual({ email: EMAIL });
  });

  test('an authPW in capitals is the same password', () => {
    const world = testWorld();
    signUp(world);
    expect(signInFailure(world, EMAIL, PASSWORD.toUpperCase())).toBeUndefined();
  });
});

describe('changing a password', () => {
  test('keeps kA and the uid, takes the wrapKb that was sent, refuses the old password', () => {
    const world = testWorld();
    const { account } = verifiedAccount(world);
    const changed = world.passwords.change(account.uid, { authPW: OTHER_PASSWORD, wrapKb: NEW_WRAP_KB.toUpperCase() });
    expect(changed).toMatchObject({ uid: account.uid, kA: account.kA, wrapKb: NEW_WRAP_KB, emailVerified: true });
    expect(signInFailure(world, EMAIL, PASSWORD)).toBe('IncorrectPassword');
    expect(signInFailure(world, EMAIL, OTHER_PASSWORD)).toBeUndefined();
    expect(lastHeader(world, 'x-template-name')).toBe('passwordChangedEmail');
  });

  test('signs everybody out', () => {
    const world = testWorld();
    const { account, session } = verifiedAccount(world);
    const { keyFetchToken } = signIn(world, account);
    world.devices.ensure(session);
    world.passwords.change(account.uid, { authPW: OTHER_PASSWORD, wrapKb: NEW_WRAP_KB });
    expect(world.tokens.find('sessionToken', session.tokenId)).toBeUndefined();
    expect(world.tokens.find('keyFetchToken', keyFetchToken?.tokenId ?? '')).toBeUndefined();
    expect(world.devices.allOf(account.uid)).toEqual([]);
  });

  test('starts with a keyFetchToken that waits for no confirmation, and with one passwordChangeToken per account', () => {
    const world = testWorld();
    const { account } = verifiedAccount(world);
    const first = world.passwords.startChange(WRONG_CASE, PASSWORD);
    const second = world.passwords.startChange(EMAIL, PASSWORD);
    expect(first.keyFetchToken.verificationId).toBeUndefined();
    expect(first.account.uid).toBe(account.uid);
    expect(world.tokens.find('passwordChangeToken', first.passwordChangeToken.tokenId)).toBeUndefined();
    expect(world.tokens.find('passwordChangeToken', second.passwordChangeToken.tokenId)).toBeDefined();
  });

  test('refuses a wrapKb that could not be sealed, and changes nothing then', () => {
    const world = testWorld();
    const { account } = verifiedAccount(world);
    const attempt = () => world.passwords.change(account.uid, { authPW: OTHER_PASSWORD, wrapKb: 'abcd' });
    expect(failureOf(attempt)).toEqual({
      failure: 'InvalidParameter',
      facts: { validation: { source: 'payload', keys: ['wrapKb'] } },
    });
    expect(world.accounts.get(account.uid)).toEqual(account);
  });
});

describe('resetting a password', () => {
  test('makes a new wrapKb each time, keeps kA, verifies the email and lifts the mark', () => {
    const world = testWorld();
    const { account } = signUp(world);
    world.accounts.update(account.uid, { mustReset: true });
    const first = world.passwords.reset(account.uid, OTHER_PASSWORD);
    const second = world.passwords.reset(account.uid, PASSWORD);
    expect(first).toMatchObject({ uid: account.uid, kA: account.kA, emailVerified: true, mustReset: false });
    expect(new Set([account.wrapKb, first.wrapKb, second.wrapKb]).size).toBe(3);
    expect(signInFailure(world, EMAIL, OTHER_PASSWORD)).toBe('IncorrectPassword');
    expect(signInFailure(world, EMAIL, PASSWORD)).toBeUndefined();
  });

  test('raises the generation even while the clock stands still or goes back', () => {
    const world = testWorld();
    const { account } = signUp(world);
    const second = world.passwords.reset(account.uid, OTHER_PASSWORD).verifierSetAt;
    world.clock.advance(-60_000);
    const third = world.passwords.reset(account.uid, PASSWORD).verifierSetAt;
    expect([second > account.verifierSetAt, third > second]).toEqual([true, true]);
  });
});
