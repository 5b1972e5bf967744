import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { keysOf } from './fxa-client.js';
import { type Scene, startScene } from './scene.js';

const NEW = 'battery staple';
const PUBLIC_KEY = { algorithm: 'RS', n: '4759385967235610503571494339196749614544606692567785', e: '65537' };

let scene: Scene;

beforeAll(async () => {
  scene = await startScene({ edition: 'auth-2015' });
});
afterAll(() => scene.stop());

describe('a client that is two years younger than its server', () => {
  test('signs up, verifies the email, signs in and gets the same keys', async () => {
    const { client } = scene;
    const ann = await scene.newPerson();
    const keys = await keysOf(client, ann);
    const again = await client.signIn(ann.email, ann.password, { keys: true, reason: 'login', service: 'sync' });
    expect(again).toMatchObject({ uid: ann.uid, verified: true });
    expect(await keysOf(client, again)).toEqual(keys);
    expect(await client.recoveryEmailStatus(again.sessionToken)).toEqual({ email: ann.email, verified: true });
  });

  test('changes the password and gets no session for it, whatever it asks for', async () => {
    const { client } = scene;
    const ann = await scene.newPerson();
    const keys = await keysOf(client, ann);
    const { sessionToken } = ann;
    expect(await client.passwordChange(ann.email, ann.password, NEW, { keys: true, sessionToken })).toEqual({});
    await expect(client.sessionStatus(sessionToken)).rejects.toMatchObject({ errno: 110 });
    expect(await keysOf(client, await client.signIn(ann.email, NEW, { keys: true }))).toEqual(keys);
  });

  test('replaces a forgotten password and gets no session for it either', async () => {
    const { client, control } = scene;
    const { email, uid } = await scene.newPerson();
    const { passwordForgotToken } = await client.passwordForgotSendCode(email);
    expect(await client.passwordForgotStatus(passwordForgotToken)).toMatchObject({ tries: 3 });
    const code = await control.mailed(email, 'x-recovery-code');
    const { accountResetToken } = await client.passwordForgotVerifyCode(code, passwordForgotToken);
    expect(await client.accountReset(email, NEW, accountResetToken, { keys: true, sessionToken: true })).toEqual({});
    expect(await client.signIn(email, NEW)).toMatchObject({ uid });
  });

  test('has a key signed, tells its session and ends it', async () => {
    const { client } = scene;
    const { uid, sessionToken } = await scene.newPerson();
    expect(await client.certificateSign(sessionToken, PUBLIC_KEY, 1000, { service: 'sync' })).toHaveProperty('cert');
    expect(await client.sessionStatus(sessionToken)).toEqual({ uid });
    expect(await client.sessionDestroy(sessionToken)).toEqual({});
    await expect(client.sessionStatus(sessionToken)).rejects.toMatchObject({ code: 401, errno: 110 });
  });

  test('destroys the account', async () => {
    const { client } = scene;
    const { email, password, uid } = await scene.newPerson();
    expect(await client.accountStatus(uid)).toEqual({ exists: true, locked: false });
    expect(await client.accountDestroy(email, password)).toEqual({});
    expect(await client.accountStatus(uid)).toEqual({ exists: false, locked: false });
  });

  test('is told 404 for what came later', async () => {
    const { client } = scene;
    const { email, sessionToken, uid } = await scene.newPerson();
    const later = [
      () => client.accountStatusByEmail(email),
      () => client.deviceRegister(sessionToken, 'Phone', 'mobile'),
      () => client.sendUnblockCode(email),
      () => client.rejectUnblockCode(uid, 'ABCD1234'),
      () => client.smsStatus(sessionToken),
    ];
    for (const call of later) await expect(call()).rejects.toMatchObject({ code: 404, errno: 999 });
  });

  test('gets the list of devices in the form of its server', async () => {
    const { client } = scene;
    const { sessionToken } = await scene.newPerson();
    expect(await client.deviceList(sessionToken)).toEqual({
      devices: [{ id: expect.any(String), type: 'computer', name: expect.any(String) }],
    });
  });
});
