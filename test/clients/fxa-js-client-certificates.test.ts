import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compactVerify, importJWK } from 'jose';
import { decodeJwt, publicKeyFromDecimal, verifyJwt } from '../../protocol/browserid.js';
import { type Scene, startScene } from './scene.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** An RSA key in BrowserID's form; nothing here is signed with it. */
const PUBLIC_KEY = {
  algorithm: 'RS',
  n: decimal(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' }).n ?? ''),
  e: '65537',
};

let scene: Scene;

beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

/** The document in which a server publishes the key of its certificates. */
async function published() {
  const response = await fetch(`${scene.url}/.well-known/browserid`);
  return (await response.json()) as { 'public-key': { algorithm: string; n: string; e: string } };
}

/** Claims of a certificate, after `jose` found its signature good under the published key. */
async function claimsByJose(cert: string): Promise<Record<string, unknown>> {
  const { n, e } = (await published())['public-key'];
  // Our own conversion of the key has no part in this judgement.
  const key = await importJWK({ kty: 'RSA', n: base64url(n), e: base64url(e) }, 'RS256');
  const { payload } = await compactVerify(cert, key, { algorithms: ['RS256'] });
  return JSON.parse(new TextDecoder().decode(payload)) as Record<string, unknown>;
}

describe('a certificate', () => {
  test('is signed with the published key, as we and jose find alike', async () => {
    const { email, uid, sessionToken, authAt } = await scene.newPerson();
    const asked = Date.now();
    const { cert } = await scene.client.certificateSign(sessionToken, PUBLIC_KEY, HOUR_MS);
    expect(verifyJwt(cert, publicKeyFromDecimal((await published())['public-key']))).toBe(true);
    const claims = await claimsByJose(cert);
    expect(decodeJwt(cert).payload).toEqual(claims);
    const { host } = new URL(scene.url);
    expect(claims).toMatchObject({
      'public-key': PUBLIC_KEY,
      principal: { email: `${uid}@${host}` },
      iss: host,
      'fxa-verifiedEmail': email,
      'fxa-lastAuthAt': authAt,
    });
    // The mock runs in this process and shares its clock; a minute is for machines that were busy.
    expect(Number(claims.exp) - asked - HOUR_MS).toBeGreaterThanOrEqual(0);
    expect(Number(claims.exp) - asked - HOUR_MS).toBeLessThan(60_000);
  });

  test('with another signature or other claims is refused by both', async () => {
    const { sessionToken } = await scene.newPerson();
    const { cert } = await scene.client.certificateSign(sessionToken, PUBLIC_KEY, HOUR_MS);
    const [header = '', payload = '', signature = ''] = cert.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const others = Buffer.from(JSON.stringify({ ...claims, 'fxa-verifiedEmail': 'eve@example.test' }));
    const key = publicKeyFromDecimal((await published())['public-key']);
    for (const forged of [
      [header, others.toString('base64url'), signature],
      [header, payload, Buffer.alloc(256, 1).toString('base64url')],
    ]) {
      expect(verifyJwt(forged.join('.'), key)).toBe(false);
      await expect(claimsByJose(forged.join('.'))).rejects.toThrow('signature verification failed');
    }
  });

  test('shows a higher generation after a change of password', async () => {
    const { client } = scene;
    const { email, password, sessionToken } = await scene.newPerson();
    const before = await claimsByJose((await client.certificateSign(sessionToken, PUBLIC_KEY, HOUR_MS)).cert);
    const opened = await client.passwordChange(email, password, 'battery staple', { keys: true, sessionToken });
    const after = await claimsByJose((await client.certificateSign(opened.sessionToken, PUBLIC_KEY, HOUR_MS)).cert);
    expect(Number(after['fxa-generation'])).toBeGreaterThan(Number(before['fxa-generation']));
  });

  test('registers a device for sync, and none for other services', async () => {
    const { client } = scene;
    const { sessionToken } = await scene.newPerson();
    await client.certificateSign(sessionToken, PUBLIC_KEY, HOUR_MS, { service: 'abcdef0123456789' });
    expect(await client.deviceList(sessionToken)).toEqual([]);
    const { cert } = await client.certificateSign(sessionToken, PUBLIC_KEY, HOUR_MS, { service: 'sync' });
    const devices = await client.deviceList(sessionToken);
    expect(devices).toEqual([expect.objectContaining({ isCurrentDevice: true })]);
    expect((await claimsByJose(cert))['fxa-deviceId']).toBe(devices[0]?.id);
  });

  test('lasts a day at most', async () => {
    const { client } = scene;
    const { sessionToken } = await scene.newPerson();
    expect(await client.certificateSign(sessionToken, PUBLIC_KEY, DAY_MS)).toHaveProperty('cert');
    await expect(client.certificateSign(sessionToken, PUBLIC_KEY, DAY_MS + 1)).rejects.toMatchObject({ errno: 107 });
  });

  test('is for verified emails alone', async () => {
    const { client } = scene;
    const { sessionToken } = await client.signUp(scene.newEmail(), 'correct horse');
    await expect(client.certificateSign(sessionToken, PUBLIC_KEY, HOUR_MS)).rejects.toMatchObject({
      code: 400,
      errno: 104,
    });
  });
});

/** A number in base64url of its big-endian bytes, as a decimal number. */
function decimal(base64: string): string {
  return BigInt(`0x${Buffer.from(base64, 'base64url').toString('hex')}`).toString();
}

/** The way back. */
function base64url(number: string): string {
  const digits = BigInt(number).toString(16);
  return Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex').toString('base64url');
}
