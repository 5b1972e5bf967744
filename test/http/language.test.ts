import { afterAll, beforeAll, expect, test } from '@jest/globals';
import hawk from 'hawk';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { hex, unhex } from '../../protocol/bytes.js';
import { deriveToken } from '../../protocol/tokens.js';
import { authPW } from './client-for-tests.js';

const EMAIL = 'ann@example.test';
const PASSWORD = authPW(EMAIL, 'correct horse');

let mock: Mock;

beforeAll(async () => {
  mock = await startMock({ controlPort: null });
});

afterAll(() => mock.stop());

/** A request in a language, signed if there is a sessionToken. */
async function post(path: string, body: object, language: string, sessionToken?: string) {
  const url = `${mock.url}/v1${path}`;
  const payload = JSON.stringify(body);
  const headers: Record<string, string> = { 'content-type': 'application/json', 'accept-language': language };
  if (sessionToken !== undefined) {
    const { tokenId, reqHMACkey } = deriveToken('sessionToken', unhex(sessionToken));
    const credentials = { id: hex(tokenId), key: reqHMACkey as unknown as string, algorithm: 'sha256' as const };
    const options = { credentials, payload, contentType: 'application/json' };
    headers.authorization = hawk.client.header(url, 'POST', options).header;
  }
  const response = await fetch(url, { method: 'POST', headers, body: payload });
  return (await response.json()) as Record<string, unknown>;
}

test('mails and waits come in the language of the request, and the account learns it from its first certificate', async () => {
  const { uid, sessionToken } = await post('/account/create', { email: EMAIL, authPW: PASSWORD }, '*');
  const [created] = mock.world.mail.read(EMAIL);
  expect([created?.headers['content-language'], created?.subject]).toEqual(['en', 'Verify your Firefox Account']);
  await post('/recovery_email/verify_code', { uid, code: created?.headers['x-verify-code'] }, '*');
  expect(mock.world.accounts.get(String(uid)).locale).toBeUndefined();

  const publicKey = { algorithm: 'RS', n: '1234567890123456789', e: '65537' };
  await post('/certificate/sign', { publicKey, duration: 1000 }, 'de-AT, en;q=0.5', String(sessionToken));
  expect(mock.world.accounts.get(String(uid)).locale).toBe('de-AT');

  for (const language of ['*', 'fr']) await post('/password/forgot/send_code', { email: EMAIL }, language);
  const languages = mock.world.mail.read(EMAIL).map(({ headers }) => headers['content-language']);
  expect(languages).toEqual(['en', 'de-AT', 'fr']);

  mock.world.customs.rule(EMAIL, 'throttled');
  const words = async (language: string) =>
    (await post('/account/status', { email: EMAIL }, language)).retryAfterLocalized;
  expect(await words('fr-CA')).toBe('dans 30 secondes');
  expect(await words('!!!')).toBe('in 30 seconds');
});
