import { Readable, type Writable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { createMockApp } from '../../mock-server/app.js';

const PUBLIC_URL = 'http://accounts.example.test';

function app() {
  return createMockApp(PUBLIC_URL, {
    onUnexpected: (operation, error) => Promise.reject(new Error(`${operation}: ${String(error)}`)),
  }).app;
}

const account = { email: 'ann@example.test', authPW: 'ab'.repeat(32) };

describe('routes', () => {
  test('an unknown path is 404 with errno 999', async () => {
    const { status, body } = await request(app()).get('/v1/nothing');
    expect([status, body.errno, body.code]).toEqual([404, 999, 404]);
  });

  test('the wrong method is 404 with errno 999', async () => {
    const { status, body } = await request(app()).get('/v1/account/create');
    expect([status, body.errno]).toEqual([404, 999]);
  });

  test('version 0 is gone', async () => {
    const { status, body } = await request(app()).post('/v0/account/create').send(account);
    expect([status, body.errno]).toEqual([410, 116]);
  });
});

describe('answers', () => {
  test('carry Timestamp, Date and a JSON content type', async () => {
    const { headers } = await request(app()).post('/v1/get_random_bytes');
    expect(headers.timestamp).toMatch(/^\d+$/);
    expect(Date.parse(headers.date ?? '')).not.toBeNaN();
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
  });

  test('the clock moves Timestamp and Date together', async () => {
    const { app: served, world } = createMockApp(PUBLIC_URL);
    world.clock.freeze();
    world.clock.set(1_500_000_000_000);
    const { headers } = await request(served).post('/v1/get_random_bytes');
    expect(headers.timestamp).toBe('1500000000');
    expect(headers.date).toBe(new Date(1_500_000_000_000).toUTCString());
  });
});

describe('bodies', () => {
  const create = () => request(app()).post('/v1/account/create').set('content-type', 'application/json');
  const refusals: readonly (readonly [string, string | Buffer, number, number])[] = [
    ['cut short', '{"email":', 400, 106],
    ['a list', '[]', 400, 107],
    ['null', 'null', 400, 107],
    ['a number', '42', 400, 107],
    ['empty', '', 400, 108],
    ['without a parameter', JSON.stringify({ email: account.email }), 400, 108],
    ['with a parameter of another type', JSON.stringify({ ...account, email: 42 }), 400, 107],
    ['with a password that is no hex', JSON.stringify({ ...account, authPW: 'zz'.repeat(32) }), 400, 107],
    ['deeply nested', '['.repeat(8000) + ']'.repeat(8000), 400, 107],
    ['no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 400, 106],
    ['with a prototype key', '{"__proto__":{"email":"a@b.test","authPW":"ab"}}', 400, 108],
    ['larger than the limit', JSON.stringify({ ...account, padding: ' '.repeat(16384) }), 413, 113],
  ];

  test.each(refusals)('a body %s', async (_name, body, status, errno) => {
    // Bytes as they are: supertest would turn a Buffer into JSON.
    const answer = await create()
      .serialize((bytes) => bytes)
      .send(body);
    expect([answer.status, answer.body.errno]).toEqual([status, errno]);
  });

  test('names the missing parameter', async () => {
    const { body } = await create().send({ email: account.email });
    expect(body).toMatchObject({ param: 'authPW', message: expect.stringContaining('authPW') });
  });

  test('a body of exactly the limit is read', async () => {
    const padding = ' '.repeat(16384 - JSON.stringify({ ...account, padding: '' }).length);
    expect((await create().send(JSON.stringify({ ...account, padding }))).status).toBe(200);
  });

  test('a chunked body without a length is 411 with errno 112', async () => {
    // Piping leaves the length unknown, so the client has to send chunks.
    const posting = create();
    Readable.from([Buffer.from(JSON.stringify(account))]).pipe(posting as unknown as Writable);
    const answer = await new Promise<{ status: number; body: { errno: number } }>((resolve, reject) => {
      posting.on('response', resolve).on('error', reject);
    });
    expect([answer.status, answer.body.errno]).toEqual([411, 112]);
  });

  test('properties nobody knows are ignored', async () => {
    const { status, body } = await create().send({ ...account, constructor: 'x', toString: 1 });
    expect([status, typeof body.uid]).toEqual([200, 'string']);
  });

  test('a query parameter given twice is 107', async () => {
    const { status, body } = await request(app()).post('/v1/account/create?keys=true&keys=false').send(account);
    expect([status, body.errno]).toEqual([400, 107]);
  });
});

describe('signatures', () => {
  const status = () => request(app()).get('/v1/session/status');

  test.each([
    ['no header', undefined, 110],
    ['another scheme', 'Basic YTpi', 110],
    ['no attributes', 'Hawk ', 109],
    ['an attribute twice', 'Hawk id="a", id="b", ts="1", nonce="n", mac="m"', 109],
    ['an unknown attribute', 'Hawk id="a", ts="1", nonce="n", mac="m", __proto__="x"', 109],
    ['an id that is no hex', 'Hawk id="not hex", ts="1", nonce="n", mac="m"', 110],
  ])('%s', async (_name, header, errno) => {
    const answer = header === undefined ? await status() : await status().set('authorization', header);
    expect([answer.status, answer.body.errno]).toEqual([401, errno]);
  });
});
