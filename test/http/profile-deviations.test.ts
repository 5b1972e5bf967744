import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { createMockApp, type MockApp } from '../../mock-server/app.js';
import { deviationsOf } from '../../mock-server/deviations/all-deviations.js';
import { loadEdition } from '../../openapi/editions.js';
import { OPERATIONS, picture } from './profile-for-tests.js';

const ORIGIN = 'http://profile.example.test';
const edition = loadEdition('profile-2020');
const deviations = deviationsOf(edition);

let app: MockApp;
let pictures: readonly Buffer[];
let port: number;
const server = createServer((message, response) => app.app(message, response));
beforeAll(async () => {
  app = createMockApp(ORIGIN, { edition: 'profile-2020' });
  app.world.clock.freeze();
  pictures = [await picture(640, 640), await picture(640, 640, 'png', '#222'), await picture(640, 640, 'jpeg')];
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** What one client sees who tries everything that the contract of the profile server speaks of. */
class Probe {
  readonly seen: string[] = [];

  async ask(method: string, path: string, headers: Record<string, string>, body?: string | Buffer): Promise<string> {
    const [status, bytes] = await new Promise<[number, Buffer]>((resolve, reject) => {
      const sent = request({ port, host: '127.0.0.1', method, path, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve([response.statusCode ?? 0, Buffer.concat(chunks)]));
      });
      sent.on('error', reject).end(body);
    });
    const image = bytes.subarray(1, 4).toString() === 'PNG' ? await summary(bytes) : bytes.toString();
    this.seen.push(`${method} ${path} ${status} ${image}`);
    return image;
  }

  as(scopes: readonly string[], method: string, path: string, body?: object): Promise<string> {
    return this.with(app.panel.bearerTokens.mint('ann@example.test', scopes), method, path, body);
  }

  with(token: string, method: string, path: string, body?: object): Promise<string> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    return this.ask(method, path, headers, body === undefined ? undefined : JSON.stringify(body));
  }

  /** A body that ends before its object does. */
  cutShort(path: string): Promise<string> {
    const authorization = `Bearer ${app.panel.bearerTokens.mint('ann@example.test', ['profile'])}`;
    return this.ask('POST', path, { authorization, 'content-type': 'application/json' }, '{');
  }

  async upload(headers: Record<string, string>, body = pictures[0], account = 'ann@example.test'): Promise<string> {
    const authorization = `Bearer ${app.panel.bearerTokens.mint(account, ['profile'])}`;
    return this.ask('POST', '/v1/avatar/upload', { ...headers, authorization }, body);
  }
}

/** Size and colour of a picture: enough to tell them apart. */
async function summary(bytes: Buffer): Promise<string> {
  const { width, height } = await sharp(bytes).metadata();
  const [red] = await sharp(bytes).raw().toBuffer();
  return `${width}x${height} ${red}`;
}

/** Scopes of other servers, more than any token needs. */
const MANY = ['clients', 'basket', 'basket:write', 'kinto'];

const shownBy = (who: string) => app.panel.accounts.inspect(`${who}@example.test`).avatar ?? '';

async function gates(probe: Probe): Promise<void> {
  for (const [method, path, scope, body] of OPERATIONS) {
    const writesElse = scope.includes('avatar') ? 'profile:display_name:write' : 'profile:avatar:write';
    for (const held of [scope, 'profile', 'clients', scope.replace(/:write$/, ''), writesElse])
      await probe.as([held], method, path, body);
    for (const held of [MANY, ['clients', scope], ['profile:uid', 'profile']]) await probe.as(held, method, path, body);
    await probe.with('0'.repeat(64), method, path, body);
    await probe.ask(method, path, {});
  }
  await probe.with('8675309jenny', 'DELETE', '/v1/cache/x');
  for (const secret of ['another', '8675309']) await probe.with(secret, 'DELETE', '/v1/cache/x');
  await probe.as(['profile'], 'DELETE', '/v1/cache/x');
  await probe.ask('DELETE', '/v1/cache/x', {});
  await probe.as(['profile'], 'GET', '/uid');
  await probe.with(`${app.panel.bearerTokens.mint('ann@example.test', ['profile'])}00`, 'GET', '/v1/uid');
  await probe.cutShort('/v1/display_name');
  await probe.cutShort('/v1/ecosystem_anon_id');
}

