import { OPERATIONS } from './profile-for-tests.js';
import type { Probe } from './profile-probe.js';

/** Scopes of other servers, more than any token needs. */
const MANY = ['clients', 'basket', 'basket:write', 'kinto'];

export async function gates(probe: Probe): Promise<void> {
  for (const [method, path, scope, body] of OPERATIONS) {
    const writesElse = scope.includes('avatar') ? 'profile:display_name:write' : 'profile:avatar:write';
    for (const held of [scope, 'profile', 'clients', scope.replace(/:write$/, ''), writesElse])
      await probe.as([held], method, path, body);
    for (const held of [MANY, ['clients', scope], [scope, 'clients'], [`${scope}s`], ['profile:uid', 'profile']])
      await probe.as(held, method, path, body);
    await probe.with('0'.repeat(64), method, path, body);
    await probe.ask(method, path, {});
  }
  await probe.with('8675309jenny', 'DELETE', '/v1/cache/x');
  for (const secret of ['another', '8675309']) await probe.with(secret, 'DELETE', '/v1/cache/x');
  await probe.as(['profile'], 'DELETE', '/v1/cache/x');
  await probe.ask('DELETE', '/v1/cache/x', {});
  await probe.as(['profile'], 'GET', '/uid');
  await probe.with(`${probe.app.panel.bearerTokens.mint('ann@example.test', ['profile'])}00`, 'GET', '/v1/uid');
  await probe.cutShort('/v1/display_name');
  await probe.cutShort('/v1/ecosystem_anon_id');
}

export async function properties(probe: Probe): Promise<void> {
  probe.app.panel.accounts.change('ann@example.test', { subscriptions: ['radio'], locale: 'nl' });
  await probe.as(['profile'], 'GET', '/v1/display_name');
  await probe.as(['profile'], 'GET', '/v1/ecosystem_anon_id');
  for (const name of ['Ann', 'Bo', 7]) await probe.as(['profile'], 'POST', '/v1/display_name', { displayName: name });
  for (const id of ['anon', 'more', 7])
    await probe.as(['profile'], 'POST', '/v1/ecosystem_anon_id', { ecosystemAnonId: id });
  for (const path of ['display_name', 'ecosystem_anon_id', 'email', 'uid', 'uid', 'subscriptions'])
    await probe.as(['profile'], 'GET', `/v1/${path}`);
  await probe.as(['profile'], 'POST', '/v1/display_name', {});
  await probe.as(['profile'], 'POST', '/v1/display_name', {});
  await probe.as(['profile'], 'POST', '/v1/ecosystem_anon_id', {});
  const narrow = ['locale', 'uid', 'email', 'display_name', 'avatar', 'ecosystem_anon_id'].map(
    (part) => `profile:${part}`,
  );
  for (const scopes of [['profile', 'openid'], ['openid', 'email'], ...narrow.map((scope) => [scope])])
    await probe.as(scopes, 'GET', '/v1/profile');
  await probe.with('8675309jenny', 'DELETE', `/v1/cache/${probe.app.panel.accounts.find('ann@example.test').uid}`);
  await probe.as(['profile'], 'POST', '/v1/display_name', { displayName: 'Cäs & ☃' });
  await probe.as(['profile'], 'GET', '/v1/display_name');
  await probe.as(['profile:uid', 'profile:email'], 'GET', '/v1/profile');
  const ben = probe.app.panel.bearerTokens.mint('ben@example.test', ['profile']);
  for (const path of ['profile', 'subscriptions']) await probe.with(ben, 'GET', `/v1/${path}`);
  await probe.with(ben, 'POST', '/v1/ecosystem_anon_id', { ecosystemAnonId: 'more' });
  await probe.as(['openid', 'profile'], 'GET', '/v1/profile');
  await probe.as(['profile'], 'GET', '/v1/profile');
}

