import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { decodeJwt, publicKeyFromDecimal, verifyJwt } from '../../protocol/browserid.js';
import { hexed, newUser, SrpClient, type SrpHeld, STRETCHING } from './srp-client.js';

const publicKey = { algorithm: 'RS', n: '1234567890123456789', e: '65537' };
const ZEROS = '00'.repeat(32);
const faults: unknown[] = [];
let mock: Mock;
let client: SrpClient;

beforeAll(async () => {
  mock = await startMock({
    edition: 'auth-2013',
    onUnexpected: (operation, error) => faults.push([operation, error]),
  });
  client = new SrpClient(mock);
});
afterAll(() => mock.stop());
afterAll(() => expect(faults).toEqual([]));

describe('the documented flows of auth-2013', () => {
  test('create account', async () => {
    const ann = newUser();
    expect((await client.ok(client.post('/get_random_bytes'))).data).toMatch(/^[0-9a-f]{64}$/);
    const uid = await client.create(ann);
    expect(uid).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const { session, keyFetch } = await client.session(ann);
    const status = () => client.ok(client.get('/recovery_email/status', session));
    expect(await status()).toEqual({ email: hexed(ann.email), verified: false });
    const code = client.mailed(ann.email, 'x-verify-code');
    expect(new URL(client.mailed(ann.email, 'x-link')).hash).toContain(`code=${code}`);
    await client.ok(client.post('/recovery_email/verify_code', { uid, code }));
    expect(await status()).toEqual({ email: hexed(ann.email), verified: true });
    const keys = await client.keys(keyFetch);
    expect([keys.kA, keys.wrapKb]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), expect.any(String)]);
    const before = mock.world.clock.now();
    const { cert } = await client.ok(client.post('/certificate/sign', { publicKey, duration: 60 }, session));
    const { payload } = decodeJwt(String(cert));
    expect(payload).toMatchObject({
      'public-key': publicKey,
      principal: { email: `${uid}@${new URL(mock.url).host}` },
    });
    expect(Number(payload.exp) - before).toBeGreaterThanOrEqual(60_000);
    expect(Number(payload.exp) - before).toBeLessThan(70_000);
    expect(Object.keys(payload).filter((claim) => claim.startsWith('fxa-'))).toEqual([]);
    const support = (await (await fetch(`${mock.url}/.well-known/browserid`)).json()) as {
      'public-key': { n: string; e: string };
    };
    expect(verifyJwt(String(cert), publicKeyFromDecimal(support['public-key']))).toBe(true);
  });

  test('attach a new device: other tokens, the same keys', async () => {
    const ann = newUser();
    await client.verified(ann);
    const [first, second] = [await client.session(ann), await client.session(ann)];
    expect(second.session).not.toEqual(first.session);
    expect(await client.keys(second.keyFetch)).toEqual(await client.keys(first.keyFetch));
    const { devices } = await client.ok(client.get('/account/devices', first.session));
    expect(devices).toHaveLength(2);
    expect(await client.ok(client.post('/session/destroy', {}, second.session))).toEqual({});
    expect(await client.errno(client.get('/recovery_email/status', second.session))).toBe(110);
    expect((await client.get('/recovery_email/status', first.session)).status).toBe(200);
  });

  test('forgot password: the zeros in the place of wrapKb get a new one', async () => {
    const ann = newUser();
    await client.verified(ann);
    const before = await client.session(ann);
    const keys = await client.keys(before.keyFetch);
    const sent = await client.ok(client.post('/password/forgot/send_code', { email: hexed(ann.email) }));
    expect(sent).toEqual({ forgotPasswordToken: expect.any(String), ttl: 900, codeLength: 8, tries: 3 });
    const forgot: SrpHeld = ['forgotPasswordToken', String(sent.forgotPasswordToken)];
    const again = await client.ok(client.post('/password/forgot/resend_code', { email: hexed(ann.email) }, forgot));
    expect(again).toMatchObject({ forgotPasswordToken: sent.forgotPasswordToken, tries: 3 });
    const code = client.mailed(ann.email, 'x-recovery-code');
    const { accountResetToken } = await client.ok(client.post('/password/forgot/verify_code', { code }, forgot));
    const reset: SrpHeld = ['accountResetToken', String(accountResetToken)];
    const next = { ...newUser(), email: ann.email };
    expect(await client.ok(client.post('/account/reset', client.resetBody(next, reset, ZEROS), reset))).toEqual({});
    expect(await client.errno(client.post('/account/reset', client.resetBody(next, reset, ZEROS), reset))).toBe(110);
    expect(await client.errno(client.get('/recovery_email/status', before.session))).toBe(110);
    expect(await client.errno(client.finish(await client.proof(ann)))).toBe(103);
    const after = await client.keys((await client.session(next)).keyFetch);
    expect(after.kA).toBe(keys.kA);
    expect([keys.wrapKb, ZEROS]).not.toContain(after.wrapKb);
  });

  test('change password: wrapKb is the one sent', async () => {
    const ann = newUser();
    await client.verified(ann);
    const { reset, keyFetch } = await client.startChange(ann);
    const { kA } = await client.keys(keyFetch);
    const next = { ...newUser(), email: ann.email };
    const wrapKb = 'c3'.repeat(32);
    await client.ok(client.post('/account/reset', client.resetBody(next, reset, wrapKb), reset));
    expect(await client.keys((await client.session(next)).keyFetch)).toEqual({ kA, wrapKb });
  });

  test('a change of password verifies no address', async () => {
    const ann = newUser();
    await client.create(ann);
    const { reset, keyFetch } = await client.startChange(ann);
    expect(await client.errno(client.get('/account/keys', keyFetch))).toBe(104);
    const next = { ...newUser(), email: ann.email };
    await client.ok(client.post('/account/reset', client.resetBody(next, reset, ZEROS), reset));
    const { session } = await client.session(next);
    expect(await client.ok(client.get('/recovery_email/status', session))).toMatchObject({ verified: false });
    expect(await client.errno(client.post('/certificate/sign', { publicKey, duration: 60 }, session))).toBe(104);
  });
});

