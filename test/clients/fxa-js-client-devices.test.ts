import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Scene, startScene } from './scene.js';

/** Values of the right form: an uncompressed point of P-256 and 16 bytes, base64url. */
const PUSH = {
  deviceCallback: 'https://updates.push.services.mozilla.com/update/abcdef01234567890abcdefabcdef0123456789',
  devicePublicKey: 'BCp93zru09_hab2Bg37LpTNG__Pw6eMPEP2hrQpwuytoj3h4chXpGc-3qqdKyqjuvAiEupsnOd_RLyc7erJHWgA',
  deviceAuthKey: 'w3b14Zjc-Afj2SDOLOyong',
};

let scene: Scene;

beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

/** A person with two sessions and a device on each. */
async function withTwoDevices() {
  const { client } = scene;
  const ann = await scene.newPerson();
  const { sessionToken: other } = await client.signIn(ann.email, ann.password);
  const phone = await client.deviceRegister(ann.sessionToken, 'My phone', 'mobile', PUSH);
  const desktop = await client.deviceRegister(other, 'My desktop', 'desktop');
  return { mine: ann.sessionToken, other, phone: phone.id, desktop: desktop.id };
}

describe('devices', () => {
  test('are registered as they are described', async () => {
    const { sessionToken } = await scene.newPerson();
    expect(await scene.client.deviceRegister(sessionToken, 'My phone', 'mobile', PUSH)).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      createdAt: expect.any(Number),
      name: 'My phone',
      type: 'mobile',
      pushCallback: PUSH.deviceCallback,
      pushPublicKey: PUSH.devicePublicKey,
      pushAuthKey: PUSH.deviceAuthKey,
    });
  });

  test('are listed to every session of the account, each of which knows its own', async () => {
    const { client } = scene;
    const { mine, other, phone, desktop } = await withTwoDevices();
    const seen = async (session: string) =>
      new Map((await client.deviceList(session)).map((device) => [device.id, device]));
    const [byPhone, byDesktop] = [await seen(mine), await seen(other)];
    expect([...byPhone.keys()].toSorted()).toEqual([phone, desktop].toSorted());
    expect(byPhone.get(phone)).toMatchObject({ isCurrentDevice: true, name: 'My phone', type: 'mobile' });
    expect(byPhone.get(phone)).toMatchObject({ pushCallback: PUSH.deviceCallback, pushAuthKey: PUSH.deviceAuthKey });
    expect(byPhone.get(desktop)).toMatchObject({ isCurrentDevice: false, name: 'My desktop', type: 'desktop' });
    expect([byDesktop.get(phone)?.isCurrentDevice, byDesktop.get(desktop)?.isCurrentDevice]).toEqual([false, true]);
  });

  test('are renamed, and keep what was not said', async () => {
    const { client } = scene;
    const { mine, phone } = await withTwoDevices();
    expect(await client.deviceUpdate(mine, phone, 'My old phone')).toMatchObject({ id: phone, name: 'My old phone' });
    const listed = (await client.deviceList(mine)).find(({ id }) => id === phone);
    expect(listed).toMatchObject({ name: 'My old phone', type: 'mobile', pushCallback: PUSH.deviceCallback });
  });

  test('lose their push keys to a callback that comes without them', async () => {
    const { client } = scene;
    const { mine, phone } = await withTwoDevices();
    const { deviceCallback } = PUSH;
    await client.deviceUpdate(mine, phone, 'My phone', { deviceCallback });
    const listed = (await client.deviceList(mine)).find(({ id }) => id === phone);
    expect(listed).toMatchObject({ pushCallback: deviceCallback, pushPublicKey: '', pushAuthKey: '' });
  });

  test('are destroyed with their session, and no other', async () => {
    const { client } = scene;
    const { mine, other, phone, desktop } = await withTwoDevices();
    expect(await client.deviceDestroy(mine, desktop)).toEqual({});
    await expect(client.sessionStatus(other)).rejects.toMatchObject({ code: 401, errno: 110 });
    expect((await client.deviceList(mine)).map(({ id }) => id)).toEqual([phone]);
  });

  test('that are unknown, or somebody else’s, are neither renamed nor destroyed', async () => {
    const { client } = scene;
    const { mine, other, phone, desktop } = await withTwoDevices();
    const { sessionToken } = await scene.newPerson();
    for (const id of ['0'.repeat(32), phone]) {
      await expect(client.deviceUpdate(sessionToken, id, 'Mine')).rejects.toMatchObject({ code: 400, errno: 123 });
      await expect(client.deviceDestroy(sessionToken, id)).rejects.toMatchObject({ code: 400, errno: 123 });
    }
    await client.deviceDestroy(mine, desktop);
    await expect(client.deviceDestroy(mine, desktop)).rejects.toMatchObject({ errno: 123 });
    expect(await client.deviceList(mine)).toHaveLength(1);
    await expect(client.deviceList(other)).rejects.toMatchObject({ errno: 110 });
  });

  test('leave the list with their session', async () => {
    const { client } = scene;
    const { mine, other, phone } = await withTwoDevices();
    await client.sessionDestroy(other);
    expect((await client.deviceList(mine)).map(({ id }) => id)).toEqual([phone]);
  });
});
