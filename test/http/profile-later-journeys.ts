import type { Probe } from './profile-probe.js';

/** Each change with the scope of its own, and what a token for a part then sees. */
export async function narrowly(probe: Probe): Promise<void> {
  const look = () => probe.as(['profile:avatar', 'profile:display_name', 'profile:uid'], 'GET', '/v1/profile');
  await probe.as(['profile:display_name:write'], 'POST', '/v1/display_name', { displayName: 'Ann' });
  await probe.as(['profile:ecosystem_anon_id:write'], 'POST', '/v1/ecosystem_anon_id', { ecosystemAnonId: 'a+/b==' });
  const authorization = `Bearer ${probe.app.panel.bearerTokens.mint('ann@example.test', ['profile:avatar:write'])}`;
  await probe.ask('POST', '/v1/avatar/upload', { authorization, 'content-type': 'image/png' }, probe.pictures[1]);
  for (const part of ['display_name', 'ecosystem_anon_id', 'avatar', 'uid', 'email'])
    await probe.as([`profile:${part}`], 'GET', `/v1/${part}`);
  await look();
  await probe.as(['profile:avatar:write'], 'DELETE', `/v1/avatar/${probe.shownBy('ann')}`);
  await probe.as(['profile:avatar'], 'GET', '/v1/avatar');
  await look();
  await probe.as(['profile', 'profile:uid', 'profile:email', 'openid'], 'GET', '/v1/profile');
}

/** States of which more, less or something else is set, and values that are not the usual ones. */
export async function unusual(probe: Probe): Promise<void> {
  const ben = probe.app.panel.bearerTokens.mint('ben@example.test', ['profile']);
  const look = () => probe.as(['profile'], 'GET', '/v1/profile');
  await probe.with(ben, 'POST', '/v1/ecosystem_anon_id', { ecosystemAnonId: 'x'.repeat(1500) });
  await probe.with(ben, 'GET', '/v1/ecosystem_anon_id');
  await probe.upload({ 'content-type': 'image/png' }, probe.pictures[3], 'ben@example.test');
  await probe.with(ben, 'GET', '/v1/profile');
  for (const suffix of ['', '_small', '_large']) await probe.ask('GET', `/a/${probe.shownBy('ben')}${suffix}`, {});
  for (const displayName of ['Ann', 'Bo', 'Ann', '名前', 'x'.repeat(250)]) {
    await probe.as(['profile'], 'POST', '/v1/display_name', { displayName });
    await look();
  }
  await probe.with(ben, 'POST', '/v1/display_name', { displayName: 'x'.repeat(250) });
  await probe.with(ben, 'GET', '/v1/display_name');
  for (const hasIdentifier of [false, true]) {
    if (hasIdentifier) await probe.as(['profile'], 'POST', '/v1/ecosystem_anon_id', { ecosystemAnonId: 'anon' });
    await look();
    await probe.upload({ 'content-type': 'image/png' });
    await look();
    await probe.as(['profile'], 'DELETE', `/v1/avatar/${probe.shownBy('ann')}`);
  }
  await probe.upload({ 'content-type': 'image/jpeg' }, probe.pictures[2]);
  await probe.ask('GET', `/a/${probe.shownBy('ann')}_large`, {});
  await probe.as(['profile'], 'DELETE', `/v1/avatar/${probe.shownBy('ann')}`);
  await probe.as(['profile'], 'GET', '/v1/avatar');
  for (const subscriptions of [['a', 'b', 'c', 'd'], ['b']])
    for (const who of ['ann', 'ben']) {
      probe.app.panel.accounts.change(`${who}@example.test`, { subscriptions });
      const token = probe.app.panel.bearerTokens.mint(`${who}@example.test`, ['profile']);
      await probe.with(token, 'GET', '/v1/subscriptions');
    }
  for (const secret of ['8675309JENNY', '8675309jenny'])
    await probe.with(secret, 'DELETE', `/v1/cache/${'0'.repeat(32)}`);
  await probe.ask('GET', '/v1/uid', { authorization: 'Basic YW5uOm5vYm9keQ==' });
}

