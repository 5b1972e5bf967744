import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { unhex } from '../../protocol/bytes.js';
import { srpPasswordFrom, srpStretch } from '../../protocol/srp-stretch.js';
import { hexed, newUser, SrpClient, type SrpUser, STRETCHING } from './srp-client.js';

const PASSWORD = 'pässwörd 🔑';
let mock: Mock;
let client: SrpClient;

beforeAll(async () => {
  mock = await startMock({ edition: 'auth-2013' });
  client = new SrpClient(mock);
});
afterAll(() => mock.stop());

const signIn = (email: string, password = PASSWORD) =>
  client.post('/raw_password/session/create', { email: hexed(email), password });

/** What a client that stretches on its own makes of a password, with the salt that auth/start tells. */
async function stretching(email: string, password: string): Promise<SrpUser> {
  const { passwordStretching } = await client.ok(client.post('/auth/start', { email: hexed(email) }));
  const { salt, ...numbers } = passwordStretching as typeof STRETCHING;
  expect({ ...numbers, salt: STRETCHING.salt }).toEqual(STRETCHING);
  const { K3 } = await srpStretch(email, password);
  return { email, srpPw: srpPasswordFrom(K3, unhex(salt)).srpPw };
}

describe('raw_password', () => {
  test('an account that was made with a raw password logs in by SRP, and the other way', async () => {
    const { email } = newUser('andré');
    const { uid } = await client.ok(
      client.post('/raw_password/account/create', { email: hexed(email), password: PASSWORD }),
    );
    expect(client.mailed(email, 'x-uid')).toBe(uid);
    const { session } = await client.session(await stretching(email, PASSWORD));
    const { sessionToken } = await client.ok(signIn(email));
    expect(sessionToken).not.toBe(session[1]);
    const status = client.get('/recovery_email/status', ['sessionToken', String(sessionToken)]);
    expect(await client.ok(status)).toEqual({ email: hexed(email), verified: false });
    expect(await client.errno(signIn(email, 'password'))).toBe(103);
  });

  test('an account that was made with a verifier signs in with the password it was made of', async () => {
    const { email } = newUser();
    const { K3 } = await srpStretch(email, PASSWORD);
    const { srpPw } = srpPasswordFrom(K3, unhex(STRETCHING.salt));
    await client.verified({ email, srpPw });
    expect((await signIn(email)).status).toBe(200);
    expect(await client.errno(signIn(email, `${PASSWORD} `))).toBe(103);
  });

  test('nobody signs in to an account that there is not, and none is made twice', async () => {
    const { email } = newUser();
    expect(await client.errno(signIn(email))).toBe(102);
    const body = { email: hexed(email), password: PASSWORD };
    const both = [client.post('/raw_password/account/create', body), client.post('/raw_password/account/create', body)];
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([200, 400]);
    expect(await client.errno(client.post('/raw_password/account/create', body))).toBe(101);
    expect(mock.mail.read(email)).toHaveLength(1);
  });

  test('a password that was stretched once costs nothing again, unless it is to cost what it does', async () => {
    const twice = async ({ rawPasswords }: Mock['world']) => [
      await rawPasswords.stretched('a@b', PASSWORD),
      await rawPasswords.stretched('a@b', PASSWORD),
    ];
    const [first, second] = await twice(mock.world);
    expect(second).toBe(first);
    const real = await startMock({ edition: 'auth-2013', stretch: 'real' });
    const [once, again] = await twice(real.world);
    await real.stop();
    expect([again === once, again]).toEqual([false, first]);
  });

  test('a password that is changed while an old one is stretched wins', async () => {
    const { email } = newUser();
    await client.ok(client.post('/raw_password/account/create', { email: hexed(email), password: 'old' }));
    const slow = signIn(email, 'an older one');
    const { reset } = await client.startChange(await stretching(email, 'old'));
    const next = { ...newUser(), email };
    await client.ok(client.post('/account/reset', client.resetBody(next, reset, '00'.repeat(32)), reset));
    expect((await slow).body.errno).toBe(103);
    expect(await client.errno(signIn(email, 'old'))).toBe(103);
  });

  test('more passwords than can wait are refused for now', async () => {
    const narrow = await startMock({
      edition: 'auth-2013',
      mostStretches: 1,
      stretch: 'real',
      mostWaitingStretches: 1,
    });
    try {
      const guest = new SrpClient(narrow);
      const bodies = [newUser(), newUser(), newUser()].map(({ email }) => ({
        email: hexed(email),
        password: PASSWORD,
      }));
      const answers = await Promise.all(bodies.map((body) => guest.post('/raw_password/account/create', body)));
      expect(answers.map(({ body: { errno } }) => errno)).toEqual([undefined, undefined, 201]);
    } finally {
      await narrow.stop();
    }
  });
});

describe('accounts from the control port', () => {
  test('with a password, which costs its stretching, or with what is made of one', async () => {
    const made = await fetch(`${mock.controlUrl}/accounts`, {
      method: 'POST',
      body: JSON.stringify({ email: 'eve@example.test', password: PASSWORD }),
    });
    expect(await made.json()).toMatchObject({ email: 'eve@example.test', sessionToken: expect.any(String) });
    expect((await signIn('eve@example.test')).status).toBe(200);
    const srpPw = 'ab'.repeat(32);
    const created = mock.accounts.create({ email: 'mallory@example.test', srpPw });
    expect(created).toMatchObject({ srpPw, uid: expect.stringMatching(/-/) });
    expect(await client.keys(['keyFetchToken', created.keyFetchToken])).toMatchObject({ kA: expect.any(String) });
    const { session } = await client.session({ email: created.email, srpPw: unhex(srpPw) });
    expect(await client.ok(client.get('/recovery_email/status', session))).toMatchObject({ verified: true });
    expect(mock.accounts.inspect(created.uid).tokens).toMatchObject({ sessionToken: 2, authToken: 0, srpToken: 0 });
    expect(() => mock.accounts.create({ email: 'x@example.test', authPW: srpPw })).toThrow('have no "authPW"');
    expect(() => mock.accounts.change(created.uid, { mustReset: true })).toThrow('auth-2013');
    expect(() => mock.accounts.create({ email: 'mallory@example.test', srpPw })).toThrow('There is');
  });
});
