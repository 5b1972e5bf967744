import { expect, test } from '@jest/globals';
import { hex, unhex } from '../../../protocol/bytes.js';
import { kw } from '../../../protocol/hkdf.js';
import { deriveToken, TOKEN_TYPES, type TokenType } from '../../../protocol/tokens.js';
import { pinVectors, vectorFile } from './vectors.js';

function tokenType(text: string): TokenType {
  const type = TOKEN_TYPES.find((known) => known === text);
  if (type === undefined) {
    throw new Error(`${text} is no type of token`);
  }
  return type;
}

pinVectors('tokens', {
  token: (inputs) => {
    const type = tokenType(inputs.type);
    const { tokenId, reqHMACkey, requestKey } = deriveToken(type, unhex(inputs.token));
    return {
      info: hex(Buffer.from(kw(type))),
      tokenId: hex(tokenId),
      reqHMACkey: hex(reqHMACkey),
      requestKey: hex(requestKey),
    };
  },
});

test('the vectors know every type of token', () => {
  const types = vectorFile.vectors.flatMap(({ kind, inputs }) =>
    kind === 'token' ? [(inputs as { type: string }).type] : [],
  );
  expect(new Set(types)).toEqual(new Set(TOKEN_TYPES));
});

test('one seed gives unrelated values for each type', () => {
  const seed = Buffer.alloc(32, 7);
  const values = TOKEN_TYPES.flatMap((type) => Object.values(deriveToken(type, seed)).map(hex));
  expect(new Set(values).size).toBe(3 * TOKEN_TYPES.length);
});

test.each([0, 31, 33, 64])('a seed of %i bytes is refused', (length) => {
  expect(() => deriveToken('sessionToken', Buffer.alloc(length))).toThrow(
    expect.objectContaining({ kind: 'wrong-length', message: expect.stringContaining('sessionToken') }),
  );
});
