import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { hex, unhex } from '../../protocol/bytes.js';
import { srpProof } from '../../protocol/srp-equations.js';
import { AUTH_2013_SRP } from '../../protocol/srp-form.js';
import { numberFrom, padded } from '../../protocol/srp-numbers.js';
import { hexed, newUser, type Proof, SrpClient, type SrpHeld } from './srp-client.js';

const { N } = AUTH_2013_SRP.group;
const ZEROS = '00'.repeat(32);
let mock: Mock;
let client: SrpClient;

beforeAll(async () => {
  mock = await startMock({ edition: 'auth-2013' });
  client = new SrpClient(mock);
});
afterAll(() => mock.stop());
afterEach(() => void mock.clock.reset());

/** Bits of a hex text flipped in one place. */
function flipped(text: string, at: number): string {
  const bytes = unhex(text);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return hex(bytes);
}

describe('auth/finish', () => {
  test.each([
    ['one bit of M is wrong', (proof: Proof) => ({ ...proof, M: flipped(proof.M, 31) }), 103],
    ['M is too short', (proof: Proof) => ({ ...proof, M: proof.M.slice(2) }), 103],
    ['A is another', (proof: Proof) => ({ ...proof, A: flipped(proof.A, 255) }), 103],
    ['A is a byte short', (proof: Proof) => ({ ...proof, A: proof.A.slice(2) }), 107],
    ['A is a byte long', (proof: Proof) => ({ ...proof, A: `00${proof.A}` }), 107],
    ['M is missing', ({ srpToken, A }: Proof) => ({ srpToken, A }), 108],
    ['A is no hex', (proof: Proof) => ({ ...proof, A: 'x' }), 107],
  ])('refuses a proof when %s, and uses the srpToken up', async (_what, change, errno) => {
    const ann = newUser();
    await client.create(ann);
    const proof = await client.proof(ann);
    expect(await client.errno(client.post('/auth/finish', change(proof)))).toBe(errno);
    expect(await client.errno(client.finish(proof))).toBe(110);
  });

  test('takes hex in capitals', async () => {
    const ann = newUser();
    await client.create(ann);
    const { srpToken, A, M } = await client.proof(ann);
    const shouted = { srpToken: srpToken.toUpperCase(), A: A.toUpperCase(), M: M.toUpperCase() };
    expect((await client.finish(shouted)).status).toBe(200);
  });

  test.each([
    ['zero', 0n],
    ['N', N],
    ['beyond N', N + 5n],
  ])('refuses an A that is %s, with the M that would fit', async (_what, A) => {
    const ann = newUser();
    await client.create(ann);
    const { srpToken, srp } = await client.ok(client.post('/auth/start', { email: hexed(ann.email) }));
    const B = numberFrom(unhex((srp as { B: string }).B));
    const { M } = srpProof(AUTH_2013_SRP, { A, B, S: 0n });
    const finish = client.post('/auth/finish', { srpToken, A: hex(padded(A, 256)), M: hex(M) });
    expect(await client.errno(finish)).toBe(107);
  });

  test('takes a srpToken once, from one person, for one start and for a minute', async () => {
    const [ann, bob] = [newUser(), newUser('bob')];
    await client.create(ann);
    await client.create(bob);
    const [first, second, bobs] = [await client.proof(ann), await client.proof(ann), await client.proof(bob)];
    expect(await client.errno(client.finish({ ...first, srpToken: second.srpToken }))).toBe(103);
    expect((await client.finish(first)).status).toBe(200);
    expect(await client.errno(client.finish(first))).toBe(110);
    const third = await client.proof(ann);
    expect(await client.errno(client.finish({ ...third, srpToken: bobs.srpToken }))).toBe(103);
    expect(await client.errno(client.finish({ ...third, srpToken: 'nobody' }))).toBe(110);
    const [young, old] = [await client.proof(ann), await client.proof(ann)];
    mock.clock.advance(59_000);
    expect((await client.finish(young)).status).toBe(200);
    mock.clock.advance(2_000);
    expect(await client.errno(client.finish(old))).toBe(110);
  });

  test('of two that race for one srpToken one wins', async () => {
    const ann = newUser();
    await client.create(ann);
    const proof = await client.proof(ann);
    const answers = await Promise.all([client.finish(proof), client.finish(proof), client.finish(proof)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
  });

  test('a flood of starts ends no session', async () => {
    const ann = newUser();
    await client.create(ann);
    const { session } = await client.session(ann);
    const { uid } = mock.world.accounts.getByEmail(ann.email);
    for (let i = 0; i < 1100; i += 1) mock.world.srpLogins.start(ann.email, { address: '192.0.2.9' });
    expect(mock.world.tokens.allOf(uid, 'srpToken')).toHaveLength(1000);
    expect((await client.get('/recovery_email/status', session)).status).toBe(200);
  });
});

describe('an authToken', () => {
  test('is good for one thing, whatever comes of it', async () => {
    const ann = newUser();
    await client.verified(ann);
    const ways = ['/session/create', '/password/change/start'];
    for (const way of ways) {
      const authToken = await client.login(ann);
      await client.ok(client.post(way, {}, authToken));
      for (const other of [...ways, '/account/destroy'])
        expect(await client.errno(client.post(other, {}, authToken))).toBe(110);
    }
    const spoilt = await client.login(ann);
    const headers = { authorization: client.authorization('POST', '/session/create', spoilt, '{'), method: 'POST' };
    const failed = await fetch(`${mock.url}/v1/session/create`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: '{',
    });
    expect(((await failed.json()) as { errno: number }).errno).toBe(106);
    expect(await client.errno(client.post('/session/create', {}, spoilt))).toBe(110);
  });

  test('lapses', async () => {
    const ann = newUser();
    await client.create(ann);
    const authToken = await client.login(ann);
    mock.clock.advance(901_000);
    expect(await client.errno(client.post('/session/create', {}, authToken))).toBe(110);
  });

  test('destroys nothing without a payload hash', async () => {
    const ann = newUser();
    await client.create(ann);
    const authToken = await client.login(ann);
    const authorization = client.authorization('POST', '/account/destroy', authToken);
    const response = await fetch(`${mock.url}/v1/account/destroy`, { method: 'POST', headers: { authorization } });
    expect(((await response.json()) as { errno: number }).errno).toBe(109);
  });
});

describe('account/reset', () => {
  test.each([
    0, 40, 287, 288, 319,
  ])('refuses a bundle with a flipped bit in byte %i, and the token is gone', async (at) => {
    const ann = newUser();
    await client.create(ann);
    const { reset } = await client.startChange(ann);
    const body = client.resetBody(ann, reset, ZEROS);
    expect(body.bundle).toHaveLength(640);
    const attempt = client.post('/account/reset', { ...body, bundle: flipped(body.bundle, at) }, reset);
    expect(await client.errno(attempt)).toBe(107);
    expect(await client.errno(client.post('/account/reset', body, reset))).toBe(110);
    expect(await client.login(ann)).toEqual(['authToken', expect.any(String)]);
  });

  test('refuses the bundle of another account and one of another length', async () => {
    const [ann, bob] = [newUser(), newUser('bob')];
    await client.create(ann);
    await client.create(bob);
    for (const shorten of [0, 2]) {
      const [hers, his] = [(await client.startChange(ann)).reset, (await client.startChange(bob)).reset];
      const body = client.resetBody(ann, shorten === 0 ? his : hers, ZEROS);
      const attempt = { ...body, bundle: body.bundle.slice(shorten) };
      expect(await client.errno(client.post('/account/reset', attempt, hers))).toBe(107);
    }
  });
});

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
