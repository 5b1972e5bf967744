import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { hexed, newUser, SrpClient, type SrpHeld } from './srp-client.js';

let mock: Mock;
let client: SrpClient;

beforeAll(async () => {
  mock = await startMock({ edition: 'auth-2013' });
  client = new SrpClient(mock);
});
afterAll(() => mock.stop());
afterEach(() => void mock.clock.reset());

describe('numbers that mean something else in this edition', () => {
  test('a nonce that comes again makes the signature invalid: 109', async () => {
    const ann = newUser();
    await client.create(ann);
    const { session } = await client.session(ann);
    const authorization = client.authorization('GET', '/recovery_email/status', session);
    const once = () => client.get('/recovery_email/status', undefined, { authorization });
    expect((await once()).status).toBe(200);
    const { status, body } = await once();
    expect([status, body.errno]).toEqual([401, 109]);
  });

  test('115 with 403 is for one session too many', async () => {
    const limited = await startMock({ edition: 'auth-2013', mostSessions: 2 });
    try {
      const guest = new SrpClient(limited);
      const ann = newUser();
      await guest.create(ann);
      const { session } = await guest.session(ann);
      await guest.session(ann);
      const { status, body } = await guest.post('/session/create', {}, await guest.login(ann));
      expect([status, body.errno]).toEqual([403, 115]);
      await guest.ok(guest.post('/session/destroy', {}, session));
      await guest.session(ann);
    } finally {
      await limited.stop();
    }
  });

  test('there is no 116: a path that nobody knows is 999', async () => {
    expect((await client.get('/../v0/account/keys')).body).toMatchObject({ code: 404, errno: 999 });
  });

  test('customs have one answer, and what is switched off is too busy', async () => {
    const ann = newUser();
    await client.create(ann);
    for (const ruling of ['throttled', 'blocked'] as const) {
      const lift = mock.world.customs.rule(ann.email, ruling);
      expect(await client.post('/auth/start', { email: hexed(ann.email) })).toMatchObject({
        status: 429,
        body: { errno: 114 },
      });
      lift();
    }
    mock.features.disable('sign-up');
    expect(await client.post('/account/create', client.creation(newUser()))).toMatchObject({
      status: 503,
      body: { errno: 201 },
    });
    mock.features.enable('sign-up');
  });
});

describe('recovery_email/verify_code', () => {
  test('any text is a code that may be wrong, and any a uid that may be unknown', async () => {
    const ann = newUser();
    const uid = await client.create(ann);
    const verify = (body: object) => client.errno(client.post('/recovery_email/verify_code', body));
    const code = client.mailed(ann.email, 'x-verify-code');
    expect(await verify({ uid, code: 'not the code' })).toBe(105);
    expect(await verify({ uid: 'nobody', code })).toBe(102);
    expect(await verify({ uid: uid.toUpperCase(), code: code.toUpperCase() })).toBeUndefined();
  });

  test('a code of somebody else is refused', async () => {
    const [ann, bob] = [newUser(), newUser('bob')];
    const uid = await client.create(ann);
    await client.create(bob);
    const code = client.mailed(bob.email, 'x-verify-code');
    expect(await client.errno(client.post('/recovery_email/verify_code', { uid, code }))).toBe(105);
  });
});

describe('the forgotPasswordToken', () => {
  test('ends with the third wrong code, and a new one cancels it', async () => {
    const ann = newUser();
    await client.create(ann);
    const send = async (): Promise<SrpHeld> => {
      const sent = await client.ok(client.post('/password/forgot/send_code', { email: hexed(ann.email) }));
      return ['forgotPasswordToken', String(sent.forgotPasswordToken)];
    };
    const first = await send();
    const second = await send();
    const submit = (code: string, token: SrpHeld) =>
      client.errno(client.post('/password/forgot/verify_code', { code }, token));
    const code = client.mailed(ann.email, 'x-recovery-code');
    expect(await submit(code, first)).toBe(110);
    const wrong = code === '00000000' ? '11111111' : '00000000';
    expect([await submit(wrong, second), await submit(wrong, second), await submit(wrong, second)]).toEqual([
      105, 105, 105,
    ]);
    expect(await submit(code, second)).toBe(110);
    const third = await send();
    expect(await submit(client.mailed(ann.email, 'x-recovery-code'), third)).toBeUndefined();
  });
});
