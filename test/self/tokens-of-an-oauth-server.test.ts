import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OAuthSettings } from '../../conformance/targets/kinds/bearer-tokens/oauth.js';
import { openProfile } from '../../conformance/targets/open-profile.js';
import type { Profile } from '../../conformance/targets/profile.js';
import type { PresentAdapters } from '../../conformance/targets/target.js';
import { type Mock, startMock } from '../../mock-server/start-mock.js';

let mock: Mock;
const [auth, profile] = [() => mock.url, () => mock.urls['profile-2020'] ?? ''];
beforeAll(async () => {
  mock = await startMock({ edition: 'auth-2017', also: [{ edition: 'profile-2020' }] });
});
afterAll(() => mock.stop());

/** The adapters of a profile server whose tokens come from the OAuth server beside it. */
async function adaptersWith(tokens: Partial<OAuthSettings>): Promise<PresentAdapters> {
  const described: Profile = {
    ...{ name: 'x', edition: 'profile-2020', baseUrl: profile() },
    mailbox: { kind: 'restmail', url: mock.controlUrl ?? '', domain: 'example.test' },
    accounts: { kind: 'auth-server', url: auth() },
    bearerTokens: {
      ...{ kind: 'oauth', authServer: auth(), oauthServer: profile(), clientId: '5882386c6d801776' },
      ...tokens,
    },
  };
  const { target } = await openProfile({ profile: described, file: 'server.yaml', folder: '.' }, 'profile-2020');
  return target.adapters as PresentAdapters;
}

async function emailOf(token: string): Promise<unknown> {
  const answer = await fetch(`${profile()}/v1/email`, { headers: { authorization: `Bearer ${token}` } });
  return ((await answer.json()) as { email?: unknown }).email;
}

async function clientOf(token: string): Promise<unknown> {
  const body = JSON.stringify({ token });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${profile()}/v1/verify`, { method: 'POST', headers, body });
  return ((await answer.json()) as { client_id?: unknown }).client_id;
}

describe('an account that the suite made at the auth server', () => {
  test.each(['authorization', 'token', 'session'] as const)('has tokens by way of %s', async (grant) => {
    const { accounts, bearerTokens } = await adaptersWith({ grant });
    const ann = await accounts.take();
    if (ann === undefined) throw new Error('no account');
    const token = await bearerTokens.mint({ uid: '', ...ann }, ['profile:email']);
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(await emailOf(token)).toBe(ann.email);
  });

  test('is destroyed there', async () => {
    const { accounts } = await adaptersWith({});
    const ann = await accounts.take();
    if (ann === undefined) throw new Error('no account');
    expect(mock.accounts.inspect(ann.email).email).toBe(ann.email);
    await accounts.release?.(ann);
    expect(() => mock.accounts.inspect(ann.email)).toThrow();
  });
});

test('somebody else signs in with a password', async () => {
  const { bearerTokens } = await adaptersWith({ grant: 'session' });
  const bob = { email: 'bob@example.test', password: 'correct horse' };
  const { uid } = mock.accounts.create(bob);
  expect(await emailOf(await bearerTokens.mint({ ...bob, uid }, ['profile']))).toBe(bob.email);
});

test('two clients are asked for in turn, for each user from the first on', async () => {
  const [first, second] = ['5882386c6d801776', '98e6508e88680e1a'];
  const { accounts, bearerTokens } = await adaptersWith({ grant: 'session', otherClientId: second });
  for (const account of [await accounts.take(), await accounts.take()]) {
    const user = { uid: '', email: '', ...account };
    const clients: unknown[] = [];
    for (let i = 0; i < 3; i += 1) clients.push(await clientOf(await bearerTokens.mint(user, ['profile'])));
    expect(clients).toEqual([first, second, first]);
  }
});

test('an assertion for somebody else brings no token', async () => {
  const { accounts, bearerTokens } = await adaptersWith({ audience: 'https://elsewhere.test' });
  const ann = await accounts.take();
  await expect(bearerTokens.mint({ uid: '', email: '', ...ann }, ['profile'])).rejects.toMatchObject({
    name: 'NotRun',
  });
});
