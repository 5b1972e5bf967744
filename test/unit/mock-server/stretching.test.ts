import { expect, test } from '@jest/globals';
import type { AuthPWVerifier } from '../../../mock-server/domain/password-verifiers.js';
import { unhex } from '../../../protocol/bytes.js';
import { verifierFromAuthPW } from '../../../protocol/onepw.js';
import { EMAIL, failureOf, HOME, OTHER_PASSWORD, PASSWORD, signUp, testWorld } from './world-for-tests.js';

test('what is stored with real stretching is the verifier of the onepw wiki', async () => {
  const world = testWorld({ stretch: 'real' });
  await world.stretching.prepareNew(PASSWORD.toUpperCase());
  const { authSalt, verifyHash } = signUp(world).account.verifier as AuthPWVerifier;
  const { verifyHash: expected } = await verifierFromAuthPW(unhex(PASSWORD), unhex(authSalt), 'wiki');
  expect(verifyHash).toBe(expected.toString('hex'));
});

test('a password is right or wrong whether its stretching was prepared or not', async () => {
  const world = testWorld({ stretch: 'real' });
  const { account } = signUp(world);
  const signIn = (authPW: string) => world.proofs.signIn({ email: EMAIL, authPW, keys: false }, HOME);
  expect((await signIn(PASSWORD)).account.uid).toBe(account.uid);
  await expect(signIn(OTHER_PASSWORD)).rejects.toMatchObject({ failure: 'IncorrectPassword' });
  expect(failureOf(() => world.passwords.signIn(EMAIL, PASSWORD))).toBeUndefined();
  expect(failureOf(() => world.passwords.signIn(EMAIL, OTHER_PASSWORD))?.failure).toBe('IncorrectPassword');
});

test('what is no authPW and whoever has no account is not stretched', async () => {
  const world = testWorld({ stretch: 'real' });
  signUp(world);
  await world.stretching.prepareNew('abcd');
  await world.stretching.prepareProof(EMAIL, 'not hex');
  await world.stretching.prepareProof('bob@example.test', PASSWORD);
  expect(failureOf(() => world.passwords.signIn(EMAIL, 'abcd'))?.failure).toBe('InvalidParameter');
});

test('by default nothing is stretched', async () => {
  const world = testWorld();
  const started = performance.now();
  await world.stretching.prepareNew(PASSWORD);
  for (let round = 0; round < 100; round += 1) world.stretching.verifier(PASSWORD, OTHER_PASSWORD);
  expect(performance.now() - started).toBeLessThan(100);
});
