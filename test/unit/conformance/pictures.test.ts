import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { anonymizedId } from '../../../conformance/cast/anonymized-id.js';
import type { Caller } from '../../../conformance/cast/caller.js';
import { coloursOf, picture, pictureAt } from '../../../conformance/cast/pictures.js';
import { recorded } from '../../../conformance/runner/mask.js';
import { Blocked, HarnessError } from '../../../conformance/stops.js';
import type { Answered } from '../../../conformance/wire/exchange.js';
import { loadEdition, operationOf } from '../../../openapi/editions.js';

const COLOURS = 'e0101010e0101010e0e0e010';

function served(status: number, bytes: Buffer): Answered {
  return {
    ...{ number: 1, ms: 1, at: 0 },
    request: { method: 'GET', target: '/a/x', headers: {}, origin: 'https://pictures.test' },
    response: {
      status,
      headers: { 'content-type': 'image/png' },
      text: bytes.toString('utf8'),
      bytes,
      json: undefined,
    },
  };
}

const fetching = (answer: () => Promise<Answered>) => ({ fetch: answer }) as unknown as Caller;
const found = (bytes: Buffer, status = 200) =>
  pictureAt(
    fetching(async () => served(status, bytes)),
    'https://pictures.test/a/x',
  );

describe('a picture of the suite', () => {
  test('is a PNG of 640 by 640 pixels with a colour in each quarter', async () => {
    const seen = await found(await picture(COLOURS));
    expect(seen.picture).toEqual({ width: 640, height: 640, colours: coloursOf(COLOURS) });
    expect(seen.inWords).toBe('640 by 640 pixels');
  });

  test('is known again when it was made smaller and kept as JPEG', async () => {
    const small = await sharp(await picture(COLOURS))
      .resize(100, 100)
      .jpeg()
      .toBuffer();
    const seen = await found(small);
    expect(seen.picture).toMatchObject({ width: 100, height: 100 });
    for (const [quarter, colour] of (seen.picture?.colours ?? []).entries())
      for (const [part, value] of colour.entries())
        expect(Math.abs(value - (coloursOf(COLOURS)[quarter]?.[part] ?? 0))).toBeLessThan(20);
  });
});

describe('what is at the address of a picture', () => {
  test('may be nothing, or no picture', async () => {
    expect((await found(Buffer.from('{}'), 404)).inWords).toContain('there is none: 404');
    expect(await found(Buffer.from('no picture'))).toMatchObject({ inWords: '10 bytes that are no picture' });
  });

  test('cannot be told where the address is none, or its server is out of reach', async () => {
    const out = fetching(async () => {
      throw new HarnessError('nothing answers');
    });
    await expect(pictureAt(out, 'https://pictures.test/a/x')).rejects.toThrow(Blocked);
    for (const address of ['/a/x', 'file:///etc/passwd'])
      await expect(pictureAt(out, address)).rejects.toThrow(Blocked);
  });
});

describe('a record', () => {
  test('shows the size of pictures alone, and the whole address of what is elsewhere', async () => {
    const bytes = await picture(COLOURS);
    const { path, responseBody } = recorded(served(200, bytes));
    expect(path).toBe('https://pictures.test/a/x');
    expect(responseBody).toBe(`(${bytes.length} bytes of image/png)`);
    const upload = {
      method: 'POST',
      target: '/v1/avatar/upload',
      headers: { 'content-type': 'image/png' },
      body: bytes,
    };
    expect(recorded({ ...served(200, bytes), request: upload }).requestBody).toBe(
      `(${bytes.length} bytes of image/png)`,
    );
  });

  test('shows nothing of a secret out of a profile', () => {
    const headers = { authorization: `Bearer ${'sesame'.repeat(10)}` };
    const request = { method: 'DELETE', target: '/v1/cache/x', headers };
    const operation = operationOf(loadEdition('profile-2020'), 'cacheDelete');
    expect(recorded({ ...served(200, Buffer.from('[]')), operation, request }).requestHeaders).toEqual({
      authorization: 'Bearer …',
    });
  });
});

test('an anonymized identifier has the five parts of a JWE, the second one empty', () => {
  const parts = anonymizedId((bytes) => randomBytes(bytes).toString('hex')).split('.');
  expect(parts).toHaveLength(5);
  expect(parts[1]).toBe('');
  expect(JSON.parse(Buffer.from(parts[0] ?? '', 'base64url').toString())).toMatchObject({
    alg: 'ECDH-ES',
    enc: 'A256GCM',
  });
  expect(parts.slice(2).map((part) => Buffer.from(part, 'base64url').length)).toEqual([12, 32, 16]);
});