async function properties(probe: Probe): Promise<void> {
  app.panel.accounts.change('ann@example.test', { subscriptions: ['radio'], locale: 'nl' });
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
  await probe.with('8675309jenny', 'DELETE', `/v1/cache/${app.panel.accounts.find('ann@example.test').uid}`);
  await probe.as(['profile'], 'POST', '/v1/display_name', { displayName: 'Cäs & ☃' });
  await probe.as(['profile'], 'GET', '/v1/display_name');
  await probe.as(['profile:uid', 'profile:email'], 'GET', '/v1/profile');
  const ben = app.panel.bearerTokens.mint('ben@example.test', ['profile']);
  for (const path of ['profile', 'subscriptions']) await probe.with(ben, 'GET', `/v1/${path}`);
  await probe.with(ben, 'POST', '/v1/ecosystem_anon_id', { ecosystemAnonId: 'more' });
  await probe.as(['openid', 'profile'], 'GET', '/v1/profile');
  await probe.as(['profile'], 'GET', '/v1/profile');
}

async function avatars(probe: Probe): Promise<void> {
  const png = { 'content-type': 'image/png' };
  const look = () => probe.as(['profile'], 'GET', '/v1/avatar');
  await look();
  const answer = await probe.upload({ ...png });
  await look();
  await probe.as(['profile'], 'GET', '/v1/profile');
  const { id } = JSON.parse(answer.startsWith('{') ? answer : '{}') as { id?: string };
  for (const suffix of ['', '_small', '_large']) await probe.ask('GET', `/a/${id}${suffix}`, {});
  await probe.upload({ ...png }, Buffer.from('nothing'));
  await probe.upload({ 'content-length': String(pictures[1]?.length) }, pictures[1]);
  await probe.upload({ ...png, 'transfer-encoding': 'chunked' });
  await probe.upload({ ...png }, pictures[1], 'ben@example.test');
  const theirs = shownBy('ben');
  for (const given of [theirs, id ?? '', 'zz', 'g'.repeat(32), 'a'.repeat(33), 'a'.repeat(32), 'a'.repeat(31)])
    await probe.as(['profile'], 'DELETE', `/v1/avatar/${given}`);
  await look();
  await probe.as(['profile'], 'GET', '/v1/profile');
  await probe.ask('GET', `/a/${theirs}`, {});
  await probe.upload({ ...png }, pictures[1]);
  const former = shownBy('ann');
  await probe.upload({ ...png }, pictures[0]);
  await probe.upload({ ...png }, pictures[0], 'ben@example.test');
  await probe.as(['profile'], 'DELETE', `/v1/avatar/${former}`);
  const shown = JSON.parse(await look()) as { id?: string };
  await probe.as(['profile'], 'DELETE', `/v1/avatar/${shown.id}`);
  await look();
  const ben = app.panel.bearerTokens.mint('ben@example.test', ['profile']);
  await probe.with(ben, 'GET', '/v1/avatar');
  await probe.as(['profile'], 'GET', '/v1/profile');
}

