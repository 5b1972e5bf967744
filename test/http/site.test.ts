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
