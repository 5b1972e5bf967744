import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { hex, unhex } from '../../protocol/bytes.js';
import { keyServer2013Bundles } from '../../protocol/srp-bundles.js';
import { srpProof } from '../../protocol/srp-equations.js';
import { KEY_SERVER_2013_SRP } from '../../protocol/srp-form.js';
import { RFC_5054_2048 } from '../../protocol/srp-group.js';
import { minimal, numberFrom } from '../../protocol/srp-numbers.js';
import { keyServer2013Tokens } from '../../protocol/srp-tokens.js';
import {
  codeIn,
  creationOf,
  type HeldToken,
  KeyServerClient,
  resetOf,
  type Someone,
} from './key-server-client-for-tests.js';

const MINUTE = 60_000;
const { N } = RFC_5054_2048;
const faults: unknown[] = [];
let mock: Mock;
let client: KeyServerClient;
let people = 0;

beforeAll(async () => {
  mock = await startMock({
    edition: 'key-server-2013',
    onUnexpected: (operation, error) => faults.push([operation, error]),
  });
  client = new KeyServerClient(mock);
});
afterAll(() => mock.stop());
afterAll(() => expect(faults).toEqual([]));

/** Somebody new, signed in. */
async function somebody(): Promise<{ someone: Someone; session: HeldToken; keyFetchToken: string }> {
  people += 1;
  const someone = await client.account(`person${people}@example.test`);
  const { sessionToken, keyFetchToken } = await client.signIn(someone);
  return { someone, session: ['sessionToken', sessionToken], keyFetchToken };
}

/** Status and code of a refusal. */
async function refusal(answer: ReturnType<KeyServerClient['post']>): Promise<unknown[]> {
  const received = await answer;
  return [received.status, codeIn(received)];
}

describe('a proof of the password', () => {
  const finish = '/session/auth/finish';

  test('with a wrong M is refused, and uses the srpToken up', async () => {
    const { someone } = await somebody();
    const { body } = await client.proof(someone);
    expect(await refusal(client.post(finish, { ...body, M: '00'.repeat(32) }))).toEqual([400, 103]);
    expect(await refusal(client.post(finish, body))).toEqual([401, 110]);
  });

  test('of another account is refused', async () => {
    const [ann, bob] = [await somebody(), await somebody()];
    const [ofAnn, ofBob] = [await client.proof(ann.someone), await client.proof(bob.someone)];
    const mixed = { ...ofAnn.body, srpToken: ofBob.body.srpToken };
    expect(await refusal(client.post(finish, mixed))).toEqual([400, 103]);
  });

  test.each([
    ['zero', 0n],
    ['N', N],
    ['twice N', 2n * N],
  ])('with an A that is %s is refused, though its M fits S = 0', async (_name, A) => {
    const { someone } = await somebody();
    for (const path of ['/session/auth', '/password/change/auth']) {
      const started = await client.ok(client.post('/session/auth/start', { email: someone.email }));
      const B = numberFrom(unhex((started.srp as { B: string }).B));
      const { M } = srpProof(KEY_SERVER_2013_SRP, { A, B, S: 0n });
      const body = { srpToken: started.srpToken, A: hex(minimal(A)), M: hex(M) };
      expect(await refusal(client.post(`${path}/finish`, body))).toEqual([400, 107]);
    }
  });

  test('is good for five minutes', async () => {
    const { someone } = await somebody();
    const { body } = await client.proof(someone);
    mock.clock.advance(5 * MINUTE);
    expect(await refusal(client.post(finish, body))).toEqual([401, 110]);
  });

  test('with numbers that are a byte short, or written with leading zeros, is right', async () => {
    const { someone } = await somebody();
    let short = await client.proof(someone);
    while (short.body.A.length === 512) short = await client.proof(someone);
    expect((await client.post(finish, short.body)).status).toBe(200);
    const { body } = await client.proof(someone);
    const padded = { ...body, A: body.A.padStart(520, '0'), M: body.M.padStart(64, '0').toUpperCase() };
    expect((await client.post(finish, padded)).status).toBe(200);
  });

  test('needs an account', async () => {
    expect(await refusal(client.post('/session/auth/start', { email: 'nobody@example.test' }))).toEqual([400, 102]);
  });

  test('that a session began will do for a change', async () => {
    const { someone } = await somebody();
    const { body } = await client.proof(someone);
    expect((await client.post('/password/change/auth/finish', body)).status).toBe(200);
  });
});

