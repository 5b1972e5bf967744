import { describe, expect, test } from '@jest/globals';
import type { AuthPWVerifier } from '../../../mock-server/domain/password-verifiers.js';
import { openKeys } from '../../../protocol/bundles.js';
import {
  CAFE,
  EMAIL,
  failureOf,
  HOME,
  OTHER_PASSWORD,
  PASSWORD,
  signIn,
  signUp,
  testWorld,
  verifiedAccount,
} from './world-for-tests.js';

describe('making an account', () => {
  test('two accounts share neither uid nor keys nor codes', () => {
    const world = testWorld();
    const ann = signUp(world, 'ann@example.test').account;
    const bob = signUp(world, 'bob@example.test').account;
    for (const key of ['uid', 'kA', 'wrapKb', 'emailCode'] as const) expect(ann[key]).not.toBe(bob[key]);
    const [first, second] = [ann, bob].map(({ verifier }) => verifier as AuthPWVerifier);
    for (const key of ['authSalt', 'verifyHash'] as const) expect(first?.[key]).not.toBe(second?.[key]);
  });

  test('the same seed gives the same account', () => {
    expect(signUp(testWorld({ seed: 'x' })).account).toEqual(signUp(testWorld({ seed: 'x' })).account);
    expect(signUp(testWorld({ seed: 'x' })).account.uid).not.toBe(signUp(testWorld({ seed: 'y' })).account.uid);
  });

  test('a verified address is taken, whatever the case, and the answer shows the stored one', () => {
    const world = testWorld();
    verifiedAccount(world);
    expect(failureOf(() => signUp(world, EMAIL.toUpperCase()))).toEqual({
      failure: 'AccountExists',
      facts: { email: EMAIL },
    });
  });

  test('an unverified address is taken over: new uid, old tokens dead', () => {
    const world = testWorld();
    const first = signUp(world);
    const second = signUp(world, EMAIL.toLowerCase());
    expect(second.account.uid).not.toBe(first.account.uid);
    expect(world.accounts.find(first.account.uid)).toBeUndefined();
    expect(world.tokens.find('sessionToken', first.session.tokenId)).toBeUndefined();
    expect(world.accounts.findByEmail(EMAIL)?.uid).toBe(second.account.uid);
  });

  test('an address that somebody vouched for is verified from the start, and where it came from is known', () => {
    const world = testWorld();
    const account = world.accounts.create({ email: EMAIL, authPW: PASSWORD, emailVerified: true });
    const { session } = world.sessions.openAtCreation(account, true, HOME);
    world.verification.sendCode(session, {}, HOME);
    expect(world.verification.status(session)).toMatchObject({ verified: true, sessionVerified: true });
    expect(world.mail.read(EMAIL)).toEqual([]);
    expect(world.sessions.needsConfirmation(world.accounts.get(account.uid), HOME)).toBe(false);
  });

  test('a prototype is no account', () => {
    const world = testWorld();
    signUp(world, '__proto__@example.test');
    expect(world.accounts.find('__proto__')).toBeUndefined();
    expect(world.mail.read('__proto__')).toHaveLength(1);
    expect(world.mail.read('constructor')).toHaveLength(0);
  });
});

describe('fetching keys', () => {
  test('needs the email and the session verified', () => {
    const world = testWorld();
    const first = signUp(world);
    const second = signIn(world, first.account, true, CAFE);
    const fetch = ({ keyFetchToken }: typeof first) => {
      const token = world.tokens.find('keyFetchToken', keyFetchToken?.tokenId ?? '');
      return failureOf(() => token && world.accounts.sealedKeys(token))?.failure;
    };
    expect(fetch(first)).toBe('UnverifiedAccount');
    world.verification.submitCode(first.account.uid, first.account.emailCode, HOME);
    expect(fetch(first)).toBeUndefined();
    expect(fetch(second)).toBe('UnverifiedAccount');
    world.verification.submitCode(first.account.uid, second.session.verificationId ?? '', HOME);
    expect(fetch(second)).toBeUndefined();
  });

  test('gives kA and wrapKb under the token of the request', () => {
    const world = testWorld();
    const { account } = verifiedAccount(world);
    const { keyFetchToken } = signIn(world, account);
    if (keyFetchToken === undefined) throw new Error('no keyFetchToken');
    const bundle = Buffer.from(world.accounts.sealedKeys(keyFetchToken), 'hex');
    const { kA, wrapKb } = openKeys(Buffer.from(keyFetchToken.requestKey, 'hex'), bundle);
    expect([kA.toString('hex'), wrapKb.toString('hex')]).toEqual([account.kA, account.wrapKb]);
  });
});

test('destroying an account ends all it had and frees its address', () => {
  const world = testWorld();
  const { account, session } = verifiedAccount(world);
  world.devices.save(session, undefined, { name: 'Tablet', type: 'tablet' });
  const other = verifiedAccount(world, 'bob@example.test');
  world.accounts.destroy(account);
  expect(failureOf(() => world.passwords.signIn(EMAIL, PASSWORD))).toEqual({
    failure: 'UnknownAccount',
    facts: { email: EMAIL },
  });
  expect(failureOf(() => world.sessions.current(session))?.failure).toBe('InvalidToken');
  expect(world.store.devices.size).toBe(0);
  expect(world.sessions.current(other.session).uid).toBe(other.account.uid);
  expect(world.accounts.create({ email: EMAIL, authPW: OTHER_PASSWORD }).uid).not.toBe(account.uid);
});