/** Good requests after refused ones, and what a token for one part is shown. */
export async function afterwards(probe: Probe): Promise<void> {
  const png = { 'content-type': 'image/png' };
  const ben = probe.app.panel.bearerTokens.mint('ben@example.test', ['profile']);
  await probe.upload(png, probe.pictures[1], 'ben@example.test');
  await probe.upload(png, Buffer.from('nothing'));
  // Ann has the picture of Ben for a while.
  await probe.upload(png, probe.pictures[1]);
  await probe.upload(png);
  await probe.as(['profile'], 'GET', '/v1/avatar');
  await probe.ask('GET', `/a/${probe.shownBy('ben')}_small`, {});
  for (const scope of ['profile:email', 'profile:uid']) await probe.as([scope], 'GET', '/v1/profile');
  const authorization = `Bearer ${probe.app.panel.bearerTokens.mint('ann@example.test', ['profile'])}`;
  await probe.ask('POST', '/v1/display_name', { authorization, 'content-type': 'application/json' }, 'null');
  await probe.as(['profile'], 'POST', '/v1/display_name', { displayName: 'Ann' });
  await probe.as(['profile'], 'GET', '/v1/display_name');
  const bens = `Bearer ${probe.app.panel.bearerTokens.mint('ben@example.test', ['clients'])}`;
  await probe.ask('POST', '/v1/avatar/upload', { ...png, authorization: bens }, probe.pictures[0]);
  await probe.ask('POST', '/v1/display_name', { 'content-type': 'application/json', authorization: bens }, '{}');
  await probe.upload(png, probe.pictures[0], 'ben@example.test');
  await probe.with(ben, 'POST', '/v1/display_name', { displayName: 'Ben' });
  await probe.with(ben, 'POST', '/v1/ecosystem_anon_id', { ecosystemAnonId: '0042' });
  await probe.with(ben, 'GET', '/v1/profile');
}

/** The secret and uploads in forms that nobody asked for, two uploads at the same time, and two clients. */
export async function oddly(probe: Probe): Promise<void> {
  const path = `/v1/cache/${'0'.repeat(32)}`;
  for (const authorization of ['8675309jenny', 'Basic 8675309jenny'])
    await probe.ask('DELETE', path, { authorization });
  await probe.ask('DELETE', `${path}?access_token=8675309jenny`, {});
  await probe.with('8675309jenny', 'DELETE', '/v1/cache/nobody');
  for (const body of [Buffer.alloc(0), Buffer.from('nothing'), probe.pictures[2]])
    await probe.upload({ 'content-type': 'image/png' }, body);
  await probe.upload({ 'content-type': 'text/plain' });
  await probe.upload({ 'content-type': 'image/png' }, probe.pictures[1], 'ben@example.test');
  await probe.upload({ 'content-type': 'image/png' });
  await probe.exchangedAtOnce();
  for (const clientId of ['5882386c6d801776', '98e6508e88680e1a']) {
    const token = probe.app.panel.bearerTokens.mint('ann@example.test', ['profile'], { clientId });
    await probe.with(token, 'GET', '/v1/uid');
  }
}

