import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import nock from 'nock';
import { openWire, type Wire } from '../../conformance/wire/send.js';
import { type Liar, liar } from '../self/lying-servers.js';

const ORIGIN = 'http://accounts.example.test';

describe('the wire', () => {
  let wire: Wire;

  beforeEach(() => {
    nock.disableNetConnect();
    wire = openWire(new URL(ORIGIN), 1_000);
  });

  afterEach(() => {
    wire.close();
    nock.cleanAll();
    nock.enableNetConnect();
  });

  // It would read every answer of the tests that come after in this process, whether they want to read or not.
  afterAll(() => nock.restore());

  test('gives status, headers in lower case, text and JSON', async () => {
    nock(ORIGIN).get('/v1/thing?a=1').reply(418, { errno: 999 }, { Timestamp: '12' });
    const { response } = await wire.send({ method: 'GET', target: '/v1/thing?a=1', headers: {} });
    expect(response).toMatchObject({ status: 418, json: { errno: 999 }, text: '{"errno":999}' });
    expect(response?.headers.timestamp).toBe('12');
  });

  test('takes a body that is no JSON for what it is', async () => {
    nock(ORIGIN).get('/').reply(200, '<html>');
    const { response } = await wire.send({ method: 'GET', target: '/', headers: {} });
    expect(response?.json).toBeUndefined();
    expect(response?.text).toBe('<html>');
  });

  test('sends a body with its length', async () => {
    nock(ORIGIN, { reqheaders: { 'content-length': '2' } })
      .post('/v1/thing', '{}')
      .reply(200, {});
    const { response } = await wire.send({ method: 'POST', target: '/v1/thing', headers: {}, body: Buffer.from('{}') });
    expect(response?.status).toBe(200);
  });

  test.each([
    ['ECONNREFUSED', 'refused'],
    ['ENOTFOUND', 'refused'],
    ['ECONNRESET', 'closed'],
  ])('names the fault %s', async (code, kind) => {
    nock(ORIGIN)
      .get('/')
      .replyWithError(Object.assign(new Error(code), { code }));
    expect((await wire.send({ method: 'GET', target: '/', headers: {} })).fault?.kind).toBe(kind);
  });

  test('follows no redirect', async () => {
    nock(ORIGIN).get('/').reply(302, '', { location: 'http://elsewhere.example.test/' });
    expect((await wire.send({ method: 'GET', target: '/', headers: {} })).response?.status).toBe(302);
  });
});

describe('the wire on real sockets', () => {
  let server: Liar | undefined;
  let wire: Wire | undefined;

  afterEach(async () => {
    wire?.close();
    await server?.close();
  });

  async function outcomeOf(write: string, timeoutMs = 500) {
    server = await liar((request) => request.socket.end(write));
    wire = openWire(server.url, timeoutMs);
    return wire.send({ method: 'GET', target: '/', headers: {} });
  }

  test('reads an answer with Content-Length, chunked encoding and a trailer together', async () => {
    const head =
      'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 8\r\nTransfer-Encoding: chunked\r\nTrailer: server-authorization\r\n\r\n';
    const { response } = await outcomeOf(`${head}8\r\n{"a": 1}\r\n0\r\nserver-authorization: Hawk mac="x"\r\n\r\n`);
    expect(response?.json).toEqual({ a: 1 });
  });

  test('tells a body that breaks off from one that ends', async () => {
    const { fault, response } = await outcomeOf('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"uid":');
    expect(response).toBeUndefined();
    expect(fault?.kind).toBe('truncated');
  });

  test('tells what is no HTTP at all', async () => {
    expect((await outcomeOf('220 mail.example.test ESMTP\r\n')).fault?.kind).toBe('unreadable');
  });

  test('gives up after its time limit', async () => {
    server = await liar(() => undefined);
    wire = openWire(server.url, 100);
    const started = performance.now();
    expect((await wire.send({ method: 'GET', target: '/', headers: {} })).fault?.kind).toBe('timeout');
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test('reads an early refusal of a body that is still being sent', async () => {
    server = await liar((_request, response) => {
      response.writeHead(413, { connection: 'close' });
      response.end('{"errno":113}');
    });
    wire = openWire(server.url, 2_000);
    const { response } = await wire.send({
      method: 'POST',
      target: '/',
      headers: {},
      body: Buffer.alloc(4 * 1024 * 1024, 32),
    });
    expect(response?.status).toBe(413);
  });
});