describe('what an account is', () => {
  test.each(['andré', 'ünïcode😀', 'İstanbul', 'MiXeD'])('the address of %s is kept byte for byte', async (name) => {
    const user = newUser(name);
    await client.create(user);
    const { session } = await client.session(user);
    expect(await client.ok(client.get('/recovery_email/status', session))).toMatchObject({ email: hexed(user.email) });
    expect(mock.mail.read(user.email)).toHaveLength(1);
  });

  test.each([
    ['no at sign', hexed('ann')],
    ['a line feed', hexed('ann\n@example.test')],
    ['bytes that are no UTF-8', 'ff40ff'],
  ])('an address with %s is refused', async (_what, email) => {
    const body = { ...client.creation(newUser()), email };
    expect(await client.errno(client.post('/account/create', body))).toBe(107);
    expect(await client.errno(client.post('/auth/start', { email }))).toBe(107);
  });

  test('an address is taken once, verified or not', async () => {
    const ann = newUser();
    await client.create(ann);
    const { status, body } = await client.post('/account/create', client.creation(ann));
    expect([status, body.errno, body.email]).toEqual([400, 101, hexed(ann.email)]);
  });

  test('auth/start gives back what account/create brought, and never the verifier', async () => {
    const ann = newUser();
    const created = client.creation(ann);
    await client.ok(client.post('/account/create', created));
    const started = await client.ok(client.post('/auth/start', { email: created.email }));
    expect(started.passwordStretching).toEqual(STRETCHING);
    expect(started.srp).toEqual({
      type: created.srp.type,
      salt: created.srp.salt,
      B: expect.stringMatching(/^[0-9a-f]{512}$/),
    });
    expect(JSON.stringify(started)).not.toContain(created.srp.verifier);
  });

  test.each([
    ['too short', '02'],
    ['zero', '00'.repeat(256)],
    ['beyond N', 'ff'.repeat(256)],
  ])('a verifier that is %s is refused', async (_what, verifier) => {
    const body = client.creation(newUser());
    expect(await client.errno(client.post('/account/create', { ...body, srp: { ...body.srp, verifier } }))).toBe(107);
  });

  test('destroying one ends everything it had', async () => {
    const ann = newUser();
    await client.verified(ann);
    const { session, keyFetch } = await client.session(ann);
    const [other, proof] = [await client.login(ann), await client.proof(ann)];
    const authToken = await client.login(ann);
    expect(await client.ok(client.post('/account/destroy', {}, authToken))).toEqual({});
    expect(await client.errno(client.post('/account/destroy', {}, authToken))).toBe(110);
    expect(await client.errno(client.get('/recovery_email/status', session))).toBe(110);
    expect(await client.errno(client.get('/account/keys', keyFetch))).toBe(110);
    expect(await client.errno(client.post('/session/create', {}, other))).toBe(110);
    expect(await client.errno(client.finish(proof))).toBe(110);
    expect(await client.errno(client.post('/auth/start', { email: hexed(ann.email) }))).toBe(102);
    expect(await client.create(ann)).toMatch(/-/);
  });
});
