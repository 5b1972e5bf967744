import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import nock from 'nock';
import type { KeySet } from '../../../mock-server/domain/rows.js';
import type { World } from '../../../mock-server/world.js';
import { signCertificate } from '../../../protocol/browserid.js';
import { failureOfAsync } from './failure-of-async.js';
import { EMAIL, NOON, PASSWORD, signUp, testWorld, verifiedAccount } from './world-for-tests.js';

const JKU = 'https://issuer.example.test/.well-known/public-keys';
const TYPE = 'mozilla/fxa/preVerifyToken/v1';
const [mine, other, strange] = [0, 1, 2].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }));

function jwk(kid: string, key: KeyObject | undefined): KeySet['keys'][number] {
  const { n = '', e = '' } = (key?.export({ format: 'jwk' }) ?? {}) as { n?: string; e?: string };
  return { kid, kty: 'RSA', n, e };
}

const SET: KeySet = { keys: [jwk('mine', mine?.publicKey), jwk('other', other?.publicKey)] };
const HEADER = { alg: 'RS256', kid: 'mine', jku: JKU };
const PAYLOAD = { exp: NOON / 1000 + 60, aud: '127.0.0.1:9000', sub: EMAIL, typ: TYPE };

const trusting = () => testWorld({ preVerifyTrust: { [JKU]: SET } });
const fetching = () => testWorld({ preVerifyFetch: [JKU] });

function token(payload: object = {}, header: object = {}, key = mine?.privateKey): string {
  if (key === undefined) throw new Error('no key');
  return signCertificate({ signingKey: key, header: { ...HEADER, ...header }, payload: { ...PAYLOAD, ...payload } });
}

const accept = (world: World, preVerifyToken: string, email = EMAIL) =>
  world.preVerification.accept({ email, authPW: PASSWORD }, preVerifyToken);

/** What errno 105 says beside its number, or the name of another failure; undefined for success. */
async function verdict(world: World, preVerifyToken: string): Promise<unknown> {
  const found = await failureOfAsync(accept(world, preVerifyToken));
  return found?.failure === 'InvalidVerificationCode' ? found.facts : found?.failure;
}

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

describe('a token by a trusted issuer', () => {
  test('is accepted, also one that another library signed', async () => {
    expect(await verdict(trusting(), token())).toBeUndefined();
    expect(await verdict(trusting(), token({}, { kid: 'other' }, other?.privateKey))).toBeUndefined();
    const { exp, ...claims } = PAYLOAD;
    if (mine === undefined) throw new Error('no key');
    const jwt = await new SignJWT(claims).setProtectedHeader(HEADER).setExpirationTime(exp).sign(mine.privateKey);
    expect(await verdict(trusting(), jwt)).toBeUndefined();
  });

  test('is accepted as published in the vectors', async () => {
    const vectors = JSON.parse(
      readFileSync(new URL('../../../openapi/vectors/onepw-vectors.json', import.meta.url), 'utf8'),
    ) as {
      testSigningKey: { n: string; e: string };
      vectors: { id: string; inputs: { header: { jku: string; kid: string } }; outputs: { jwt: string } }[];
    };
    const vector = vectors.vectors.find(({ id }) => id === 'preverify-token');
    if (vector === undefined) throw new Error('no vector');
    const { n, e } = vectors.testSigningKey;
    const { jku, kid } = vector.inputs.header;
    const world = testWorld({ preVerifyTrust: { [jku]: { keys: [{ kid, kty: 'RSA', n, e }] } } });
    await accept(world, vector.outputs.jwt, 'me@example.com');
    expect(await failureOfAsync(accept(world, vector.outputs.jwt, 'Me@example.com'))).toMatchObject({
      facts: { sub: 'me@example.com' },
    });
  });

  test.each([
    ['seconds to come', { exp: NOON / 1000 + 1 }],
    ['milliseconds to come', { exp: NOON + 1 }],
    ['the host without its port', { aud: '127.0.0.1' }],
  ])('may say %s', async (_what, payload) => {
    expect(await verdict(trusting(), token(payload))).toBeUndefined();
  });
});

