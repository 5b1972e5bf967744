import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { ask, bearer, picture, served, type Told } from './profile-for-tests.js';

interface Shown {
  readonly id: string;
  readonly avatar: string;
  readonly avatarDefault: boolean;
}

const NONE = '0'.repeat(32);
let mock: Mock;
let uid: string;
let people = 0;
beforeAll(async () => {
  mock = await startMock({ edition: 'profile-2020' });
});
beforeEach(() => {
  people += 1;
  uid = mock.accounts.create({ email: `ann-${people}@example.test` }).uid;
});
afterAll(() => mock.stop());

const upload = (body: Buffer, type: string | undefined = 'image/png', of = uid): Promise<Told> =>
  ask(mock, 'POST', '/v1/avatar/upload', {
    authorization: bearer(mock, of, 'profile:avatar:write'),
    headers: { 'content-type': type },
    body,
  });
const shown = async (of = uid) =>
  (await ask(mock, 'GET', '/v1/avatar', { authorization: bearer(mock, of, 'profile:avatar') })).body as Shown;
const remove = (id: string, of = uid) =>
  ask(mock, 'DELETE', `/v1/avatar/${id}`, { authorization: bearer(mock, of, 'profile:avatar:write') });

test('a user without an avatar has the default one, which is a picture in every size', async () => {
  const { id, avatar, avatarDefault } = await shown();
  expect([id, avatarDefault]).toEqual([NONE, true]);
  const sizes = await Promise.all(['', '_small', '_large'].map((suffix) => served(`${avatar}${suffix}`)));
  expect(sizes.map(({ image }) => image)).toEqual(['png 200x200', 'png 100x100', 'png 600x600']);
});

describe('an upload', () => {
  test.each(['png', 'jpeg'] as const)('of a %s becomes the avatar, in three sizes', async (format) => {
    const { status, body } = await upload(await picture(1000, 1000, format), `image/${format}`);
    const { url } = body as { url: string };
    expect(status).toBe(201);
    expect(await shown()).toEqual({ id: url.slice(-32), avatarDefault: false, avatar: url });
    expect(await served(url)).toEqual({ status: 200, type: 'image/png', image: 'png 200x200' });
    expect((await served(`${url}_small`)).image).toBe('png 100x100');
    expect((await served(`${url}_large`)).image).toBe('png 600x600');
    expect((await served(`${url}_huge`)).status).toBe(404);
  });

  test('keeps its colour through all sizes', async () => {
    const { url } = (await upload(await picture(700, 700, 'png', '#2266aa'))).body as { url: string };
    for (const suffix of ['', '_small', '_large']) {
      const bytes = Buffer.from(await (await fetch(`${url}${suffix}`)).arrayBuffer());
      const [red, green, blue] = await sharp(bytes).raw().toBuffer();
      expect([red, green, blue]).toEqual([0x22, 0x66, 0xaa]);
    }
  });

  test.each([
    [1000, 800, ['200x160', '100x80', '600x480']],
    [300, 900, ['67x200', '33x100', '200x600']],
    [50, 40, ['50x40', '50x40', '50x40']],
  ])('of %i by %i keeps its proportion and is never enlarged', async (width, height, sizes) => {
    const { url } = (await upload(await picture(width, height))).body as { url: string };
    const images = await Promise.all(['', '_small', '_large'].map((suffix) => served(`${url}${suffix}`)));
    expect(images.map(({ image }) => image)).toEqual(sizes.map((size) => `png ${size}`));
  });

  test('is believed for its bytes, not for its media type', async () => {
    expect((await upload(await picture(20, 20, 'jpeg'), 'image/png; x=1')).status).toBe(201);
  });

  test('that is no picture is 500 and 103, and changes nothing', async () => {
    const cut = (await picture(300, 300)).subarray(0, 60);
    const empty = Buffer.alloc(0);
    for (const broken of [Buffer.from('GIF89a'), cut, await picture(20, 20, 'webp'), empty]) {
      expect(await upload(broken)).toMatchObject({ status: 500, body: { errno: 103 } });
    }
    expect((await shown()).id).toBe(NONE);
  });

  test('of another media type is 400 and 101', async () => {
    expect(await upload(await picture(9, 9), 'image/gif')).toMatchObject({ status: 400, body: { errno: 101 } });
  });

  test('has a length of a megabyte at most', async () => {
    const large = Buffer.concat([await picture(9, 9), Buffer.alloc(1_048_576)]);
    expect((await upload(large.subarray(0, 1_048_576))).status).toBe(201);
    expect(await upload(large)).toMatchObject({ status: 400, body: { errno: 101 } });
  });

  test('that would fill the memory is refused', async () => {
    const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#000' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(1_048_576);
    expect(await upload(bomb)).toMatchObject({ status: 500, body: { errno: 103 } });
  });

  test.each<[string, Record<string, string>]>([
    ['a content-type', { 'content-length': '10' }],
    ['a content-length', { 'content-type': 'image/png', 'transfer-encoding': 'chunked' }],
  ])('without %s is refused', async (_what, headers) => {
    const { hostname, port } = new URL(mock.url);
    const authorization = bearer(mock, uid, 'profile');
    const answer = await new Promise<string>((resolve, reject) => {
      const options = {
        hostname,
        port,
        method: 'POST',
        path: '/v1/avatar/upload',
        headers: { ...headers, authorization },
      };
      const sent = request(options, (response) => {
        let text = `${response.statusCode} `;
        response.on('data', (chunk) => {
          text += String(chunk);
        });
        response.on('end', () => resolve(text));
      });
      sent.on('error', reject).end('0123456789');
    });
    expect(answer).toMatch(/^400 .*"errno":101/);
  });
});

