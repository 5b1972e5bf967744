import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { hex, unhex } from '../../protocol/bytes.js';
import { srpProof } from '../../protocol/srp-equations.js';
import { AUTH_2013_SRP } from '../../protocol/srp-form.js';
import { numberFrom, padded } from '../../protocol/srp-numbers.js';
import { hexed, newUser, type Proof, SrpClient } from './srp-client.js';

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
