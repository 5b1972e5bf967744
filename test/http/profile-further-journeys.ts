import type { Probe } from './profile-probe.js';

const [NAME, ANON_ID, AVATAR, PROFILE] = ['/v1/display_name', '/v1/ecosystem_anon_id', '/v1/avatar', '/v1/profile'];
const PNG = { 'content-type': 'image/png' };
const JSON_TYPE = { 'content-type': 'application/json' };
const NOBODY = '1'.repeat(32);

/** Names, identifiers and bodies of unusual forms, and what the profile shows of them. */
export async function inOtherForms(probe: Probe): Promise<void> {
  const look = () => probe.as(['profile'], 'GET', PROFILE);
  for (const [path, scope] of [
    [NAME, 'profile:display_name'] as const,
    [ANON_ID, 'profile:ecosystem_anon_id'] as const,
  ]) {
    await probe.as([scope], 'GET', path);
    await probe.as([scope], 'GET', PROFILE);
  }
  for (const ecosystemAnonId of ['Anon', 'anon', 'null', 'x', ' ', 'x'.repeat(1500)]) {
    await probe.as(['profile:ecosystem_anon_id:write'], 'POST', ANON_ID, { ecosystemAnonId });
    await probe.as(['profile'], 'GET', ANON_ID);
  }
  await probe.as(['profile:ecosystem_anon_id:write'], 'POST', ANON_ID, { ecosystemAnonId: 'y'.repeat(1500) });
  await look();
  await probe.as(['profile'], 'GET', NAME);
  const authorization = `Bearer ${probe.app.panel.bearerTokens.mint('ann@example.test', ['profile'])}`;
  const only = { ...JSON_TYPE, authorization, 'if-none-match': '*' };
  await probe.ask('POST', ANON_ID, only, '{"ecosystemAnonId":"another"}');
  await look();
  const odd = ['ann@example.test', '"Ann"', '{"a":1}', '__proto__', '&amp; <Zoë>', '名前'.repeat(50), 'x'.repeat(90)];
  for (const displayName of ['ann', 'ANN', ...odd]) {
    await probe.as(['profile:display_name:write'], 'POST', NAME, { displayName });
    await probe.as(['profile'], 'GET', NAME);
    await look();
  }
  for (const displayName of [null, true, 'x'.repeat(5000), 'a\ud83eb', 'a\u2028b'])
    await probe.as(['profile'], 'POST', NAME, { displayName });
  await probe.as(['profile'], 'POST', ANON_ID, { ecosystemAnonId: true });
  for (const path of [NAME, ANON_ID]) await probe.ask('POST', path, { ...JSON_TYPE, authorization });
  for (const scopes of [
    ['openid', 'profile:uid'],
    ['profile:avatar', 'openid'],
    ['email', 'openid'],
    ['openid', 'email'],
  ])
    await probe.as(scopes, 'GET', PROFILE);
  for (const scope of ['PROFILE:DISPLAY_NAME', 'profile:displa']) await probe.as([scope], 'GET', NAME);
  await probe.as(['profile:ui'], 'GET', '/v1/uid');
  await probe.as(['profile'], 'POST', NAME, { displayName: '' });
  await look();
}

/** Users of whom an avatar is set and nothing else, and what becomes of its files. */
export async function pictured(probe: Probe): Promise<void> {
  const ann = probe.app.panel.bearerTokens.mint('ann@example.test', ['profile:avatar:write']);
  const shown = () => probe.as(['profile'], 'GET', AVATAR);
  const file = (suffix = '') => probe.ask('GET', `/a/${probe.shownBy('ann')}${suffix}`, {});
  for (const picture of probe.pictures.slice(0, 2)) {
    await probe.ask('POST', '/v1/avatar/upload', { ...PNG, authorization: `Bearer ${ann}` }, picture);
    await shown();
  }
  for (const path of [NAME, ANON_ID]) {
    await probe.as(['profile'], 'GET', path);
    await probe.as(['profile:uid'], 'GET', path);
  }
  await probe.as(['profile'], 'POST', ANON_ID, { ecosystemAnonId: 'anon' });
  await probe.as(['profile'], 'POST', NAME, { displayName: 'Ann' });
  await probe.as(['profile:uid'], 'GET', AVATAR);
  await file();
  const ben = probe.app.panel.bearerTokens.mint('ben@example.test', ['profile']);
  const uid = (JSON.parse(await probe.as(['profile'], 'GET', '/v1/uid')) as { readonly uid: string }).uid;
  for (const spoil of [
    () => probe.with(ben, 'DELETE', `/v1/avatar/${probe.shownBy('ann')}`),
    () => probe.as(['profile'], 'DELETE', `/v1/avatar/${NOBODY}`),
    () => probe.with('8675309jenny', 'DELETE', `/v1/cache/${uid}`),
    () => probe.upload(PNG, Buffer.from('nothing')),
  ]) {
    await probe.upload(PNG);
    await spoil();
    await file();
    await probe.as(['profile'], 'GET', PROFILE);
  }
  for (const [type, place] of [['image/jpeg', 2] as const, ['image/png', 5] as const, ['image/png', 6] as const]) {
    await probe.upload({ 'content-type': type }, probe.pictures[place]);
    await shown();
    await probe.as(['profile'], 'GET', PROFILE);
    await file();
  }
}

