import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { errnoIn, post, sendRaw } from './raw-connection.js';

const AUTH_PW = 'ab'.repeat(32);
const CREATE = '/v1/account/create';
const faults: unknown[] = [];
let mock: Mock;

beforeAll(async () => {
  mock = await startMock({
    headersTimeoutMs: 300,
    requestTimeoutMs: 600,
    onUnexpected: (operation, error) => faults.push([operation, error]),
  });
});
afterAll(() => mock.stop());
afterAll(() => expect(faults).toEqual([]));

/** Whoever else asks is served as ever. */
async function othersAreServed(): Promise<void> {
  expect((await fetch(`${mock.url}/v1/get_random_bytes`, { method: 'POST' })).status).toBe(200);
}

const json = (value: unknown) => JSON.stringify(value);
const account = (changes: object) => json({ email: 'ann@example.test', authPW: AUTH_PW, ...changes });

describe('a body', () => {
  const refused: readonly (readonly [string, string | Buffer, number, number])[] = [
    ['of invalid UTF-8', Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]), 400, 106],
    ['of JSON that is 100000 deep', '['.repeat(100_000) + ']'.repeat(100_000), 413, 113],
    ['of JSON as deep as the limit allows', `{"email":${'['.repeat(8000)}${']'.repeat(8000)}}`, 400, 107],
    ['of objects as deep as the limit allows', `${'{"a":'.repeat(2700)}1${'}'.repeat(2700)}`, 400, 108],
    ['that is a list', '[1,2,3]', 400, 107],
    ['that is a number', '42', 400, 107],
    ['that is a text', '"{}"', 400, 107],
    ['with a number for an email', account({ email: 42 }), 400, 107],
    ['with a list for an email', account({ email: ['ann@example.test'] }), 400, 107],
    ['with an object for a password', account({ authPW: { length: 64 } }), 400, 107],
    ['with a null byte in the email', account({ email: 'ann\u0000@example.test' }), 400, 107],
    ['with an email of 10 KB', account({ email: `${'a'.repeat(10_240)}@example.test` }), 400, 107],
    ['with only a prototype', '{"__proto__":{"email":"ann@example.test"}}', 400, 108],
    ['with only a constructor', '{"constructor":{"prototype":{"email":"x@y.test"}}}', 400, 108],
    ['of a lone surrogate', `{"email":"\\ud800@example.test","authPW":"${AUTH_PW}"}`, 400, 107],
    ['of a huge number', '{"email":1e400}', 400, 107],
    ['of bytes that are no JSON at all', Buffer.from([0x1f, 0x8b, 0x08, 0x00]), 400, 106],
  ];

  test.each(refused)('%s', async (_name, body, status, errno) => {
    const answer = await sendRaw(mock.url, post(CREATE, body));
    expect([answer.statuses, errnoIn(answer)]).toEqual([[status], errno]);
    expect(({} as Record<string, unknown>).email).toBeUndefined();
    await othersAreServed();
  });

  test('of a declared gigabyte is refused before it comes', async () => {
    const answer = await sendRaw(mock.url, post(CREATE, '{', ['Content-Length: 1073741824']));
    expect([answer.statuses[0], errnoIn({ ...answer, text: answer.text.split('}')[0] ?? '' })]).toEqual([413, 113]);
    await othersAreServed();
  });

  test('that never comes to its end is cut off', async () => {
    const answer = await sendRaw(mock.url, post(CREATE, '{', ['Content-Length: 100']), (socket) => {
      const drip = setInterval(() => socket.write(' '), 50);
      socket.on('close', () => clearInterval(drip));
    });
    expect(answer.statuses.filter((status) => status < 400)).toEqual([]);
    await othersAreServed();
  });

  test('in chunks without end is cut off', async () => {
    const answer = await sendRaw(mock.url, post(CREATE, '', ['Transfer-Encoding: chunked']), (socket) => {
      const flood = setInterval(() => socket.write(`8000\r\n${' '.repeat(0x8000)}\r\n`), 1);
      socket.on('close', () => clearInterval(flood));
    });
    expect(answer.statuses[0]).toBe(411);
    await othersAreServed();
  });
});

