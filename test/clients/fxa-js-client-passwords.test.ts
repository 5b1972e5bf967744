import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { keysOf } from './fxa-client.js';
import { type Person, type Scene, startScene } from './scene.js';

const NEW = 'battery staple';

let scene: Scene;

beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

/** Asks for a code, hands in the mailed one and sets the new password. */
async function reset({ email }: Person, options = {}) {
  const { client, control } = scene;
  const { passwordForgotToken } = await client.passwordForgotSendCode(email);
  const code = await control.mailed(email, 'x-recovery-code');
  const { accountResetToken } = await client.passwordForgotVerifyCode(code, passwordForgotToken);
  return client.accountReset(email, NEW, accountResetToken, options);
}

describe('changing the password', () => {
  test('keeps both keys', async () => {
    const { client } = scene;
    const ann = await scene.newPerson();
    const keys = await keysOf(client, ann);
    const { sessionToken } = ann;
    const opened = await client.passwordChange(ann.email, ann.password, NEW, { keys: true, sessionToken });
    expect(opened).toMatchObject({ uid: ann.uid, verified: true });
    expect(await keysOf(client, opened)).toEqual(keys);
    expect(await keysOf(client, await client.signIn(ann.email, NEW, { keys: true }))).toEqual(keys);
  });

  test('ends the old password and the old sessions, and opens the one that was asked for', async () => {
    const { client } = scene;
    const { email, password, uid, sessionToken } = await scene.newPerson();
    const other = await client.signIn(email, password);
    const opened = await client.passwordChange(email, password, NEW, { keys: true, sessionToken });
    await expect(client.signIn(email, password)).rejects.toMatchObject({ errno: 103 });
    for (const old of [sessionToken, other.sessionToken])
      await expect(client.sessionStatus(old)).rejects.toMatchObject({ errno: 110 });
    expect(await client.sessionStatus(opened.sessionToken)).toMatchObject({ uid });
  });

  test('answers nothing to somebody who names no session', async () => {
    const { email, password } = await scene.newPerson();
    expect(await scene.client.passwordChange(email, password, NEW)).toEqual({});
  });

  test('with a wrong old password changes nothing', async () => {
    const { client } = scene;
    const { email, password, uid } = await scene.newPerson();
    await expect(client.passwordChange(email, 'wrong', NEW)).rejects.toMatchObject({ code: 400, errno: 103 });
    expect(await client.signIn(email, password)).toMatchObject({ uid });
  });
});

describe('a forgotten password', () => {
  test('is replaced: kA stays, kB is another', async () => {
    const { client } = scene;
    const ann = await scene.newPerson();
    const before = await keysOf(client, ann);
    expect(await reset(ann)).toEqual({});
    const after = await keysOf(client, await client.signIn(ann.email, NEW, { keys: true }));
    expect([after.kA === before.kA, after.kB === before.kB]).toEqual([true, false]);
    const again = await keysOf(client, await client.signIn(ann.email, NEW, { keys: true }));
    expect(again).toEqual(after);
  });

  test('is replaced with a session and keys, if they are asked for', async () => {
    const { client } = scene;
    const ann = await scene.newPerson();
    const opened = await reset(ann, { keys: true, sessionToken: true });
    expect(opened).toMatchObject({ uid: ann.uid, verified: true, authAt: expect.any(Number) });
    expect(await client.sessionStatus(opened.sessionToken)).toMatchObject({ uid: ann.uid });
    const keys = await keysOf(client, opened);
    expect(await keysOf(client, await client.signIn(ann.email, NEW, { keys: true }))).toEqual(keys);
  });

  test('that is replaced ends the old one and the old sessions', async () => {
    const { client } = scene;
    const ann = await scene.newPerson();
    await reset(ann);
    await expect(client.signIn(ann.email, ann.password)).rejects.toMatchObject({ errno: 103 });
    await expect(client.sessionStatus(ann.sessionToken)).rejects.toMatchObject({ errno: 110 });
  });

  test('leaves a token that tells how it stands until the code was handed in', async () => {
    const { client, control } = scene;
    const { email } = await scene.newPerson();
    const { passwordForgotToken, ttl, codeLength, tries } = await client.passwordForgotSendCode(email);
    expect([typeof ttl, typeof codeLength, tries]).toEqual(['number', 'number', 3]);
    const code = await control.mailed(email, 'x-recovery-code');
    await expect(client.passwordForgotVerifyCode(wrong(code), passwordForgotToken)).rejects.toMatchObject({
      code: 400,
      errno: 105,
    });
    expect(await client.passwordForgotStatus(passwordForgotToken)).toEqual({ tries: 2, ttl: expect.any(Number) });
    expect(await client.passwordForgotResendCode(email, passwordForgotToken)).toMatchObject({
      passwordForgotToken,
      tries: 2,
    });
    expect(await control.mailed(email, 'x-recovery-code')).toBe(code);
    await client.passwordForgotVerifyCode(code, passwordForgotToken);
    await expect(client.passwordForgotStatus(passwordForgotToken)).rejects.toMatchObject({ code: 401, errno: 110 });
  });

  test('is reset once with one accountResetToken', async () => {
    const { client, control } = scene;
    const { email } = await scene.newPerson();
    const { passwordForgotToken } = await client.passwordForgotSendCode(email);
    const code = await control.mailed(email, 'x-recovery-code');
    const { accountResetToken } = await client.passwordForgotVerifyCode(code, passwordForgotToken);
    await client.accountReset(email, NEW, accountResetToken);
    await expect(client.accountReset(email, 'a third', accountResetToken)).rejects.toMatchObject({ errno: 110 });
  });

  test('verifies the email on the way, because its mail was read', async () => {
    const { client } = scene;
    const email = scene.newEmail();
    const password = 'correct horse';
    const opened = await client.signUp(email, password);
    await reset({ ...opened, email, password });
    expect(await client.signIn(email, NEW)).toMatchObject({ verified: true });
  });
});

/** A code of the same form that is not the one given. */
function wrong(code: string): string {
  return code.startsWith('0') ? `1${code.slice(1)}` : `0${code.slice(1)}`;
}
