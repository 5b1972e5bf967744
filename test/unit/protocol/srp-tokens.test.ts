import { describe, expect, test } from '@jest/globals';
import { hex, unhex } from '../../../protocol/bytes.js';
import { signRequest } from '../../../protocol/hawk.js';
import { kw } from '../../../protocol/hkdf.js';
import { srpServerPublic } from '../../../protocol/srp.js';
import { AUTH_2013_SRP } from '../../../protocol/srp-form.js';
import { auth2013Tokens, keyServer2013Tokens, type TokenLayout } from '../../../protocol/srp-tokens.js';
import { pinSrpVectors, srpVectorFile } from './srp-vectors.js';

/** The kind of token that a vector is called after. */
function typeIn<T extends string>({ types }: TokenLayout<T>, name: string): T {
  const type = types.find((known) => name.endsWith(`.token.${known}`));
  if (type === undefined) throw new Error(`${name} is about no type of token`);
  return type;
}

/** The context that a vector's values were derived in gives the same values only if it is ours. */
const CONTEXTS: Record<string, string> = {
  'A.token.sessionToken': 'session',
  'A.token.keyFetchToken': 'account/keys',
  'A.token.accountResetToken': 'account/reset',
  'B.token.sessionToken': 'session',
  'B.token.keyFetchToken': 'keyFetchToken',
  'B.token.authToken': 'authToken',
  'B.token.accountResetToken': 'account/reset',
  'B.token.forgotPasswordToken': 'password/forgot',
  'B.token.srpToken': 'srpToken',
};

pinSrpVectors('srp-tokens', {
  'A.token': ({ token, info }, name) => {
    const type = typeIn(keyServer2013Tokens, name);
    const { tokenId, reqHMACkey, requestKey } = keyServer2013Tokens.derive(type, unhex(token));
    expect(info).toBe(kw(CONTEXTS[name] ?? ''));
    const bundleKeys = {
      sessionToken: {},
      keyFetchToken: { hmacKey: hex(requestKey.subarray(0, 32)), xorKey: hex(requestKey.subarray(32)) },
      accountResetToken: { xorKey: hex(requestKey) },
    };
    return { id: hex(tokenId), key: reqHMACkey.toString('ascii'), ...bundleKeys[type] };
  },
  'B.token': ({ token, info }, name) => {
    const { tokenId, reqHMACkey, requestKey } = auth2013Tokens.derive(typeIn(auth2013Tokens, name), unhex(token));
    expect(info).toBe(kw(CONTEXTS[name] ?? ''));
    return { id: hex(tokenId), authKey: hex(reqHMACkey), bundleKey: hex(requestKey) };
  },
  'B.srpToken': ({ seed, verifier, srpSalt }) => {
    const { tokenId, requestKey } = auth2013Tokens.derive('srpToken', unhex(seed));
    const B = srpServerPublic(AUTH_2013_SRP, { verifier: unhex(verifier), b: requestKey });
    return { srpToken: hex(tokenId), srp: { type: 'SRP-6a/SHA256/2048/v1', salt: srpSalt, B: hex(B) } };
  },
  'A.hawk': (request) => {
    const seed = Buffer.from('a0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebf', 'hex');
    const { reqHMACkey, tokenId } = keyServer2013Tokens.derive('sessionToken', seed);
    expect({ id: hex(tokenId), key: reqHMACkey }).toEqual({ id: request.id, key: Buffer.from(request.key_ascii) });
    return { header: signRequest({ ...request, key: reqHMACkey }) };
  },
  'B.hawk': (request) => ({ header: signRequest({ ...request, key: unhex(request.authKey) }) }),
});

describe.each([
  ['A', keyServer2013Tokens as TokenLayout<string>],
  ['B', auth2013Tokens as TokenLayout<string>],
])('the tokens of %s', (edition, layout) => {
  const seed = Buffer.alloc(32, 7);

  test('are those that the vectors know', () => {
    const names = srpVectorFile.vectors.map(({ name }) => name).filter((name) => name.startsWith(`${edition}.token.`));
    expect(layout.types.map((type) => `${edition}.token.${type}`).toSorted()).toEqual(names.toSorted());
  });

  test('of one seed have an id and a key of their own for each type', () => {
    const values = layout.types.map((type) => layout.derive(type, seed));
    const texts = values.flatMap(({ tokenId, reqHMACkey }) => [hex(tokenId), hex(reqHMACkey)]);
    expect(new Set(texts).size).toBe(2 * layout.types.length);
  });

  test.each([0, 31, 33, 64])('are not made from a seed of %i bytes', (length) => {
    for (const type of layout.types) {
      expect(() => layout.derive(type, Buffer.alloc(length))).toThrow(
        expect.objectContaining({ kind: 'wrong-length', message: expect.stringContaining(type) }),
      );
    }
  });
});