/** Subscriptions that come and go, and a secret and a uid that are nobody's. */
export async function subscribing(probe: Probe): Promise<void> {
  await probe.as(['profile'], 'POST', NAME, { displayName: 'Ann' });
  for (const subscriptions of [['A', 'b', 'c', 'd'], ['b'], []]) {
    probe.app.panel.accounts.change('ann@example.test', { subscriptions });
    for (const path of ['/v1/subscriptions', '/v1/uid', '/v1/email', PROFILE]) await probe.as(['profile'], 'GET', path);
  }
  for (const secret of ['none', '8675309jenny']) await probe.with(secret, 'DELETE', `/v1/cache/${NOBODY}`);
  await probe.as(['profile'], 'GET', NAME);
}

/** Tokens one after the other that differ in one scope, other servers out of reach, and an address with a capital. */
export async function oneAfterAnother(probe: Probe): Promise<void> {
  const { panel } = probe.app;
  for (const scopes of [['profile:avatar'], ['openid', 'profile:avatar'], ['openid'], ['openid', 'email']])
    await probe.as(scopes, 'GET', PROFILE);
  for (const [errno, path] of [
    [105, '/v1/subscriptions'],
    [104, NAME],
    [105, AVATAR],
  ] as const) {
    panel.faults.arm({ errno, times: 1 });
    await probe.as(['profile'], 'GET', path);
  }
  panel.accounts.create({ email: 'Cid@example.test' });
  await probe.with(panel.bearerTokens.mint('Cid@example.test', ['profile']), 'GET', '/v1/email');
}

/** Names with blanks and signs of printers, an address with a tag, and tokens that were refused or came in an outage. */
export async function inOneCircumstance(probe: Probe): Promise<void> {
  const { panel } = probe.app;
  for (const displayName of [' Ann', 'Ann  of', '=1', '“Ann” O’Neil', '👩‍👧', 'Ａｎｎ', 'Ann']) {
    await probe.as(['profile'], 'POST', NAME, { displayName });
    await probe.as(['profile'], 'GET', NAME);
  }
  await probe.upload(PNG, probe.pictures[0], 'ben@example.test');
  const ben = panel.bearerTokens.mint('ben@example.test', ['profile']);
  await probe.with(ben, 'POST', NAME, { displayName: 'Ann' });
  await probe.with(ben, 'GET', PROFILE);
  await probe.as(['profile:avatar'], 'GET', PROFILE);
  await probe.upload(PNG, Buffer.from('89504e470d0a1a0a', 'hex'));
  panel.accounts.create({ email: 'Cid+tag@example.test' });
  await probe.with(panel.bearerTokens.mint('Cid+tag@example.test', ['profile']), 'GET', '/v1/email');
  for (const subscriptions of [['Café'], ['b']]) {
    panel.accounts.change('ann@example.test', { subscriptions });
    await probe.as(['profile'], 'GET', '/v1/subscriptions');
    await probe.as(['profile:email'], 'GET', PROFILE);
  }
  for (const errno of [104, 105, 114]) {
    const token = panel.bearerTokens.mint('ann@example.test', ['profile']);
    panel.faults.arm({ errno, operation: 'email', times: 1 });
    for (const path of ['/v1/email', '/v1/uid']) await probe.with(token, 'GET', path);
  }
  const narrow = panel.bearerTokens.mint('ann@example.test', ['profile:uid']);
  for (const path of ['/v1/email', '/v1/uid']) await probe.with(narrow, 'GET', path);
  await probe.as(['profile'], 'GET', '/v1/email');
}
