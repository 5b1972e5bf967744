import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SrpClient as ForeignClient, SRP } from 'fast-srp-hap';
import hawk from 'hawk';
import { type Mock, startMock } from '../../mock-server/start-mock.js';

/**
 * A login with nothing of ours: SRP by another library, HKDF by Node, Hawk by its package. `protocol/` is on both sides
 * of every other test, so that a mistake of it would hide there.
 */
const PARAMS = { ...SRP.params[2048], hash: 'sha256' };
const EMAIL = 'andré@example.test';
const PASSWORD = randomBytes(32);
let mock: Mock;

beforeAll(async () => {
  mock = await startMock({ edition: 'auth-2013', controlPort: null });
});
afterAll(() => mock.stop());

const emailHex = Buffer.from(EMAIL, 'utf8').toString('hex');

function derived(key: Buffer, name: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `identity.mozilla.com/picl/v1/${name}`, bytes));
}

/** The content of a bundle. */
function opened(key: Buffer, name: string, bundle: unknown): Buffer {
  const bytes = Buffer.from(String(bundle), 'hex');
  const ciphertext = bytes.subarray(0, -32);
  const keys = derived(key, name, 32 + ciphertext.length);
  const mac = createHmac('sha256', keys.subarray(0, 32)).update(ciphertext).digest();
  expect(bytes.subarray(-32)).toEqual(mac);
  return Buffer.from(ciphertext.map((byte, index) => byte ^ (keys[32 + index] ?? 0)));
}

async function call(method: string, path: string, body?: object, token?: { type: string; seed: Buffer }) {
  const url = `${mock.url}/v1${path}`;
  const payload = body === undefined ? undefined : JSON.stringify(body);
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (token !== undefined) {
    const keys = derived(token.seed, token.type, 96);
    const credentials = {
      id: keys.subarray(0, 32).toString('hex'),
      key: keys.subarray(32, 64) as unknown as string,
      algorithm: 'sha256' as const,
    };
    const covered = payload === undefined ? {} : { payload, contentType: 'application/json' };
    headers.authorization = hawk.client.header(url, method, { credentials, ...covered }).header;
  }
  const response = await fetch(url, { method, headers, ...(payload === undefined ? {} : { body: payload }) });
  const answer = (await response.json()) as Record<string, unknown>;
  expect([path, response.status, answer.errno]).toEqual([path, 200, undefined]);
  return answer;
}

test('another implementation makes an account, logs in and fetches its keys', async () => {
  const salt = randomBytes(32);
  const verifier = SRP.computeVerifier(PARAMS, salt, Buffer.from(EMAIL), PASSWORD);
  const { uid } = await call('POST', '/account/create', {
    email: emailHex,
    srp: { type: 'SRP-6a/SHA256/2048/v1', verifier: verifier.toString('hex'), salt: salt.toString('hex') },
    passwordStretching: {
      type: 'PBKDF2/scrypt/PBKDF2/v1',
      PBKDF2_rounds_1: 20000,
      scrypt_N: 65536,
      scrypt_r: 8,
      scrypt_p: 1,
      PBKDF2_rounds_2: 20000,
      salt: randomBytes(32).toString('hex'),
    },
  });
  const code = mock.mail.read(EMAIL).at(-1)?.headers['x-verify-code'];
  await call('POST', '/recovery_email/verify_code', { uid, code });

  const { srpToken, srp } = await call('POST', '/auth/start', { email: emailHex });
  const told = srp as { salt: string; B: string };
  const client = new ForeignClient(
    PARAMS,
    Buffer.from(told.salt, 'hex'),
    Buffer.from(EMAIL),
    PASSWORD,
    randomBytes(32),
    false,
  );
  client.setB(Buffer.from(told.B, 'hex'));
  const proof = { srpToken, A: client.computeA().toString('hex'), M: client.computeM1().toString('hex') };
  const finished = await call('POST', '/auth/finish', proof);
  const authToken = { type: 'authToken', seed: opened(client.computeK(), 'auth/finish', finished.bundle) };

  const created = await call('POST', '/session/create', {}, authToken);
  const authKeys = derived(authToken.seed, 'authToken', 96).subarray(64);
  const tokens = opened(authKeys, 'session/create', created.bundle);
  const keyFetchToken = { type: 'keyFetchToken', seed: tokens.subarray(0, 32) };
  const sessionToken = { type: 'session', seed: tokens.subarray(32) };
  expect(await call('GET', '/recovery_email/status', undefined, sessionToken)).toEqual({
    email: emailHex,
    verified: true,
  });
  const { bundle } = await call('GET', '/account/keys', undefined, keyFetchToken);
  const keys = opened(derived(keyFetchToken.seed, 'keyFetchToken', 96).subarray(64), 'account/keys', bundle);
  const account = mock.world.accounts.getByEmail(EMAIL);
  expect(keys.toString('hex')).toBe(account.kA + account.wrapKb);
});