/** What is set stays through refused requests, and through changes of something else. */
async function bystanders(probe: Probe): Promise<void> {
  const png = { 'content-type': 'image/png' };
  const look = () => probe.as(['profile'], 'GET', '/v1/profile');
  await probe.as(['profile'], 'POST', '/v1/ecosystem_anon_id', { ecosystemAnonId: 'anon' });
  await probe.upload({ ...png });
  await look();
  await probe.as(['profile'], 'POST', '/v1/display_name', { displayName: 'Ann' });
  await look();
  await probe.as(['profile:avatar'], 'DELETE', `/v1/avatar/${shownBy('ann')}`);
  await probe.as(['profile:display_name'], 'POST', '/v1/display_name', { displayName: 'Bo' });
  await probe.as(['profile:ecosystem_anon_id'], 'POST', '/v1/ecosystem_anon_id', { ecosystemAnonId: 'more' });
  await look();
  await probe.upload({ ...png }, pictures[1]);
  for (const suffix of ['', '_small', '_large']) await probe.ask('GET', `/a/${shownBy('ann')}${suffix}`, {});
  await look();
  await probe.as(['profile'], 'DELETE', `/v1/avatar/${shownBy('ann')}`);
  await look();
}

/** The same again, beside somebody else, and with what is not usual. */
async function again(probe: Probe): Promise<void> {
  const ben = app.panel.bearerTokens.mint('ben@example.test', ['profile']);
  const path = `/v1/cache/${app.panel.accounts.find('ann@example.test').uid}`;
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
  for (const who of ['ann', 'ben']) await probe.upload(jpeg, pictures[2], `${who}@example.test`);
  await probe.upload(jpeg, Buffer.from('nothing'));
  await probe.as(['profile'], 'DELETE', `/v1/avatar/${shownBy('ben')}`);
  await probe.as(['profile:uid', 'profile:avatar'], 'GET', '/v1/profile');
  const near = `${app.panel.bearerTokens.mint('ann@example.test', ['profile'])}00`;
  for (const token of [near, near.slice(0, 64)]) await probe.with(token, 'DELETE', `/v1/avatar/${shownBy('ann')}`);
  await probe.ask('GET', `/a/${shownBy('ben')}`, {});
  await probe.with(ben, 'GET', '/v1/profile');
  await probe.upload({ 'content-type': 'image/png' });
  const former = shownBy('ann');
  for (const index of [0, 1, 0]) await probe.upload({ 'content-type': 'image/png' }, pictures[index]);
  await probe.as(['profile'], 'DELETE', `/v1/avatar/${former}`);
  await probe.as(['profile'], 'GET', '/v1/avatar');
}

async function failures(probe: Probe): Promise<void> {
  for (const errno of [104, 105, 106, 114, 125, 999]) {
    app.panel.faults.arm({ errno, times: 1 });
    await probe.as(['profile'], 'GET', '/v1/uid');
  }
}

/** Each part by itself, so that most faults are seen after the first. */
const PARTS = [gates, properties, avatars, failures, bystanders, again];

async function transcript(part: (typeof PARTS)[number]): Promise<string> {
  app.panel.reset();
  app.world.clock.freeze();
  app.world.clock.set(1_600_000_000_000);
  for (const email of ['ann@example.test', 'ben@example.test']) app.panel.accounts.create({ email });
  const probe = new Probe();
  await part(probe);
  return probe.seen.join('\n');
}

async function shows(right: ReadonlyMap<(typeof PARTS)[number], string>): Promise<boolean> {
  for (const [part, expected] of right) if ((await transcript(part)) !== expected) return true;
  return false;
}

test('each deviation shows in what a client sees, and nothing of it stays', async () => {
  const right = new Map<(typeof PARTS)[number], string>();
  for (const part of PARTS) right.set(part, await transcript(part));
  const unseen: string[] = [];
  for (const deviation of deviations) {
    app.panel.deviations.apply([deviation]);
    if (!(await shows(right))) unseen.push(deviation.id);
  }
  app.panel.deviations.apply([]);
  expect(unseen).toEqual([]);
  expect(await shows(right)).toBe(false);
}, 180_000);

test('every requirement that can be tested has a deviation', () => {
  const violated = new Set(deviations.flatMap(({ violates }) => violates));
  const testable = edition.requirements.filter(({ untested }) => untested === undefined);
  expect(testable.map(({ id }) => id).filter((id) => !violated.has(id))).toEqual([]);
});
