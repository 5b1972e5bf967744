import { createServer as createHttpServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { openProfile } from '../../../conformance/targets/open-profile.js';
import type { Profile } from '../../../conformance/targets/profile.js';
import { openWire, type Wire, type WireOptions } from '../../../conformance/wire/send.js';
import { always, type Liar, liar, nobody } from '../../self/lying-servers.js';

const POST = { method: 'POST', target: '/v1/account/create', headers: {}, body: Buffer.from('{}') };
const GET = { method: 'GET', target: '/', headers: {} };

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function wireTo(url: URL, options: WireOptions = {}): Wire {
  const wire = openWire(url, 2_000, options);
  closing.push(() => wire.close());
  return wire;
}

function kept(server: Liar): URL {
  closing.push(() => server.close());
  return server.url;
}

/** A TCP server that does something with each connection, and counts them. */
async function countingServer(onSocket: (socket: Socket) => void) {
  const seen = { connections: 0 };
  const sockets: Socket[] = [];
  // Nothing is read from a socket unless somebody asks it for data.
  const server: Server = createServer({ pauseOnConnect: true }, (socket) => {
    seen.connections += 1;
    sockets.push(socket);
    socket.on('error', () => undefined);
    onSocket(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`), seen };
}

/** So late that the request is under way: a reset before that may look like a connection that was never made. */
function later(work: () => unknown): void {
  setTimeout(work, 40);
}

describe('a request is sent again only where not a byte of it was sent', () => {
  test('nobody listened at first: it arrives once, as soon as somebody does', async () => {
    const url = await nobody();
    const wire = wireTo(url, { retries: 2 });
    const outcome = wire.send(POST);
    const bodies: string[] = [];
    const server = createHttpServer((request, response) => {
      request.on('data', (chunk: Buffer) => bodies.push(String(chunk)));
      request.on('end', () => response.end('{}'));
    });
    await new Promise((resolve) => setTimeout(resolve, 40));
    await new Promise<void>((resolve) => server.listen(Number(url.port), '127.0.0.1', resolve));
    closing.push(() => {
      server.closeAllConnections();
      server.close();
    });
    expect((await outcome).response?.status).toBe(200);
    expect(bodies).toEqual(['{}']);
  });

  test('nobody listens at all: it is tried as often as the profile says, each time after a longer pause', async () => {
    const url = await nobody();
    const started = performance.now();
    expect((await wireTo(url).send(GET)).fault?.kind).toBe('refused');
    expect(performance.now() - started).toBeLessThan(250);
    expect((await wireTo(url, { retries: 2 }).send(GET)).fault?.kind).toBe('refused');
    expect(performance.now() - started).toBeGreaterThan(295);
  });

  test('a connection that fails before TLS is agreed on carried nothing of it', async () => {
    const { url, seen } = await countingServer((socket) => socket.once('data', () => socket.destroy()).resume());
    const wire = wireTo(new URL(`https://${url.host}`), { retries: 2 });
    expect((await wire.send(POST)).fault?.kind).toBe('closed');
    expect(seen.connections).toBe(3);
  });

  test.each([
    ['accepts the connection and resets it unread', (socket: Socket) => later(() => socket.resetAndDestroy())],
    ['accepts the connection and hangs up unread', (socket: Socket) => later(() => socket.end())],
    ['hangs up at the first byte', (socket: Socket) => socket.once('data', () => socket.destroy()).resume()],
  ])('a server that %s is sent it once', async (_name, treat) => {
    const { url, seen } = await countingServer(treat);
    expect((await wireTo(url, { retries: 5 }).send(POST)).fault?.kind).toBe('closed');
    expect(seen.connections).toBe(1);
  });

  test('a kept connection that breaks under it was there to carry it', async () => {
    let requests = 0;
    const url = kept(
      await liar((request, response) => {
        requests += 1;
        if (requests === 1) response.end('{}');
        else request.socket.destroy();
      }),
    );
    const wire = wireTo(url, { retries: 5 });
    expect((await wire.send(GET)).response?.status).toBe(200);
    expect((await wire.send(POST)).fault?.kind).toBe('closed');
    expect(requests).toBe(2);
  });

  test('an answer is an answer, whatever it says', async () => {
    let requests = 0;
    const url = kept(
      await liar((_request, response) => {
        requests += 1;
        response.writeHead(503).end();
      }),
    );
    expect((await wireTo(url, { retries: 5 }).send(POST)).response?.status).toBe(503);
    expect(requests).toBe(1);
  });
});

describe('requests per second', () => {
  test('are kept to by requests that come at once', async () => {
    const arrivals: number[] = [];
    const url = kept(
      await liar((_request, response) => {
        arrivals.push(performance.now());
        response.end('{}');
      }),
    );
    const started = performance.now();
    const wire = wireTo(url, { spacingMs: 60 });
    await Promise.all([1, 2, 3, 4, 5, 6].map(() => wire.send(GET)));
    expect(arrivals).toHaveLength(6);
    // A timer may be early by a millisecond, and machines are late as they like.
    const early = arrivals.filter((at, index) => at - started < index * 60 - 3);
    expect(early).toEqual([]);
  });

  test('are kept to by one that is tried again', async () => {
    const arrivals: number[] = [];
    const { url } = await countingServer((socket) => {
      arrivals.push(performance.now());
      socket.once('data', () => socket.destroy()).resume();
    });
    await wireTo(new URL(`https://${url.host}`), { retries: 1, spacingMs: 400 }).send(POST);
    expect(arrivals).toHaveLength(2);
    expect((arrivals[1] ?? 0) - (arrivals[0] ?? 0)).toBeGreaterThan(350);
  });

  test('are as many as anybody likes where nothing is said', async () => {
    const url = kept(await always(200, 'application/json', '{}'));
    const wire = wireTo(url);
    const started = performance.now();
    await Promise.all(Array.from({ length: 20 }, () => wire.send(GET)));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

test('a profile says how often a request is tried, how far apart they begin, and what goes with them', async () => {
  const connectionOf = async (described: Partial<Profile>) => {
    const profile: Profile = { name: 'x', baseUrl: 'http://127.0.0.1:1', ...described };
    return (await openProfile({ profile, file: 'server.yaml', folder: '.' }, 'auth-2017')).target.connection;
  };
  const headers = { 'x-access-key': 'k' };
  expect(await connectionOf({ headers, pace: { requestsPerSecond: 20, retries: 5 } })).toEqual({
    ...{ headers, retries: 5, spacingMs: 50 },
  });
  expect(await connectionOf({})).toEqual({ retries: 2 });
});

describe('headers of the profile', () => {
  async function headersOf(own: Record<string, string>, further: Record<string, string>): Promise<IncomingMessage> {
    let seen: IncomingMessage | undefined;
    const url = kept(
      await liar((request, response) => {
        seen = request;
        response.end('{}');
      }),
    );
    await wireTo(url, { headers: further }).send({ ...GET, headers: own });
    if (seen === undefined) throw new Error('the request did not arrive');
    return seen;
  }

  test('go with every request', async () => {
    const { headers } = await headersOf({ 'content-type': 'application/json' }, { 'X-Access-Key': 'k' });
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'x-access-key': 'k' });
  });

  test('stand back where a case says something else, in whatever case it writes the name', async () => {
    const own = { 'Accept-Language': 'de', accept: 'application/json' };
    const { rawHeaders } = await headersOf(own, { 'accept-language': 'en', ACCEPT: '*/*', 'x-other': 'o' });
    const pairs = rawHeaders.flatMap((name, index) =>
      index % 2 === 0 ? [`${name.toLowerCase()}: ${rawHeaders[index + 1]}`] : [],
    );
    expect(pairs.filter((pair) => /^(accept|x-)/.test(pair)).sort()).toEqual([
      'accept-language: de',
      'accept: application/json',
      'x-other: o',
    ]);
  });
});