export async function avatars(probe: Probe): Promise<void> {
  const png = { 'content-type': 'image/png' };
  const look = () => probe.as(['profile'], 'GET', '/v1/avatar');
  await look();
  const answer = await probe.upload({ ...png });
  await look();
  await probe.as(['profile'], 'GET', '/v1/profile');
  const { id } = JSON.parse(answer.startsWith('{') ? answer : '{}') as { id?: string };
  for (const suffix of ['', '_small', '_large']) await probe.ask('GET', `/a/${id}${suffix}`, {});
  await probe.upload({ ...png }, Buffer.from('nothing'));
  await probe.upload({ 'content-length': String(probe.pictures[1]?.length) }, probe.pictures[1]);
  await probe.upload({ ...png, 'transfer-encoding': 'chunked' });
  await probe.upload({ ...png }, probe.pictures[1], 'ben@example.test');
  const theirs = probe.shownBy('ben');
  for (const given of [theirs, id ?? '', 'zz', 'g'.repeat(32), 'a'.repeat(33), 'a'.repeat(32), 'a'.repeat(31)])
    await probe.as(['profile'], 'DELETE', `/v1/avatar/${given}`);
  await look();
  await probe.as(['profile'], 'GET', '/v1/profile');
  await probe.ask('GET', `/a/${theirs}`, {});
  await probe.upload({ ...png }, probe.pictures[1]);
  const former = probe.shownBy('ann');
  await probe.upload({ ...png }, probe.pictures[0]);
  await probe.upload({ ...png }, probe.pictures[0], 'ben@example.test');
  await probe.as(['profile'], 'DELETE', `/v1/avatar/${former}`);
  const shown = JSON.parse(await look()) as { id?: string };
  await probe.as(['profile'], 'DELETE', `/v1/avatar/${shown.id}`);
  await look();
  const ben = probe.app.panel.bearerTokens.mint('ben@example.test', ['profile']);
  await probe.with(ben, 'GET', '/v1/avatar');
  await probe.as(['profile'], 'GET', '/v1/profile');
}

/** What is set stays through refused requests, and through changes of something else. */
export async function bystanders(probe: Probe): Promise<void> {
  const png = { 'content-type': 'image/png' };
  const look = () => probe.as(['profile'], 'GET', '/v1/profile');
  await probe.as(['profile'], 'POST', '/v1/ecosystem_anon_id', { ecosystemAnonId: 'anon' });
  await probe.upload({ ...png });
  await look();
  await probe.as(['profile'], 'POST', '/v1/display_name', { displayName: 'Ann' });
  await look();
  await probe.as(['profile:avatar'], 'DELETE', `/v1/avatar/${probe.shownBy('ann')}`);
  await probe.as(['profile:display_name'], 'POST', '/v1/display_name', { displayName: 'Bo' });
  await probe.as(['profile:ecosystem_anon_id'], 'POST', '/v1/ecosystem_anon_id', { ecosystemAnonId: 'more' });
  await look();
  await probe.upload({ ...png }, probe.pictures[1]);
  for (const suffix of ['', '_small', '_large']) await probe.ask('GET', `/a/${probe.shownBy('ann')}${suffix}`, {});
  await look();
  await probe.as(['profile'], 'DELETE', `/v1/avatar/${probe.shownBy('ann')}`);
  await look();
}

/** The same again, beside somebody else, and with what is not usual. */
export async function again(probe: Probe): Promise<void> {
  const ben = probe.app.panel.bearerTokens.mint('ben@example.test', ['profile']);
  const path = `/v1/cache/${probe.app.panel.accounts.find('ann@example.test').uid}`;
  const json = { authorization: `Bearer ${ben}`, 'content-type': 'application/json', 'if-none-match': '*' };
  await probe.ask('POST', '/v1/ecosystem_anon_id', json, '{"ecosystemAnonId":"bens"}');
  await probe.with(ben, 'POST', '/v1/display_name', { displayName: 'Ben' });
  for (const displayName of ['Ann', '007', 'x'.repeat(99)]) {
    await probe.as(['profile'], 'POST', '/v1/display_name', { displayName });
    await probe.as(['profile'], 'POST', '/v1/ecosystem_anon_id', { ecosystemAnonId: displayName });
    for (const secret of ['8675309jenny', 'x675309jenny']) await probe.with(secret, 'DELETE', path);
    await probe.as(['profile:uid', 'profile'], 'GET', '/v1/profile');
  }
  const jpeg = { 'content-type': 'image/jpeg' };
  for (const who of ['ann', 'ben']) await probe.upload(jpeg, probe.pictures[2], `${who}@example.test`);
  await probe.upload(jpeg, Buffer.from('nothing'));
  await probe.as(['profile'], 'DELETE', `/v1/avatar/${probe.shownBy('ben')}`);
  await probe.as(['profile:uid', 'profile:avatar'], 'GET', '/v1/profile');
  const near = `${probe.app.panel.bearerTokens.mint('ann@example.test', ['profile'])}00`;
  for (const token of [near, near.slice(0, 64)])
    await probe.with(token, 'DELETE', `/v1/avatar/${probe.shownBy('ann')}`);
  await probe.ask('GET', `/a/${probe.shownBy('ben')}`, {});
  await probe.with(ben, 'GET', '/v1/profile');
  await probe.upload({ 'content-type': 'image/png' });
  const former = probe.shownBy('ann');
  for (const index of [0, 1, 0]) await probe.upload({ 'content-type': 'image/png' }, probe.pictures[index]);
  await probe.as(['profile'], 'DELETE', `/v1/avatar/${former}`);
  await probe.as(['profile'], 'GET', '/v1/avatar');
}
