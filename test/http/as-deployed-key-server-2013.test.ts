import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { hex, unhex } from '../../protocol/bytes.js';
import { keyServer2013Bundles } from '../../protocol/srp-bundles.js';
import { srpProof } from '../../protocol/srp-equations.js';
import { KEY_SERVER_2013_SRP } from '../../protocol/srp-form.js';
import { numberFrom } from '../../protocol/srp-numbers.js';
import { keyServer2013Tokens } from '../../protocol/srp-tokens.js';
import { creationOf, type HeldToken, KeyServerClient, proofFrom, type Someone } from './key-server-client-for-tests.js';

const FINISH = '/session/auth/finish';
const EMAIL = 'ann@example.test';
const NOBODY = 'nobody@example.test';
const BROKEN = { status: 500, body: { code: 500, error: 'Internal Server Error', message: expect.any(String) } };
const publicKey = { algorithm: 'RS', n: '1234567890123456789', e: '65537' };
const faults: unknown[] = [];

let mock: Mock;
let client: KeyServerClient;
let ann: Someone;
let session: HeldToken;
beforeAll(async () => {
  mock = await startMock({
    edition: 'key-server-2013',
    as: 'deployed',
    onUnexpected: (operation, error) => faults.push([operation, error]),
  });
});
beforeEach(async () => {
  mock.reset();
  client = new KeyServerClient(mock);
  ann = await client.account(EMAIL);
  session = ['sessionToken', (await client.signIn(ann)).sessionToken];
});
afterAll(() => mock.stop());
afterAll(() => expect(faults).toEqual([]));

describe('failures', () => {
  test('have a code and no list', async () => {
    const missing = await client.post('/session/auth/start');
    expect(missing).toEqual({
      status: 400,
      body: { code: 400, error: 'Bad Request', message: 'Missing parameter in request body: email' },
    });
    expect((await client.get('/session/status')).body).toMatchObject({ code: 401, error: 'Unauthorized' });
    expect((await client.get('/nowhere')).body).toMatchObject({ code: 404, error: 'Not Found' });
  });

  test.each<[string, () => Promise<unknown>]>([
    ['an address that is taken', () => client.post('/account/create', creationOf(ann))],
    ['an address that nobody has', () => client.post('/session/auth/start', { email: NOBODY })],
    ['the code of an address that nobody has', () => verify(NOBODY, 'ab'.repeat(16))],
    ['a wrong password', async () => client.post(FINISH, { ...(await client.proof(ann)).body, M: '00'.repeat(32) })],
    ['a forgotten password', () => client.post('/password/forgot/send_code', { email: EMAIL })],
    [
      'a code for one',
      () => client.post('/password/forgot/verify_code', { code: '12345678', forgotPasswordToken: 'ab'.repeat(32) }),
    ],
  ])('%s is a failure of the server', async (_name, attempt) => {
    expect(await attempt()).toEqual(BROKEN);
  });

  test('changePasswordSrpToken of the sample is not srpToken', async () => {
    const { body } = await client.proof(ann, '/password/change/auth/start', session);
    const { srpToken, ...proof } = body;
    const finish = (given: object) => client.post('/password/change/auth/finish', given);
    expect((await finish({ ...proof, changePasswordSrpToken: srpToken })).status).toBe(400);
    expect((await finish(body)).status).toBe(200);
  });
});

describe('logins', () => {
  test.each([
    ['/session/auth/start', () => client.post('/session/auth/start', { email: EMAIL })],
    ['/password/change/auth/start', () => client.post('/password/change/auth/start', {}, session)],
  ])('%s tells the same stretch of everybody', async (_path, start) => {
    expect(await client.ok(start())).toMatchObject({ stretch: { salt: 'FEED' } });
    expect((await client.ok(start())).stretch).not.toHaveProperty('rounds');
  });

  test('a wrong M leaves the srpToken for another try, and a right one does not', async () => {
    const { body } = await client.proof(ann);
    const finish = async (given: object) => (await client.post(FINISH, given)).status;
    expect(await finish({ ...body, M: '00'.repeat(32) })).toBe(500);
    expect(await finish(body)).toBe(200);
    expect(await finish(body)).toBe(401);
  });

  test.each([0n, KEY_SERVER_2013_SRP.group.N])('whoever sends a multiple of N needs no password', async (A) => {
    const started = await client.ok(client.post('/session/auth/start', { email: EMAIL }));
    const B = numberFrom(unhex((started.srp as { B: string }).B));
    const { M, K } = srpProof(KEY_SERVER_2013_SRP, { A, B, S: 0n });
    const written = A === 0n ? '00' : A.toString(16);
    const { bundle } = await client.ok(client.post(FINISH, { srpToken: started.srpToken, A: written, M: hex(M) }));
    const { sessionToken } = keyServer2013Bundles.open('session/auth', K, unhex(String(bundle)));
    expect((await client.get('/session/status', ['sessionToken', hex(sessionToken)])).status).toBe(200);
    expect(proofFrom(ann, started).K.equals(K)).toBe(false);
  });
});

describe('accounts', () => {
  test('devices are the ids of session tokens', async () => {
    const { sessionToken } = await client.signIn(ann);
    const ids = [String(session[1]), sessionToken].map((seed) =>
      hex(keyServer2013Tokens.derive('sessionToken', unhex(seed)).tokenId),
    );
    expect(await client.ok(client.get('/account/devices', session))).toEqual({ devices: ids });
  });

  test('recovery methods have no email; a wrong code is thanked for and verifies nothing', async () => {
    const methods = () => client.ok(client.get('/account/recovery_methods', session));
    await client.ok(client.post('/account/recovery_methods/send_code', { email: EMAIL }, session));
    const code = /\b[0-9a-f]{32}\b/.exec(mock.world.mail.read(EMAIL).at(-1)?.text ?? '')?.[0] ?? '';
    expect(await verify(EMAIL, 'ab'.repeat(16))).toEqual({ status: 200, body: {} });
    expect(await methods()).toEqual({ recoveryMethods: [{ verified: false, primary: true }] });
    expect(await verify(EMAIL, code)).toEqual({ status: 200, body: {} });
    expect(await methods()).toEqual({ recoveryMethods: [{ verified: true, primary: true }] });
  });

  test('certificates come with an err that is null', async () => {
    const { err, cert } = await client.ok(client.post('/certificate/sign', { publicKey, duration: 1000 }, session));
    expect([err, typeof cert]).toEqual([null, 'string']);
  });
});

function verify(email: string, code: string) {
  return client.post('/account/recovery_methods/verify_code', { email, code });
}