/** One token for reading and writing, scopes beside others, the tokens and secrets of somebody else, and outages. */
export async function inOneGo(probe: Probe): Promise<void> {
  const { accounts, bearerTokens, faults } = probe.app.panel;
  const [token, openid] = [['profile'], ['openid', 'profile']].map((all) => bearerTokens.mint('ann@example.test', all));
  const [name, anonId] = ['/v1/display_name', '/v1/ecosystem_anon_id'];
  accounts.change('ann@example.test', { subscriptions: ['a'] });
  for (const path of ['/v1/uid', '/v1/subscriptions', '/v1/profile']) await probe.with(openid ?? '', 'GET', path);
  await probe.with(token ?? '', 'POST', name, { displayName: 'Ann' });
  await probe.with(token ?? '', 'GET', '/v1/avatar');
  await probe.with(token ?? '', 'GET', '/v1/subscriptions');
  await probe.with(token ?? '', 'POST', name, { displayName: 'Bo' });
  for (const scope of ['openid', 'basket:write', 'profile:ecosystem_anon_id'])
    await probe.as([scope, 'profile:uid', 'profile:display_name'], 'GET', '/v1/profile');
  const uid = (JSON.parse(await probe.as(['profile'], 'GET', '/v1/uid')) as { readonly uid: string }).uid;
  await probe.ask('DELETE', `/v1/cache/${uid}`, {});
  await probe.as(['profile'], 'GET', name);
  await probe.as(['profile:uid'], 'DELETE', `/v1/cache/${uid}`);
  await probe.as(['profile'], 'DELETE', `/v1/cache/${'0'.repeat(32)}`);
  await probe.with('8675309jenny', 'GET', '/v1/uid');
  await probe.with('8675309jenny', 'DELETE', `/v1/cache/${uid}`);
  await probe.with(token ?? '', 'GET', '/v1/uid');
  for (const displayName of ['undefined', 'false', '', 'a\u0007', 7]) {
    await probe.as(['profile'], 'POST', name, { displayName });
    await probe.as(['profile'], 'GET', name);
  }
  await probe.as(['profile'], 'GET', '/v1/profile');
  for (const ecosystemAnonId of ['anon', '']) await probe.as(['profile'], 'POST', anonId, { ecosystemAnonId });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'if-none-match': '*' };
  await probe.ask('POST', anonId, headers, '{"ecosystemAnonId":"another"}');
  await probe.as(['profile'], 'GET', anonId);
  for (const [errno, method, path] of [
    [104, 'POST', name],
    [105, 'GET', '/v1/profile'],
    [105, 'GET', '/v1/email'],
    [114, 'GET', '/v1/subscriptions'],
    [114, 'DELETE', `/v1/avatar/${'1'.repeat(32)}`],
    [125, 'DELETE', `/v1/avatar/${'1'.repeat(32)}`],
    [999, 'GET', '/v1/email'],
  ] as const) {
    faults.arm({ errno, times: 1 });
    await probe.as(['profile'], method, path, method === 'POST' ? { displayName: 'Ann' } : undefined);
  }
  faults.arm({ errno: 999, times: 1 });
  await probe.with('8675309jenny', 'DELETE', `/v1/cache/${uid}`);
}

/** What is uploaded and deleted in vain, and what the avatar is then. */
export async function inVain(probe: Probe): Promise<void> {
  const png = { 'content-type': 'image/png' };
  const shown = () => probe.as(['profile'], 'GET', '/v1/avatar');
  const uploads = [[{ 'content-type': 'text/plain' }], [png, Buffer.alloc(0)], [png, Buffer.from('nothing')]] as const;
  for (const [type, body] of uploads) {
    await probe.upload(png);
    await probe.upload(type, body);
    await shown();
  }
  await probe.upload(png, probe.pictures[1], 'ben@example.test');
  for (const id of ['0'.repeat(32), 'f'.repeat(31), probe.shownBy('ben')]) {
    await probe.upload(png);
    await probe.as(['profile'], 'DELETE', `/v1/avatar/${id}`);
    await shown();
  }
  await probe.as(['profile'], 'DELETE', `/v1/avatar/${probe.shownBy('ann')}`);
  await shown();
  await probe.upload(png, probe.pictures[4]);
  await probe.ask('GET', `/a/${probe.shownBy('ann')}_large`, {});
}

export async function failures(probe: Probe): Promise<void> {
  for (const errno of [104, 105, 106, 114, 125, 999]) {
    probe.app.panel.faults.arm({ errno, times: 1 });
    await probe.as(['profile'], 'GET', '/v1/uid');
  }
  probe.app.panel.faults.arm({ errno: 114, times: 1 });
  await probe.upload({ 'content-type': 'image/png' });
  probe.app.panel.faults.arm({ errno: 999, times: 1 });
  await probe.as(['profile'], 'POST', '/v1/display_name', { displayName: 'Ann' });
}
