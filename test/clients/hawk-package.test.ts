import { hkdfSync, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import hawk from 'hawk';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { ControlPort } from './control-port.js';

const JSON_TYPE = 'application/json';

/** What the server derives from a sessionToken: the Hawk id in hex and the key as raw bytes. */
interface Credentials {
  readonly id: string;
  readonly key: Buffer;
}

interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object | undefined;
}

const STATUS: Call = { method: 'GET', path: '/session/status' };
const RESEND: Call = { method: 'POST', path: '/recovery_email/resend_code', body: {} };

/** Operations that a sessionToken signs, in an order in which each of them succeeds. */
const CALLS: readonly Call[] = [
  STATUS,
  RESEND,
  { method: 'POST', path: '/account/device', body: { name: 'Zoë’s phone', type: 'mobile' } },
  {
    method: 'POST',
    path: '/certificate/sign?service=sync',
    body: {
      publicKey: { algorithm: 'RS', n: '4759385967235610503571494339196749614544606692567785', e: '65537' },
      duration: 1000,
    },
  },
  { method: 'POST', path: '/session/destroy', body: {} },
];

let mock: Mock;

beforeAll(async () => {
  mock = await startMock({ controlPort: 0 });
});
afterAll(() => mock.stop());

/** An account with a verified email. No client of ours and no stretching: any 32 bytes are an authPW. */
async function newSession(): Promise<Credentials & { readonly uid: string }> {
  const email = `${randomBytes(8).toString('hex')}@example.test`;
  const created = await send({ method: 'POST', path: '/account/create', body: { email, authPW: hex(32) } });
  const uid = String(created.body.uid);
  const code = await new ControlPort(mock.controlUrl).mailed(email, 'x-verify-code');
  expect(await send({ method: 'POST', path: '/recovery_email/verify_code', body: { uid, code } })).toMatchObject({
    status: 200,
  });
  return { uid, ...credentialsOf(String(created.body.sessionToken)) };
}

/** The derivation of the onepw page, which line 3 points to; here it is Node's, not ours. */
function credentialsOf(sessionToken: string): Credentials {
  const info = 'identity.mozilla.com/picl/v1/sessionToken';
  const bytes = Buffer.from(hkdfSync('sha256', Buffer.from(sessionToken, 'hex'), Buffer.alloc(0), info, 64));
  return { id: bytes.subarray(0, 32).toString('hex'), key: bytes.subarray(32) };
}

/** The Authorization header that the hawk package makes. */
function signed({ method, path, body }: Call, { id, key }: Credentials, options = {}, origin = mock.url): string {
  // The package hands the key to createHmac, which takes bytes; its types know text alone.
  const credentials = { id, key: key as unknown as string, algorithm: 'sha256' as const };
  const payload = body === undefined ? {} : { payload: JSON.stringify(body), contentType: JSON_TYPE };
  return hawk.client.header(`${origin}/v1${path}`, method, { credentials, ...payload, ...options }).header;
}

async function send({ method, path, body }: Call, authorization?: string) {
  const response = await fetch(`${mock.url}/v1${path}`, {
    method,
    headers: { 'content-type': JSON_TYPE, ...(authorization === undefined ? {} : { authorization }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

function hex(length: number): string {
  return randomBytes(length).toString('hex');
}

describe('requests that the hawk package signs', () => {
  test('are accepted, one after the other, by every operation', async () => {
    const session = await newSession();
    const answers: Record<string, unknown>[] = [];
    for (const call of CALLS) {
      const { status, body } = await send(call, signed(call, session));
      expect([call.path, status, body.errno]).toEqual([call.path, 200, undefined]);
      answers.push(body);
    }
    expect(answers).toEqual([
      expect.objectContaining({ uid: session.uid }),
      {},
      expect.objectContaining({ name: 'Zoë’s phone' }),
      { cert: expect.any(String) },
      {},
    ]);
    expect(await send(STATUS, signed(STATUS, session))).toMatchObject({ status: 401, body: { errno: 110 } });
  });

  test.each(CALLS)('with a wrong key are refused by $path, which the right key opens', async (call) => {
    const session = await newSession();
    const wrong = { ...session, key: randomBytes(32) };
    expect(await send(call, signed(call, wrong))).toMatchObject({ status: 401, body: { errno: 109 } });
    expect(await send(call, signed(call, session))).toMatchObject({ status: 200 });
  });

  test.each(CALLS)('under an id that nobody has are refused by $path', async (call) => {
    const session = await newSession();
    const stranger = { ...session, id: hex(32) };
    expect(await send(call, signed(call, stranger))).toMatchObject({ status: 401, body: { errno: 110 } });
  });

  test.each(CALLS)('are refused by $path the second time, though another session may use the nonce', async (call) => {
    const [session, another] = [await newSession(), await newSession()];
    const header = signed(call, session, { nonce: 'once' });
    expect(await send(call, header)).toMatchObject({ status: 200 });
    expect(await send(call, signed(call, another, { nonce: 'once' }))).toMatchObject({ status: 200 });
    // A session that is over is not looked at any further.
    const errno = call.path === '/session/destroy' ? 110 : 115;
    expect(await send(call, header)).toMatchObject({ status: 401, body: { errno } });
  });

  test.each(CALLS)('for another host, port, path, query or method are refused by $path', async (call) => {
    const session = await newSession();
    const { port } = new URL(mock.url);
    const more = call.path.includes('?') ? '&' : '?';
    const elsewhere = [
      signed(call, session, {}, mock.url.replace('127.0.0.1', 'localhost')),
      signed(call, session, {}, mock.url.replace(port, '1')),
      signed({ ...call, path: '/account/devices' }, session),
      signed({ ...call, path: `${call.path}${more}a=b` }, session),
      signed({ ...call, method: call.method === 'GET' ? 'POST' : 'GET' }, session),
    ];
    for (const header of elsewhere)
      expect(await send(call, header)).toMatchObject({ status: 401, body: { errno: 109 } });
    expect(await send(call, signed(call, session))).toMatchObject({ status: 200 });
  });

  test.each([
    -3600, 3600,
  ])('%i seconds off are refused with the time, which the package corrects by', async (seconds) => {
    const session = await newSession();
    const now = Math.floor(Date.now() / 1000);
    const refused = await send(STATUS, signed(STATUS, session, { timestamp: now + seconds }));
    expect(refused).toMatchObject({ status: 401, body: { errno: 111, serverTime: expect.any(Number) } });
    const localtimeOffsetMsec = (Number(refused.body.serverTime) - now) * 1000;
    expect(Math.abs(localtimeOffsetMsec)).toBeLessThan(60_000);
    expect(await send(STATUS, signed(STATUS, session, { localtimeOffsetMsec }))).toMatchObject({ status: 200 });
  });
});

describe('a body', () => {
  const posts = CALLS.filter(({ body }) => body !== undefined);

  test.each(posts)('other than the signed one is refused by $path', async (call) => {
    const session = await newSession();
    const header = signed(call, session);
    const changed = { ...call, body: { ...call.body, service: 'other' } };
    expect(await send(changed, header)).toMatchObject({ status: 401, body: { errno: 109 } });
  });

  test('of recovery_email/resend_code needs a hash', async () => {
    const session = await newSession();
    const bare = signed({ ...RESEND, body: undefined }, session);
    expect(await send(RESEND, bare)).toMatchObject({ status: 401, body: { errno: 109 } });
    expect(await send(RESEND, signed(RESEND, session))).toMatchObject({ status: 200 });
  });
});
