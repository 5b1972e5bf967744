import { beforeEach, describe, expect, test } from '@jest/globals';
import { newKeyServerVerifier, replacedKeyServerVerifier } from '../../../mock-server/domain/key-server-verifiers.js';
import type { AccountRow, TokenRow } from '../../../mock-server/domain/rows.js';
import { keyServerErrors, keyServerFailureBody } from '../../../mock-server/errors/key-server.js';
import type { World } from '../../../mock-server/world.js';
import { EMAIL, failureOf, HOME, lastHeader, lastMail, testWorld } from './world-for-tests.js';

const SALT = 'a5'.repeat(32);
const VERIFIER = '1234';
const PARAMS = { srp: { alg: 'sha256', N_bits: 2048 }, stretch: { rounds: 20, salt: 'AB'.repeat(32) } };

let world: World;
let account: AccountRow;
let session: TokenRow;

beforeEach(() => {
  world = testWorld({ edition: 'key-server-2013' });
  const srp = newKeyServerVerifier(world, { verifier: VERIFIER, salt: SALT, params: PARAMS });
  account = world.accounts.create({ email: EMAIL, srp });
  session = world.sessions.openAtSignIn(account, true, HOME).session;
});

describe('what is kept of a password', () => {
  const former = () => world.srpLogins.verifierOf(account);

  test('is the verifier without leading zeros, the salt and how it was stretched', () => {
    const given = { verifier: `0000${VERIFIER}`, salt: SALT.toUpperCase(), params: PARAMS };
    expect(newKeyServerVerifier(world, given)).toEqual({
      kind: 'srp',
      verifier: VERIFIER,
      salt: SALT,
      stretch: { rounds: 20, salt: 'ab'.repeat(32) },
    });
  });

  test('keeps its salt and its stretching through a reset that says nothing of them', () => {
    expect(replacedKeyServerVerifier(world, former(), '5678')).toEqual({ ...former(), verifier: '5678' });
  });

  test.each([
    ['rounds alone', { stretch: { rounds: 30 } }, { rounds: 30, salt: 'ab'.repeat(32) }],
    ['a salt alone', { stretch: { salt: 'CD' } }, { rounds: 20, salt: 'cd' }],
    ['what cannot be used', { stretch: { rounds: '30', salt: 7 }, srp: null }, { rounds: 20, salt: 'ab'.repeat(32) }],
    ['something else', { stretch: 'none' }, { rounds: 20, salt: 'ab'.repeat(32) }],
  ])('after a reset with %s', (_name, params, stretch) => {
    expect(replacedKeyServerVerifier(world, former(), '5678', params).stretch).toEqual(stretch);
  });

  test('is never of another SRP', () => {
    const other = { srp: { N_bits: 4096 } };
    expect(failureOf(() => replacedKeyServerVerifier(world, former(), '5678', other))?.failure).toBe(
      'InvalidParameter',
    );
  });
});

describe('recovery methods', () => {
  test('are verified in the account and mailed in the language of their user', () => {
    world.recoveryMethods.sendCode(session, EMAIL.toLowerCase(), HOME);
    expect(lastMail(world).headers['x-template-name']).toBe('recoveryMethodEmail');
    expect(lastMail(world).headers['content-language']).toBe('de');
    expect(lastHeader(world, 'x-verify-code')).toBe(account.emailCode);
    world.recoveryMethods.submitCode(EMAIL, account.emailCode);
    expect(world.recoveryMethods.list(session)).toEqual([{ email: EMAIL, verified: true, primary: true }]);
  });

  test('are mailed to as often as their client asks, verified or not', () => {
    world.recoveryMethods.submitCode(EMAIL, account.emailCode);
    world.recoveryMethods.sendCode(session, EMAIL, HOME);
    world.recoveryMethods.sendCode(session, EMAIL, HOME);
    expect(world.mail.read(EMAIL)).toHaveLength(2);
    expect(failureOf(() => world.recoveryMethods.submitCode(EMAIL, 'wrong'))?.failure).toBe('InvalidVerificationCode');
  });

  test('end with the session', () => {
    world.sessions.destroy(session);
    expect(failureOf(() => world.recoveryMethods.list(session))?.failure).toBe('InvalidToken');
  });

  test('meet customs', () => {
    const strict = testWorld({
      edition: 'key-server-2013',
      customs: { sendCode: { perEmail: { count: 1, seconds: 60 } } },
    });
    const srp = newKeyServerVerifier(strict, { verifier: VERIFIER, salt: SALT, params: PARAMS });
    const { session: own } = strict.sessions.openAtSignIn(strict.accounts.create({ email: EMAIL, srp }), true, HOME);
    strict.recoveryMethods.sendCode(own, EMAIL, HOME);
    expect(failureOf(() => strict.recoveryMethods.sendCode(own, EMAIL, HOME))?.failure).toBe('TooManyRequests');
  });
});

describe('an account', () => {
  test('is not replaced by another of its address, though nobody verified it', () => {
    const srp = world.srpLogins.verifierOf(account);
    expect(failureOf(() => world.accounts.create({ email: EMAIL.toUpperCase(), srp }))?.failure).toBe('AccountExists');
  });

  test('survives a snapshot of the world that it is in', () => {
    expect(structuredClone(world.store).accounts.get(account.uid)).toEqual(account);
  });
});

describe('the form of failures', () => {
  const failure = { status: 429, errno: 114, error: '', message: 'wait', info: 'https://x.test/', extras: {} };

  test('has the number in its list', () => {
    const body = keyServerFailureBody.write({ ...failure, extras: { retryAfter: 30 } });
    expect(body).toEqual({
      status: 429,
      errors: [{ code: 114, message: 'wait', info: 'https://x.test/', retryAfter: 30 }],
    });
    expect(keyServerFailureBody.errnoOf(body)).toBe(114);
  });

  test.each([
    [{}],
    [null],
    ['text'],
    [{ errors: [] }],
    [{ errors: [null] }],
    [{ errors: [{ code: 'x' }] }],
  ])('is not seen in %j', (body) => expect(keyServerFailureBody.errnoOf(body)).toBeUndefined());

  test('blames nobody but the client for what is the fault of one', () => {
    const own = ['ServiceUnavailable', 'FeatureDisabled', 'Unexpected'];
    for (const [name, row] of Object.entries(keyServerErrors)) {
      expect([name, row.status >= 500]).toEqual([name, own.includes(name)]);
    }
  });
});
