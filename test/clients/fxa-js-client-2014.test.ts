import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { decodeJwt, jwkToDecimal, publicKeyFromDecimal, verifyJwt } from '../../protocol/browserid.js';
import { type Keys, keysOf, type Line, type Opened } from './fxa-client.js';
import { type FxaClient2014, fxaClient2014 } from './fxa-client-2014.js';
import { type Scene, startScene } from './scene.js';

const HOUR_MS = 3_600_000;
const PASSWORD = 'correct horse';
const NEW = 'battery staple';
const { n = '', e = '' } = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' });
const PUBLIC_KEY = { algorithm: 'RS', ...jwkToDecimal({ kty: 'RSA', n, e }) };
const lines: Line[] = [];

let scene: Scene;
let client: FxaClient2014;

beforeAll(async () => {
  scene = await startScene({ edition: 'auth-2015' });
  client = fxaClient2014(scene.url, lines);
});
beforeEach(() => {
  lines.length = 0;
});
afterAll(() => scene.stop());

const keys = ({ keyFetchToken = '', unwrapBKey = '' }: Opened): Promise<Keys> =>
  client.accountKeys(keyFetchToken, unwrapBKey);

interface Person extends Opened {
  readonly email: string;
}

/** Signs up and hands in the code of the mail; the session is that of the sign-up. */
async function newPerson(email = scene.newEmail()): Promise<Person> {
  const opened = await client.signUp(email, PASSWORD);
  await client.verifyCode(opened.uid, await scene.control.mailed(email, 'x-verify-code'));
  lines.length = 0;
  return { ...opened, email };
}

/** Hands in the mailed code of somebody who forgot the password. */
async function forgotten(email: string): Promise<string> {
  const { passwordForgotToken } = await client.passwordForgotSendCode(email);
  const code = await scene.control.mailed(email, 'x-recovery-code');
  return (await client.passwordForgotVerifyCode(code, passwordForgotToken)).accountResetToken;
}

