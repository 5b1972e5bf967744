import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { jwtVerify } from 'jose';
import { type KeyFileSettings, keyFileSigner } from '../../../conformance/targets/kinds/pre-verify-signer/key-file.js';
import { openProfile } from '../../../conformance/targets/open-profile.js';
import type { LoadedProfile, Profile } from '../../../conformance/targets/profile.js';

const SECRET = 'MIIEvQIBADANBgkqhkiG9w0BAQEF';
const JKU = 'https://issuer.example.test/keys';
const SIGNER: KeyFileSettings = {
  ...{ kind: 'key-file', jku: JKU },
  ...{ kid: 'one', key: 'one.pem', otherKid: 'two', otherKey: 'two.pem' },
};
let folder: string;
const publicKeys = new Map<string, KeyObject>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'signer-'));
  const keep = (name: string, key: KeyObject) =>
    writeFileSync(join(folder, name), key.export({ format: 'pem', type: 'pkcs8' }));
  for (const kid of ['one', 'two']) {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    keep(`${kid}.pem`, privateKey);
    publicKeys.set(kid, publicKey);
  }
  keep('elliptic.pem', generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
  writeFileSync(join(folder, 'half.pem'), `-----BEGIN PRIVATE KEY-----\n${SECRET}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

function loaded(preVerifySigner: KeyFileSettings): LoadedProfile {
  const profile: Profile = { name: 'x', baseUrl: 'https://accounts.example.test:8443', preVerifySigner };
  return { profile, file: 'server.yaml', folder };
}

function signer(more: Partial<KeyFileSettings> = {}) {
  const profile = { ...SIGNER, ...more };
  return keyFileSigner(profile, 'accounts.example.test:8443', loaded(profile));
}

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
  return 'nothing was thrown';
}

describe('a signer whose keys stand in files', () => {
  test.each(['one', 'two'])('signs header and payload as they are with the key named %s', async (kid) => {
    const header = { alg: 'RS256', kid, jku: JKU };
    const key = publicKeys.get(kid);
    if (key === undefined) throw new Error('no key was made');
    const { protectedHeader, payload } = await jwtVerify(signer().sign(header, { sub: 'ann' }, kid), key);
    expect([protectedHeader, payload]).toEqual([header, { sub: 'ann' }]);
  });

  test('takes the host of the server for its audience, unless the profile says otherwise', () => {
    expect(signer().audience).toBe('accounts.example.test:8443');
    expect(signer({ audience: 'fxa' })).toMatchObject({ audience: 'fxa', jku: JKU, kid: 'one', otherKid: 'two' });
    expect(signer().strangeJku).not.toBe(JKU);
    expect(signer({ strangeJku: 'https://a.test' }).strangeJku).toBe('https://a.test');
  });

  test('has no other keys', () => {
    expect(() => signer().sign({}, {}, 'three')).toThrow('The issuer has no key "three"');
  });

  test.each([
    ['a file that is not there', 'key', 'none.pem'],
    ['a folder', 'key', '.'],
    ['half of a key', 'otherKey', 'half.pem'],
    ['a key that is not RSA', 'otherKey', 'elliptic.pem'],
  ] as const)('refuses %s by its place, and repeats nothing of it', async (_name, place, path) => {
    const message = messageOf(() => signer({ [place]: path }));
    const expected = `server.yaml: preVerifySigner.${place}: ${path} holds no RSA private key in PEM; "openssl genrsa" makes one`;
    expect(message).toBe(`ProfileError: ${expected}`);
    await expect(openProfile(loaded({ ...SIGNER, [place]: path }), 'auth-2017')).rejects.toThrow(expected);
    expect(message).not.toContain(SECRET);
  });
});