describe('an avatar', () => {
  test('is deleted by its id, in either case; another one may be shown meanwhile', async () => {
    const [first, second] = [await upload(await picture(9, 9)), await upload(await picture(8, 8))];
    const [older, newer] = [first, second].map(({ body }) => (body as { id: string }).id);
    expect(await remove(older?.toUpperCase() ?? '')).toMatchObject({ status: 200 });
    expect((await shown()).id).toBe(newer);
    expect((await remove(newer ?? '')).status).toBe(200);
    expect((await shown()).id).toBe(NONE);
    expect((await served(`${mock.url}/a/${newer}`)).status).toBe(404);
    expect(await remove(newer ?? '')).toMatchObject({ status: 400, body: { errno: 101 } });
  });

  test('of another user stays', async () => {
    const { id } = (await upload(await picture(9, 9))).body as { id: string };
    const ben = mock.accounts.create({ email: `ben-${people}@example.test` }).uid;
    expect(await remove(id, ben)).toMatchObject({ status: 403, body: { errno: 100 } });
    expect((await shown()).id).toBe(id);
  });

  test.each(['zz', 'a'.repeat(31), 'a'.repeat(33), 'g'.repeat(32)])('with the id %s is 400 and 101', async (id) => {
    expect(await remove(id)).toMatchObject({ status: 400, body: { errno: 101 } });
  });

  test('goes with its account, and not before its twentieth successor', async () => {
    const one = await picture(9, 9);
    const { url } = (await upload(one)).body as { url: string };
    for (let count = 1; count < 20; count += 1) await upload(one);
    expect(mock.accounts.inspect(uid).avatars).toBe(20);
    expect((await served(url)).status).toBe(200);
    const last = (await upload(one)).body as { url: string };
    expect([(await served(url)).status, (await served(last.url)).status]).toEqual([404, 200]);
    mock.accounts.destroy(uid);
    expect((await served(last.url)).status).toBe(404);
    expect(mock.world.store.avatarsOfAccount.has(uid)).toBe(false);
  });

  test('comes back with a snapshot', async () => {
    const { url } = (await upload(await picture(300, 300))).body as { url: string };
    const snapshot = mock.snapshot();
    mock.accounts.destroy(uid);
    mock.restore(snapshot);
    expect((await served(url)).image).toBe('png 200x200');
  });
});

test('avatars can be said to be elsewhere', async () => {
  const elsewhere = await startMock({ edition: 'profile-2020', avatarUrl: 'https://img.example.test/x/' });
  const { uid: ann } = elsewhere.accounts.create({ email: 'ann@example.test' });
  const { body } = await ask(elsewhere, 'GET', '/v1/avatar', { authorization: bearer(elsewhere, ann, 'profile') });
  expect(body).toMatchObject({ avatar: `https://img.example.test/x/${NONE}` });
  await elsewhere.stop();
});