describe('headers', () => {
  const status = (lines: readonly string[]) =>
    sendRaw(
      mock.url,
      `GET /v1/session/status HTTP/1.1\r\nHost: mock\r\nConnection: close\r\n${lines.join('\r\n')}\r\n\r\n`,
    );

  test('that never end are cut off with 408', async () => {
    const answer = await sendRaw(mock.url, 'GET / HTTP/1.1\r\n', (socket) => {
      const drip = setInterval(() => socket.write('X-A: b\r\n'), 50);
      socket.on('close', () => clearInterval(drip));
    });
    expect([answer.statuses, errnoIn(answer)]).toEqual([[408], 999]);
    await othersAreServed();
  });

  test.each([
    ['one of 100 KB', [`X-Bomb: ${'a'.repeat(100_000)}`]],
    ['ten thousand', Array.from({ length: 10_000 }, (_, n) => `X-${n}: b`)],
  ])('too large (%s) are refused with 431', async (_name, lines) => {
    const answer = await status(lines);
    expect(answer.statuses.every((each) => each === 431)).toBe(true);
    await othersAreServed();
  });

  const hawk = 'id="00", ts="1", nonce="n", mac="m"';
  test.each<[string, string, number]>([
    ['an attribute twice', `Hawk ${hawk}, id="01"`, 109],
    ['an unknown attribute', `Hawk ${hawk}, colour="blue"`, 109],
    ['a prototype for an attribute', `Hawk ${hawk}, __proto__="x"`, 109],
    ['a constructor for an attribute', `Hawk ${hawk}, constructor="x"`, 109],
    ['an id that is not hex', `Hawk id="${'zz'.repeat(32)}", ts="1", nonce="n", mac="m"`, 110],
    ['an id of a prototype', 'Hawk id="__proto__", ts="1", nonce="n", mac="m"', 110],
    ['an id of 4 KB', `Hawk id="${'a'.repeat(4096)}", ts="1", nonce="n", mac="m"`, 110],
    ['no end of the quotes', 'Hawk id="00', 109],
    ['nothing but commas', `Hawk ${','.repeat(4000)}`, 109],
    ['another scheme', 'Digest username="x"', 110],
  ])('with %s are refused', async (_name, authorization, errno) => {
    const answer = await status([`Authorization: ${authorization}`]);
    expect([answer.statuses, [109, 110]]).toEqual([[401], expect.arrayContaining([errnoIn(answer)])]);
    if (authorization.length < 4000) expect(errnoIn(answer)).toBe(errno);
    await othersAreServed();
  });

  test('twice Authorization or Content-Length are refused', async () => {
    expect((await status(['Authorization: Hawk a', 'Authorization: Hawk b'])).statuses).toEqual([401]);
    const answer = await sendRaw(mock.url, post(CREATE, '{}', ['Content-Length: 2', 'Content-Length: 3']));
    expect(answer.statuses).toEqual([400]);
    await othersAreServed();
  });

  test('of a smuggler are refused', async () => {
    const answer = await sendRaw(
      mock.url,
      post(CREATE, '0\r\n\r\n', ['Content-Length: 5', 'Transfer-Encoding: chunked']),
    );
    expect(answer.statuses).toEqual([400]);
    await othersAreServed();
  });
});

describe('a request line', () => {
  test.each([
    'GET /v1/../etc/passwd',
    'GET /v1/%2e%2e/account/status',
    'GET /v1//account/status',
    'GET /v1/account/status/',
    'GET /v1/account%2fstatus',
    'GET /v1/account/status%00',
    'GET //evil.example/v1/account/status',
    'GET /__proto__',
    'POST /v1/constructor',
    'GET http://evil.example/v1/account/status?uid=0',
    'PURGE /v1/account/create',
    'TRACE /v1/account/create',
    'DELETE /v1/account/create',
    'OPTIONS *',
  ])('%s meets no operation', async (line) => {
    const answer = await sendRaw(mock.url, `${line} HTTP/1.1\r\nHost: mock\r\nConnection: close\r\n\r\n`);
    expect([answer.statuses.length, answer.statuses.every((each) => each < 500)]).toEqual([1, true]);
    expect(line.startsWith('OPTIONS') || answer.statuses[0] === 404).toBe(true);
    await othersAreServed();
  });

  test.each([
    '',
    '\r\n\r\n\r\n',
    'BREW /v1 HTTP/1.1\r\n\r\n',
    '\u0016\u0003\u0001\u0002\u0000',
    'GET / HTTP/9.9\r\n\r\n',
  ])('%j is no HTTP and ends the connection', async (bytes) => {
    const { statuses } = await sendRaw(mock.url, bytes);
    expect(statuses.filter((each) => each < 400 || each >= 500)).toEqual([]);
    await othersAreServed();
  });

  test.each([
    ['a name twice', '?keys=true&keys=true'],
    ['brackets', '?keys[]=true'],
    ['a prototype', '?__proto__[keys]=true'],
    ['8 KB', `?keys=${'a'.repeat(8000)}`],
    ['a lone percent sign', '?keys=%'],
  ])('with %s in the query is served or refused', async (_name, query) => {
    const answer = await sendRaw(mock.url, post(CREATE + query, account({ email: `q${query.length}@example.test` })));
    expect([200, 400]).toContain(answer.statuses[0]);
    await othersAreServed();
  });
});

test('hundreds of requests on one connection are answered one by one', async () => {
  const one = 'POST /v1/get_random_bytes HTTP/1.1\r\nHost: mock\r\nContent-Length: 0\r\n';
  const answer = await sendRaw(mock.url, `${`${one}\r\n`.repeat(300)}${one}Connection: close\r\n\r\n`);
  expect(answer.statuses).toEqual(Array.from({ length: 301 }, () => 200));
});