describe('a token is refused', () => {
  test.each<[string, object, object]>([
    ['that has expired, in seconds', { exp: NOON / 1000 }, { exp: NOON / 1000 }],
    ['that has expired, in milliseconds', { exp: NOON - 1 }, { exp: NOON - 1 }],
    ['whose expiry is text', { exp: '4102444800' }, { exp: '4102444800' }],
    ['for another server', { aud: 'api.example.test' }, { aud: 'api.example.test' }],
    ['for another port', { aud: '127.0.0.1:9001' }, { aud: '127.0.0.1:9001' }],
    ['for another address', { sub: 'eve@example.test' }, { sub: 'eve@example.test' }],
    ['for the address in another case', { sub: EMAIL.toLowerCase() }, { sub: EMAIL.toLowerCase() }],
    ['of another type', { typ: 'JWT' }, { internal: 'invalid' }],
    ['of no type', { typ: undefined }, { internal: 'invalid' }],
    ['wrong in everything, for its expiry', { exp: 1, aud: 'x', sub: 'y' }, { exp: 1 }],
  ])('%s', async (_what, payload, facts) => {
    expect(await verdict(trusting(), token(payload))).toEqual(facts);
  });

  test.each<[string, object, string]>([
    ['of a stranger', { jku: 'https://stranger.example.test/keys' }, 'untrusted'],
    ['of an issuer that differs by a character', { jku: `${JKU}/` }, 'untrusted'],
    ['without a jku', { jku: undefined }, 'untrusted'],
    ['with the name of a prototype as jku', { jku: '__proto__' }, 'untrusted'],
    ['with a kid of nobody', { kid: 'nobody' }, 'unknown kid'],
    ['without a kid', { kid: undefined }, 'unknown kid'],
    ['whose kid names another key', { kid: 'other' }, 'invalid'],
    ['with another algorithm', { alg: 'RS384' }, 'invalid'],
    ['with no algorithm', { alg: 'none' }, 'invalid'],
  ])('%s', async (_what, header, internal) => {
    expect(await verdict(trusting(), token({}, header))).toEqual({ internal });
  });

  test('that somebody else signed, that was changed, or that is no token', async () => {
    const world = trusting();
    expect(await verdict(world, token({}, {}, strange?.privateKey))).toEqual({ internal: 'invalid' });
    const [header, , signature] = token().split('.');
    const [, payload] = token({ sub: EMAIL, exp: NOON }).split('.');
    expect(await verdict(world, [header, payload, signature].join('.'))).toEqual({ internal: 'invalid' });
    expect(await verdict(world, 'a.b.c')).toEqual({ internal: 'malformed' });
    expect(await verdict(world, 'no token')).toBe('InvalidParameter');
    expect(await verdict(world, `${token()}${'a'.repeat(2048)}`)).toBe('InvalidParameter');
  });

  test('of an issuer without https, although the operator trusts it', async () => {
    const jku = JKU.replace('https', 'http');
    const world = testWorld({ preVerifyTrust: { [jku]: SET } });
    expect(await verdict(world, token({}, { jku }))).toEqual({ internal: 'bad jku' });
  });

  test('and costs nobody an account', async () => {
    const world = trusting();
    const { account } = signUp(world);
    expect(await verdict(world, token({ sub: 'x' }))).toEqual({ sub: 'x' });
    expect(world.accounts.find(account.uid)).toEqual(account);
    verifiedAccount(world, 'bob@example.test');
    const taken = await failureOfAsync(accept(world, token({ sub: 'bob@example.test' }), 'bob@example.test'));
    expect(taken?.failure).toBe('AccountExists');
  });
});

describe('keys are fetched', () => {
  const issuer = () => nock('https://issuer.example.test').get('/.well-known/public-keys');

  test('once, and again for a kid that is not among them', async () => {
    const world = fetching();
    issuer().reply(200, { keys: [{ ...jwk('mine', mine?.publicKey), use: 'sig' }, { kid: 'odd' }, null] });
    const both = await Promise.all([verdict(world, token()), verdict(world, token())]);
    expect(both).toEqual([undefined, undefined]);
    expect(await verdict(world, token())).toBeUndefined();
    issuer().reply(200, SET);
    expect(await verdict(world, token({}, { kid: 'other' }, other?.privateKey))).toBeUndefined();
    issuer().reply(200, SET);
    expect(await verdict(world, token({}, { kid: 'nobody' }))).toEqual({ internal: 'unknown kid' });
    expect(nock.isDone()).toBe(true);
    expect([...world.store.keySets]).toEqual([[JKU, SET]]);
  });

  test('not twice for one token', async () => {
    issuer().once().reply(200, SET);
    expect(await verdict(fetching(), token({}, { kid: 'nobody' }))).toEqual({ internal: 'unknown kid' });
  });

  test.each<[string, () => nock.Scope]>([
    ['a redirect', () => issuer().reply(302, '', { location: 'https://elsewhere.example.test/' })],
    ['a failure', () => issuer().reply(500, SET)],
    ['no JSON', () => issuer().reply(200, 'keys')],
    ['no keys', () => issuer().reply(200, { keys: 'mine' })],
    ['nothing', () => issuer().reply(200, 'null')],
    ['more than 64 kB', () => issuer().reply(200, { ...SET, padding: ' '.repeat(65_536) })],
    ['a broken line', () => issuer().replyWithError('reset')],
  ])('and %s makes the token a bad one', async (_what, arrange) => {
    arrange();
    const world = fetching();
    expect(await verdict(world, token())).toEqual({ internal: 'bad jku' });
    expect(world.store.keySets.size).toBe(0);
    expect(nock.isDone()).toBe(true);
  });

  test('and whoever is not trusted is never asked', async () => {
    issuer().reply(200, SET);
    expect(await verdict(testWorld(), token())).toEqual({ internal: 'untrusted' });
    expect(nock.isDone()).toBe(false);
  });
});