describe('a new account', () => {
  const someone = { email: 'new@example.test', password: 'first', salt: 'a5'.repeat(32) };
  const good = creationOf(someone);
  const { srp, stretch } = good.params;
  const bad: readonly (readonly [string, object])[] = [
    ['a verifier of zero', { verifier: '00' }],
    ['a verifier of N', { verifier: hex(minimal(N)) }],
    ['a verifier of 257 bytes', { verifier: 'ff'.repeat(257) }],
    ['another hash', { params: { srp: { ...srp, alg: 'sha1' }, stretch } }],
    ['another group', { params: { srp: { ...srp, N_bits: 1024 }, stretch } }],
    ['a salt that no account could keep', { salt: 'a5'.repeat(4000) }],
    [
      'a stretching salt that no account could keep',
      { params: { srp, stretch: { ...stretch, salt: 'a5'.repeat(4000) } } },
    ],
    ['no email address', { email: 'ann' }],
  ];

  test.each(bad)('is not made with %s', async (_name, change) => {
    expect(await refusal(client.post('/account/create', { ...good, ...change }))).toEqual([400, 107]);
  });

  test('needs no salt of the stretching, and no other can be made for its address', async () => {
    await client.ok(client.post('/account/create', { ...good, params: { srp, stretch: { rounds: 7 } } }));
    const started = await client.ok(client.post('/session/auth/start', { email: someone.email }));
    expect(started.stretch).toEqual({ rounds: 7 });
    expect(await refusal(client.post('/account/create', good))).toEqual([400, 101]);
  });

  test('of the control port can be signed in to', async () => {
    mock.accounts.create({ email: 'made@example.test', password: 'known' });
    const made = { email: 'made@example.test', password: 'known', salt: '' };
    const { sessionToken } = await client.signIn(made);
    expect(await client.ok(client.get('/account/recovery_methods', ['sessionToken', sessionToken]))).toEqual({
      recoveryMethods: [{ email: made.email, verified: true, primary: true }],
    });
  });
});

describe('a recovery method', () => {
  const sendCode = '/account/recovery_methods/send_code';
  const verifyCode = '/account/recovery_methods/verify_code';
  const isVerified = async (session: HeldToken) => {
    const { recoveryMethods } = await client.ok(client.get('/account/recovery_methods', session));
    return (recoveryMethods as { verified: boolean }[])[0]?.verified;
  };

  test('is verified by its own code alone, in either case', async () => {
    const [ann, bob] = [await somebody(), await somebody()];
    for (const { someone, session } of [ann, bob]) {
      await client.ok(client.post(sendCode, { email: someone.email.toUpperCase() }, session));
    }
    const { email } = ann.someone;
    const code = await client.mailed(email, 'x-verify-code');
    const ofBob = await client.mailed(bob.someone.email, 'x-verify-code');
    for (const wrong of [ofBob, '00'.repeat(16), '']) {
      expect(await refusal(client.post(verifyCode, { email, code: wrong }))).toEqual([400, 105]);
    }
    expect(await refusal(client.post(verifyCode, { email: 'nobody@example.test', code }))).toEqual([400, 105]);
    expect(await isVerified(ann.session)).toBe(false);
    expect(await client.ok(client.post(verifyCode, { email, code: code.toUpperCase() }))).toEqual({});
    expect([await isVerified(ann.session), await isVerified(bob.session)]).toEqual([true, false]);
    expect(await client.mailed(email, 'x-link')).toContain(`email=${encodeURIComponent(email)}#code=${code}`);
  });

  test('of another account gets no code, nor one whose request signs no payload', async () => {
    const [ann, bob] = [await somebody(), await somebody()];
    const { email } = bob.someone;
    expect(await refusal(client.post(sendCode, { email }, ann.session))).toEqual([400, 150]);
    expect(await refusal(client.post(sendCode, { email }, bob.session, { hashless: true }))).toEqual([401, 109]);
    expect(mock.mail.read(email)).toEqual([]);
  });
});

describe('a reset', () => {
  const wrapKb = 'c3'.repeat(32);
  const begun = async () => {
    const { someone, session } = await somebody();
    const { accountResetToken } = await client.beginChange(someone, String(session[1]));
    const token: HeldToken = ['accountResetToken', accountResetToken];
    return { someone, session, token, body: resetOf(accountResetToken, { ...someone, password: 'second' }, wrapKb) };
  };

  test('needs a signed payload, and its token is good for one', async () => {
    const { token, body, session } = await begun();
    expect(await refusal(client.post('/account/reset', body, token, { hashless: true }))).toEqual([401, 109]);
    expect((await client.post('/account/reset', body, token)).status).toBe(200);
    expect(await refusal(client.post('/account/reset', body, token))).toEqual([401, 110]);
    expect(await refusal(client.get('/session/status', session))).toEqual([401, 110]);
  });

  test('with a bundle of another length is refused', async () => {
    const { token, body } = await begun();
    expect(await refusal(client.post('/account/reset', { bundle: body.bundle.slice(0, -6) }, token))).toEqual([
      400, 107,
    ]);
  });

  test('to a verifier of zero, for which everybody knows the proof, is refused', async () => {
    const { token } = await begun();
    const { requestKey } = keyServer2013Tokens.derive('accountResetToken', unhex(String(token[1])));
    const zero = { wrapKb: unhex(wrapKb), verifier: Buffer.alloc(256) };
    const bundle = hex(keyServer2013Bundles.seal('account/reset', requestKey, zero));
    expect(await refusal(client.post('/account/reset', { bundle }, token))).toEqual([400, 107]);
  });

  test('may say anew how the password is stretched', async () => {
    const { someone, token, body } = await begun();
    const params = { srp: { alg: 'sha256', N_bits: 2048 }, stretch: { salt: 'AB'.repeat(32), rounds: 12 } };
    await client.ok(client.post('/account/reset', { ...body, params }, token));
    const started = await client.ok(client.post('/session/auth/start', { email: someone.email }));
    expect([started.stretch, (started.srp as { s: string }).s]).toEqual([
      { rounds: 12, salt: 'ab'.repeat(32) },
      someone.salt,
    ]);
  });
});
