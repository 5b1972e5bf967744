import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { keysOf } from './fxa-client.js';
import { type Person, type Scene, startScene } from './scene.js';

let scene: Scene;

beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

/** Somebody at whom customs take a closer look. */
async function suspect(ruling: string): Promise<Person> {
  const person = await scene.newPerson();
  await scene.control.ask('PUT', `/customs/${encodeURIComponent(person.email)}`, { ruling });
  return person;
}

/** Asks for an unblock code and reads it. */
async function unblockCode({ email }: Person): Promise<string> {
  await scene.client.sendUnblockCode(email);
  return scene.control.mailed(email, 'x-unblock-code');
}

const WAY_OUT = { verificationMethod: 'email-captcha', verificationReason: 'login' };

describe('somebody whose sign-in is blocked', () => {
  test('is told of the way out, takes it, and gets the keys', async () => {
    const { client } = scene;
    const ann = await suspect('blocked, email unblocks');
    const { email, password } = ann;
    await expect(client.signIn(email, password)).rejects.toMatchObject({ code: 400, errno: 125, ...WAY_OUT });
    const opened = await client.signIn(email, password, { keys: true, unblockCode: await unblockCode(ann) });
    expect(opened).toMatchObject({ uid: ann.uid, verified: true });
    expect(await keysOf(client, opened)).toEqual(await keysOf(client, ann));
  });

  test('needs a new code each time', async () => {
    const { client } = scene;
    const ann = await suspect('blocked, email unblocks');
    const { email, password } = ann;
    const used = await unblockCode(ann);
    await client.signIn(email, password, { unblockCode: used });
    const again = client.signIn(email, password, { unblockCode: used });
    await expect(again).rejects.toMatchObject({ code: 400, errno: 127 });
    await client.signIn(email, password, { unblockCode: await unblockCode(ann) });
  });

  test('may have several codes, and a code that was rejected is dead', async () => {
    const { client } = scene;
    const ann = await suspect('blocked, email unblocks');
    const { email, password, uid } = ann;
    const [rejected, other] = [await unblockCode(ann), await unblockCode(ann)];
    expect(await client.rejectUnblockCode(uid, rejected)).toEqual({});
    const attempt = client.signIn(email, password, { unblockCode: rejected });
    await expect(attempt).rejects.toMatchObject({ errno: 127 });
    expect(await client.signIn(email, password, { unblockCode: other.toLowerCase() })).toMatchObject({ uid });
  });

  test('cannot use the code of somebody else', async () => {
    const { client } = scene;
    const [ann, bob] = [await suspect('blocked, email unblocks'), await suspect('blocked, email unblocks')];
    const code = await unblockCode(bob);
    const attempt = client.signIn(ann.email, ann.password, { unblockCode: code });
    await expect(attempt).rejects.toMatchObject({ errno: 127 });
    expect(await client.signIn(bob.email, bob.password, { unblockCode: code })).toMatchObject({ uid: bob.uid });
  });

  test('has no way out where customs leave none, until they lift it', async () => {
    const { client, control } = scene;
    const { email, password, uid } = await suspect('blocked');
    const refused = (await client.signIn(email, password).catch((error: object) => error)) as object;
    expect(refused).toMatchObject({ code: 400, errno: 125 });
    expect(refused).not.toHaveProperty('verificationMethod');
    await control.ask('DELETE', `/customs/${encodeURIComponent(email)}`);
    expect(await client.signIn(email, password)).toMatchObject({ uid });
  });
});

test('a client that is throttled is told how long', async () => {
  const { email, password } = await suspect('throttled');
  await expect(scene.client.signIn(email, password)).rejects.toMatchObject({
    code: 429,
    errno: 114,
    retryAfter: expect.any(Number),
  });
});

test('an account that must be reset opens to its new password', async () => {
  const { client, control } = scene;
  const { email, password, uid } = await scene.newPerson();
  await control.ask('PATCH', `/accounts/${uid}`, { mustReset: true });
  await expect(client.signIn(email, password)).rejects.toMatchObject({ code: 400, errno: 126 });
  const { passwordForgotToken } = await client.passwordForgotSendCode(email);
  const code = await control.mailed(email, 'x-recovery-code');
  const { accountResetToken } = await client.passwordForgotVerifyCode(code, passwordForgotToken);
  await client.accountReset(email, 'battery staple', accountResetToken);
  expect(await client.signIn(email, 'battery staple')).toMatchObject({ uid });
});

describe('a text message', () => {
  test('is sent to a number in a country that is served', async () => {
    const { client, control } = scene;
    const { sessionToken } = await scene.newPerson();
    const number = '+15036789977';
    const before = (await control.ask('GET', `/sms/${encodeURIComponent(number)}`)) as unknown[];
    expect(await client.sendSms(sessionToken, number, 1, { lang: 'de' })).toEqual({});
    const after = (await control.ask('GET', `/sms/${encodeURIComponent(number)}`)) as unknown[];
    expect(after.length - before.length).toBe(1);
  });

  test.each([
    ['a number that cannot be', '+15551234567', 1, { code: 400, errno: 129 }],
    ['a region that is not served', '+886287861100', 1, { code: 400, errno: 130, region: 'TW' }],
    ['a message that is not known', '+15036789977', 2, { code: 400, errno: 131 }],
  ])('is not sent for %s', async (_what, number, messageId, refused) => {
    const { sessionToken } = await scene.newPerson();
    await expect(scene.client.sendSms(sessionToken, number, messageId)).rejects.toMatchObject(refused);
  });

  test('that the provider refuses is refused with its reason', async () => {
    const { client, control } = scene;
    const { sessionToken } = await scene.newPerson();
    const number = '+15036789901';
    await control.ask('PUT', `/sms/${encodeURIComponent(number)}/refusal`);
    await expect(client.sendSms(sessionToken, number, 1)).rejects.toMatchObject({
      errno: 132,
      reason: expect.any(String),
      reasonCode: expect.anything(),
    });
    expect(await control.ask('GET', `/sms/${encodeURIComponent(number)}`)).toEqual([]);
    await control.ask('DELETE', `/sms/${encodeURIComponent(number)}/refusal`);
    expect(await client.sendSms(sessionToken, number, 1)).toEqual({});
  });

  test('can be asked for', async () => {
    const { sessionToken } = await scene.newPerson();
    expect(await scene.client.smsStatus(sessionToken)).toEqual({ ok: true });
  });
});
