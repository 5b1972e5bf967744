import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { keysOf } from './fxa-client.js';
import { type Scene, startScene } from './scene.js';

const KEYS = { kA: expect.stringMatching(/^[0-9a-f]{64}$/), kB: expect.stringMatching(/^[0-9a-f]{64}$/) };

let scene: Scene;

beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

describe('signing up', () => {
  test('mails a code that verifies the email, and then gives the keys', async () => {
    const { client, control } = scene;
    const email = scene.newEmail();
    const opened = await client.signUp(email, 'correct horse', { keys: true });
    expect(await client.recoveryEmailStatus(opened.sessionToken)).toMatchObject({ email, verified: false });
    expect(await client.verifyCode(opened.uid, await control.mailed(email, 'x-verify-code'))).toEqual({});
    expect(await client.recoveryEmailStatus(opened.sessionToken)).toMatchObject({ email, verified: true });
    expect(await keysOf(client, opened)).toEqual(KEYS);
  });

  test('gives no keys before the code, and none afterwards for the token that asked too early', async () => {
    const { client, control } = scene;
    const email = scene.newEmail();
    const opened = await client.signUp(email, 'correct horse', { keys: true });
    await expect(keysOf(client, opened)).rejects.toMatchObject({ errno: 104 });
    await client.verifyCode(opened.uid, await control.mailed(email, 'x-verify-code'));
    await expect(keysOf(client, opened)).rejects.toMatchObject({ errno: 110 });
  });

  test('without keys gives none', async () => {
    const opened = await scene.client.signUp(scene.newEmail(), 'correct horse');
    expect(opened).not.toHaveProperty('keyFetchToken');
    expect(opened).not.toHaveProperty('unwrapBKey');
  });

  test('takes every option that the document knows to the mail and to the link in it', async () => {
    const { client, control } = scene;
    const email = scene.newEmail();
    const options = { service: 'sync', redirectTo: 'https://sync.firefox.com/done', resume: 'b2F1dGg=', lang: 'de' };
    const { sessionToken } = await client.signUp(email, 'correct horse', options);
    const link = new URL(await control.mailed(email, 'x-link'));
    const { service, redirectTo, resume, lang } = options;
    expect(Object.fromEntries(link.searchParams)).toMatchObject({ service, redirectTo, resume });
    await client.recoveryEmailResendCode(sessionToken, { service, redirectTo, resume, lang });
    const again = new URL(await control.mailed(email, 'x-link'));
    expect(Object.fromEntries(again.searchParams)).toMatchObject({ service, redirectTo, resume });
    await client.recoveryEmailResendCode(sessionToken, { lang });
    expect(await control.mailed(email, 'content-language')).toBe('de');
  });

  test('is refused twice for one email', async () => {
    const { email } = await scene.newPerson();
    await expect(scene.client.signUp(email, 'another')).rejects.toMatchObject({ code: 400, errno: 101 });
  });

  test('may have the code sent once more, and a wrong code is refused', async () => {
    const { client, control } = scene;
    const email = scene.newEmail();
    const { uid, sessionToken } = await client.signUp(email, 'correct horse');
    const code = await control.mailed(email, 'x-verify-code');
    await client.recoveryEmailResendCode(sessionToken);
    expect(await control.mailed(email, 'x-verify-code')).toBe(code);
    await expect(client.verifyCode(uid, '0'.repeat(32))).rejects.toMatchObject({ errno: 105 });
    expect(await client.verifyCode(uid, code, { service: 'sync' })).toEqual({});
  });
});

describe('signing in', () => {
  test('gives the same keys as signing up did', async () => {
    const { client } = scene;
    const ann = await scene.newPerson();
    const keys = await keysOf(client, ann);
    const again = await client.signIn(ann.email, ann.password, { keys: true });
    expect(again).toMatchObject({ uid: ann.uid, verified: true });
    expect(again.sessionToken).not.toBe(ann.sessionToken);
    expect(await keysOf(client, again)).toEqual(keys);
    const bob = await scene.newPerson();
    const others = await keysOf(client, bob);
    expect([others.kA === keys.kA, others.kB === keys.kB]).toEqual([false, false]);
  });

  test('goes well with everything a browser of the time said besides', async () => {
    const { email, password, uid } = await scene.newPerson();
    // The deployed servers took the last one although the document does not name it.
    const metricsContext = { flowId: 'f'.repeat(64), flowBeginTime: Date.now(), utmSource: 'snippet' };
    const options = { reason: 'reconnect', service: 'sync', resume: 'b2F1dGg=', metricsContext };
    expect(await scene.client.signIn(email, password, options)).toMatchObject({ uid });
  });

  test('with a wrong password, or without an account, is refused', async () => {
    const { client } = scene;
    const { email } = await scene.newPerson();
    await expect(client.signIn(email, 'wrong')).rejects.toMatchObject({ code: 400, errno: 103 });
    await expect(client.signIn(scene.newEmail(), 'any')).rejects.toMatchObject({ code: 400, errno: 102 });
  });

  test('with keys gives a keyFetchToken that works once', async () => {
    const { client } = scene;
    const { email, password } = await scene.newPerson();
    const opened = await client.signIn(email, password, { keys: true });
    await keysOf(client, opened);
    await expect(keysOf(client, opened)).rejects.toMatchObject({ code: 401, errno: 110 });
  });
});

describe('sessions and accounts', () => {
  test('a session tells its account until it is destroyed, and leaves the others alone', async () => {
    const { client } = scene;
    const { email, password, uid, sessionToken } = await scene.newPerson();
    const other = await client.signIn(email, password);
    expect(await client.sessionStatus(sessionToken)).toMatchObject({ uid });
    expect(await client.sessionDestroy(sessionToken)).toEqual({});
    await expect(client.sessionStatus(sessionToken)).rejects.toMatchObject({ code: 401, errno: 110 });
    expect(await client.sessionStatus(other.sessionToken)).toMatchObject({ uid });
  });

  test('an account that is destroyed is gone', async () => {
    const { client } = scene;
    const ann = await scene.newPerson();
    const { email, password, uid, sessionToken } = ann;
    expect(await client.accountStatus(uid)).toEqual({ exists: true });
    expect(await client.accountStatusByEmail(email)).toEqual({ exists: true });
    await expect(client.accountDestroy(email, 'wrong')).rejects.toMatchObject({ errno: 103 });
    expect(await client.accountDestroy(email, password)).toEqual({});
    expect(await client.accountStatus(uid)).toEqual({ exists: false });
    expect(await client.accountStatusByEmail(email)).toEqual({ exists: false });
    await expect(client.sessionStatus(sessionToken)).rejects.toMatchObject({ errno: 110 });
    await expect(keysOf(client, ann)).rejects.toMatchObject({ errno: 110 });
    await expect(client.signIn(email, password)).rejects.toMatchObject({ errno: 102 });
  });

  test('random bytes are 32, and others each time', async () => {
    const [one, two] = [await scene.client.getRandomBytes(), await scene.client.getRandomBytes()];
    expect(one.data).toMatch(/^[0-9a-f]{64}$/);
    expect(two.data).not.toBe(one.data);
  });
});
