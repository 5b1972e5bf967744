import { describe, expect, test } from '@jest/globals';
import { publicSigningJwk } from '../../../mock-server/signing-key.js';
import { decodeJwt, publicKeyFromJwk, verifyJwt } from '../../../protocol/browserid.js';
import { EMAIL, failureOf, NOON, signIn, signUp, testWorld, verifiedAccount } from './world-for-tests.js';

const HOUR = 3_600_000;
const publicKey = { algorithm: 'RS', n: '123456789', e: '65537' };

describe('a certificate', () => {
  test('says what it should, in order, signed with the published key', () => {
    const world = testWorld();
    const { account, session } = verifiedAccount(world);
    const cert = world.certificates.sign(session, { publicKey, duration: HOUR });
    const { header, payload } = decodeJwt(cert);
    expect(verifyJwt(cert, publicKeyFromJwk(publicSigningJwk))).toBe(true);
    expect(header).toEqual({ alg: 'RS256' });
    expect(Object.entries(payload)).toEqual([
      ['public-key', publicKey],
      ['principal', { email: `${account.uid}@127.0.0.1:9000` }],
      ['iat', NOON - 10_000],
      ['exp', NOON + HOUR],
      ['fxa-generation', NOON],
      ['fxa-lastAuthAt', NOON / 1000],
      ['fxa-verifiedEmail', EMAIL],
      ['fxa-deviceId', world.devices.ofSession(session)?.id],
      ['fxa-tokenVerified', true],
      ['iss', '127.0.0.1:9000'],
    ]);
  });

  test.each([
    [undefined, 1],
    ['sync', 1],
    ['0123456789abcdef', 0],
  ])('for the service %s leaves %d device', (service, devices) => {
    const world = testWorld();
    const { account, session } = verifiedAccount(world);
    for (const _ of [1, 2]) world.certificates.sign(session, { publicKey, duration: HOUR, service });
    expect(world.devices.allOf(account.uid)).toHaveLength(devices);
  });

  test('needs a verified email and no confirmed session', () => {
    const world = testWorld({ signInConfirmation: 'always' });
    const first = signUp(world);
    expect(failureOf(() => world.certificates.sign(first.session, { publicKey, duration: HOUR }))?.failure).toBe(
      'UnverifiedAccount',
    );
    expect(world.devices.allOf(first.account.uid)).toEqual([]);
    world.verification.submitCode(first.account.uid, first.account.emailCode, { address: '' });
    const { session } = signIn(world, first.account);
    expect(
      decodeJwt(world.certificates.sign(session, { publicKey, duration: HOUR })).payload['fxa-tokenVerified'],
    ).toBe(false);
  });

  test.each([-1, 24 * HOUR + 1])('lives for no %d ms', (duration) => {
    const world = testWorld();
    const { session } = verifiedAccount(world);
    expect(failureOf(() => world.certificates.sign(session, { publicKey, duration }))?.failure).toBe(
      'InvalidParameter',
    );
  });
});
