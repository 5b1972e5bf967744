import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { publicKeyFromDecimal, publicKeyFromJwk } from '../../protocol/browserid.js';

interface Support {
  readonly 'public-key': { readonly algorithm: string; readonly n: string; readonly e: string };
  readonly keys: readonly { readonly kid: string; readonly n: string; readonly e: string }[];
}

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ controlPort: null });
});
afterAll(() => mock.stop());

const read = async (path: string) => (await (await fetch(`${mock.url}${path}`)).json()) as unknown;

test('the support document and the key set publish the same key, and no private part of it', async () => {
  const support = (await read('/.well-known/browserid')) as Support;
  const [key] = support.keys;
  if (key === undefined) throw new Error('no key');
  expect(publicKeyFromDecimal(support['public-key']).equals(publicKeyFromJwk(key))).toBe(true);
  expect(await read('/.well-known/public-keys')).toEqual({ keys: [key] });
  expect(Object.keys(key).sort()).toEqual(['algorithm', 'e', 'kid', 'kty', 'n', 'use']);
});

test('the pages of a running server answer', async () => {
  const version = await read('/');
  expect(version).toMatchObject({
    version: expect.any(String),
    commit: expect.any(String),
    source: expect.any(String),
  });
  expect(await read('/__version__')).toEqual(version);
  expect(await read('/__heartbeat__')).toEqual({});
});

test.each(['/v1/verify_email', '/v1/complete_reset_password'])('%s leads to the content server', async (path) => {
  const target = `${path}?uid=a%20b&code=ff`;
  const response = await fetch(`${mock.url}${target}`, { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([302, `http://127.0.0.1:3030${target}`]);
});

test.each(['sign_in', 'provision'])('the page %s of BrowserID is a page', async (name) => {
  const response = await fetch(`${mock.url}/.well-known/browserid/${name}.html`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(await response.text()).toMatch(/^<!DOCTYPE html>/);
});

test.each([
  ['GET', '/v0/account/create'],
  ['POST', '/v0/anything'],
  ['POST', '/v1/account/lock'],
  ['POST', '/v1/account/unlock/resend_code'],
  ['POST', '/v1/account/unlock/verify_code'],
])('%s %s is gone', async (method, path) => {
  const response = await fetch(`${mock.url}${path}`, { method });
  expect([response.status, await response.json()]).toMatchObject([410, { code: 410, errno: 116 }]);
});