describe('the client of 2014 signs up', () => {
  test('and polls until the mailed code is given', async () => {
    const email = scene.newEmail();
    const { uid, sessionToken, ...rest } = await client.signUp(email, PASSWORD, { keys: true });
    expect(rest).toEqual({ authAt: expect.any(Number), keyFetchToken: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await client.recoveryEmailStatus(sessionToken)).toEqual({ email, verified: false });
    const code = await scene.control.mailed(email, 'x-verify-code');
    await expect(client.verifyCode(uid, '00'.repeat(16))).rejects.toMatchObject({ code: 400, errno: 105 });
    expect(await client.verifyCode(uid, code)).toEqual({});
    expect(await client.recoveryEmailStatus(sessionToken)).toEqual({ email, verified: true });
    expect(await client.verifyCode(uid, code)).toEqual({});
  });

  test('and gets the same code again, with what it wants in the link', async () => {
    const email = scene.newEmail();
    const options = { service: 'sync', redirectTo: 'https://sync.firefox.com/done', lang: 'de' };
    const { sessionToken } = await client.signUp(email, PASSWORD, options);
    const first = new URL(await scene.control.mailed(email, 'x-link'));
    expect(await client.recoveryEmailResendCode(sessionToken, options)).toEqual({});
    const again = new URL(await scene.control.mailed(email, 'x-link'));
    expect([again.hash, again.searchParams.get('service')]).toEqual([first.hash, 'sync']);
    await client.recoveryEmailResendCode(sessionToken, { lang: 'fr' });
    expect(await scene.control.mailed(email, 'content-language')).toBe('fr');
    await client.recoveryEmailResendCode(sessionToken);
    expect(await scene.control.mailed(email, 'content-language')).toBe('de');
  });

  test('twice for one email, which is refused once the first is verified', async () => {
    const { email } = await newPerson();
    await expect(client.signUp(email, 'another')).rejects.toMatchObject({ code: 400, errno: 101 });
  });
});

describe('the client of 2014 signs in', () => {
  test('and opens the keys, the same as any client does', async () => {
    const { email, uid } = await newPerson();
    const opened = await client.signIn(email, PASSWORD, { keys: true });
    expect(opened).toMatchObject({ uid, verified: true });
    const own = await keys(opened);
    expect(own).toEqual({
      kA: expect.stringMatching(/^[0-9a-f]{64}$/),
      kB: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const later = await scene.client.signIn(email, PASSWORD, { keys: true });
    expect(await keysOf(scene.client, later)).toEqual(own);
    await expect(keys(opened)).rejects.toMatchObject({ code: 401, errno: 110 });
  });

  test('in another case, by a second try under the name it is told', async () => {
    const { email, uid } = await newPerson('Capital@Example.test');
    expect(await client.signIn(email.toLowerCase(), PASSWORD)).toMatchObject({ uid });
    expect(lines).toEqual(['POST /account/login 400 120', 'POST /account/login 200']);
  });

  test('and is told of a wrong password and of an account that is not there', async () => {
    const { email } = await newPerson();
    await expect(client.signIn(email, 'wrong')).rejects.toMatchObject({ code: 400, errno: 103 });
    await expect(client.signIn(scene.newEmail(), PASSWORD)).rejects.toMatchObject({ code: 400, errno: 102 });
  });

  test('no more after ten wrong passwords, until the mailed code is handed in', async () => {
    const { email, uid } = await newPerson();
    for (let round = 0; round < 10; round += 1)
      await expect(client.signIn(email, 'wrong')).rejects.toMatchObject({ errno: 103 });
    await expect(client.signIn(email, PASSWORD)).rejects.toMatchObject({ code: 400, errno: 121 });
    await expect(client.passwordChange(email, PASSWORD, NEW)).rejects.toMatchObject({ errno: 121 });
    await expect(client.accountDestroy(email, PASSWORD)).rejects.toMatchObject({ errno: 121 });
    expect(await client.accountStatus(uid)).toEqual({ exists: true, locked: true });
    // The page behind the link does this, not the client, which is older than the lockout.
    const code = await scene.control.mailed(email, 'x-unlock-code');
    const body = JSON.stringify({ uid, code });
    const headers = { 'content-type': 'application/json' };
    await fetch(`${scene.url}/v1/account/unlock/verify_code`, { method: 'POST', headers, body });
    expect(await client.accountStatus(uid)).toEqual({ exists: true, locked: false });
    expect(await client.signIn(email, PASSWORD)).toMatchObject({ uid });
  });
});

describe('the client of 2014, signed in,', () => {
  test('sees its sessions as devices and ends one of them', async () => {
    const { email, uid, sessionToken } = await newPerson();
    const other = await client.signIn(email, PASSWORD);
    const { devices } = await client.accountDevices(sessionToken);
    expect(devices).toHaveLength(2);
    expect(await client.sessionStatus(sessionToken)).toEqual({ uid });
    expect(await client.sessionDestroy(sessionToken)).toEqual({});
    await expect(client.sessionStatus(sessionToken)).rejects.toMatchObject({ code: 401, errno: 110 });
    expect((await client.accountDevices(other.sessionToken)).devices).toEqual(devices.slice(1));
  });

  test('has a key signed', async () => {
    const { email, uid, sessionToken } = await newPerson();
    const { cert } = await client.certificateSign(sessionToken, PUBLIC_KEY, HOUR_MS);
    const support = (await (await fetch(`${scene.url}/.well-known/browserid`)).json()) as {
      'public-key': { n: string; e: string };
    };
    expect(verifyJwt(cert, publicKeyFromDecimal(support['public-key']))).toBe(true);
    expect(decodeJwt(cert).payload).toMatchObject({
      'public-key': PUBLIC_KEY,
      principal: { email: `${uid}@${new URL(scene.url).host}` },
      'fxa-verifiedEmail': email,
    });
  });

  test('tries once more when its clock is an hour off', async () => {
    const { sessionToken, uid } = await newPerson();
    const late = fxaClient2014(scene.url, lines, -HOUR_MS);
    expect(await late.sessionStatus(sessionToken)).toEqual({ uid });
    expect(await late.recoveryEmailStatus(sessionToken)).toMatchObject({ verified: true });
    expect(lines).toEqual(['GET /session/status 401 111', 'GET /session/status 200', 'GET /recovery_email/status 200']);
  });

  test('changes the password and keeps both keys', async () => {
    const { email, sessionToken } = await newPerson();
    const before = await keys(await client.signIn(email, PASSWORD, { keys: true }));
    expect(await client.passwordChange(email, PASSWORD, NEW)).toEqual({});
    await expect(client.signIn(email, PASSWORD)).rejects.toMatchObject({ errno: 103 });
    await expect(client.sessionStatus(sessionToken)).rejects.toMatchObject({ errno: 110 });
    expect(await keys(await client.signIn(email, NEW, { keys: true }))).toEqual(before);
  });

  test('destroys the account', async () => {
    const { email, uid, sessionToken } = await newPerson();
    expect(await client.accountDestroy(email, PASSWORD)).toEqual({});
    expect(await client.accountStatus(uid)).toEqual({ exists: false, locked: false });
    await expect(client.sessionStatus(sessionToken)).rejects.toMatchObject({ errno: 110 });
  });
});

describe('the client of 2014 forgot the password', () => {
  test('and replaces it: kA stays, kB is another', async () => {
    const { email, sessionToken } = await newPerson();
    const before = await keys(await client.signIn(email, PASSWORD, { keys: true }));
    expect(await client.accountReset(email, NEW, await forgotten(email))).toEqual({});
    await expect(client.sessionStatus(sessionToken)).rejects.toMatchObject({ errno: 110 });
    const after = await keys(await client.signIn(email, NEW, { keys: true }));
    expect([after.kA === before.kA, after.kB === before.kB]).toEqual([true, false]);
  });

  test('and has three tries, and the code sent once more', async () => {
    const { email } = await newPerson();
    const { passwordForgotToken, tries, codeLength } = await client.passwordForgotSendCode(email);
    const code = await scene.control.mailed(email, 'x-recovery-code');
    expect([tries, codeLength]).toEqual([3, code.length]);
    const wrong = code.replace(/./, (digit) => String((Number(digit) + 1) % 10));
    await expect(client.passwordForgotVerifyCode(wrong, passwordForgotToken)).rejects.toMatchObject({ errno: 105 });
    expect(await client.passwordForgotStatus(passwordForgotToken)).toMatchObject({ tries: 2 });
    expect(await client.passwordForgotResendCode(email, passwordForgotToken)).toMatchObject({ tries: 2 });
    expect(await scene.control.mailed(email, 'x-recovery-code')).toBe(code);
    await client.passwordForgotVerifyCode(code, passwordForgotToken);
    await expect(client.passwordForgotStatus(passwordForgotToken)).rejects.toMatchObject({ code: 401, errno: 110 });
  });
});

test('the client of 2014 gets random bytes', async () => {
  const [one, two] = [await client.getRandomBytes(), await client.getRandomBytes()];
  expect([one.data.length, one.data === two.data]).toEqual([64, false]);
});
