import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { keysOf } from './fxa-client.js';
import { type Scene, startScene } from './scene.js';

let scene: Scene;

beforeAll(async () => {
  scene = await startScene({ signInConfirmation: 'always' });
});
afterAll(() => scene.stop());

describe('where every sign-in has to be confirmed', () => {
  test('signing in with keys mails a code, and gives the keys after it', async () => {
    const { client, control } = scene;
    const ann = await scene.newPerson();
    const opened = await client.signIn(ann.email, ann.password, { keys: true });
    expect(opened).toMatchObject({ verified: false, verificationMethod: 'email', verificationReason: 'login' });
    expect(await client.recoveryEmailStatus(opened.sessionToken)).toMatchObject({
      verified: false,
      emailVerified: true,
      sessionVerified: false,
    });
    await client.verifyCode(opened.uid, await control.mailed(ann.email, 'x-verify-code'));
    expect(await client.recoveryEmailStatus(opened.sessionToken)).toMatchObject({
      verified: true,
      sessionVerified: true,
    });
    expect(await keysOf(client, opened)).toEqual(await keysOf(client, ann));
  });

  test('an unconfirmed session gets no keys, and the attempt uses its token up', async () => {
    const { client, control } = scene;
    const ann = await scene.newPerson();
    const opened = await client.signIn(ann.email, ann.password, { keys: true });
    await expect(keysOf(client, opened)).rejects.toMatchObject({ code: 400, errno: 104 });
    await client.verifyCode(opened.uid, await control.mailed(ann.email, 'x-verify-code'));
    await expect(keysOf(client, opened)).rejects.toMatchObject({ code: 401, errno: 110 });
  });

  test('a code confirms the session it was mailed for and no other', async () => {
    const { client, control } = scene;
    const ann = await scene.newPerson();
    const first = await client.signIn(ann.email, ann.password, { keys: true });
    const code = await control.mailed(ann.email, 'x-verify-code');
    const second = await client.signIn(ann.email, ann.password, { keys: true });
    expect(await control.mailed(ann.email, 'x-verify-code')).not.toBe(code);
    await client.verifyCode(ann.uid, code);
    expect(await client.recoveryEmailStatus(first.sessionToken)).toMatchObject({ sessionVerified: true });
    expect(await client.recoveryEmailStatus(second.sessionToken)).toMatchObject({ sessionVerified: false });
  });

  test('the code of a sign-in may be sent once more', async () => {
    const { client, control } = scene;
    const ann = await scene.newPerson();
    const { sessionToken } = await client.signIn(ann.email, ann.password, { keys: true });
    const code = await control.mailed(ann.email, 'x-verify-code');
    await client.recoveryEmailResendCode(sessionToken);
    expect(await control.mailed(ann.email, 'x-verify-code')).toBe(code);
  });

  test('signing in without keys counts as verified at once', async () => {
    const ann = await scene.newPerson();
    expect(await scene.client.signIn(ann.email, ann.password)).toMatchObject({ verified: true });
  });
});
