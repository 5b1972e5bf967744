import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hex, unhex, xor } from '../../../protocol/bytes.js';
import { kw } from '../../../protocol/hkdf.js';
import {
  authPW,
  bigStretch,
  kBFrom,
  quickStretch,
  rewrap,
  stretch,
  stretchAsync,
  unwrapBKey,
  verifierFromAuthPW,
} from '../../../protocol/onepw.js';
import { pinVectors } from './vectors.js';

function utf8(text: string): string {
  return hex(Buffer.from(text, 'utf8'));
}

pinVectors('onepw', {
  'client-stretch': ({ email, password }) => {
    const quickStretched = quickStretch(email, password);
    const both = stretch(email, password);
    expect(both).toEqual({ authPW: authPW(quickStretched), unwrapBKey: unwrapBKey(quickStretched) });
    return {
      emailUtf8: utf8(email),
      passwordUtf8: utf8(password),
      pbkdf2Salt: utf8(kw(`quickStretch:${email}`)),
      quickStretchedPW: hex(quickStretched),
      authPW: hex(both.authPW),
      unwrapBKey: hex(both.unwrapBKey),
    };
  },
  'server-verifier': async ({ ikm, ...inputs }) => {
    const [sent, salt] = [unhex(inputs.authPW), unhex(inputs.authSalt)];
    const verifier = await verifierFromAuthPW(sent, salt, ikm === 'raw-bytes' ? 'wiki' : 'deployed');
    return {
      bigStretchedPW: hex(await bigStretch(sent, salt)),
      verifyHash: hex(verifier.verifyHash),
      wrapwrapKey: hex(verifier.wrapwrapKey),
      wrapKb: hex(xor(verifier.wrapwrapKey, unhex(inputs.wrapWrapKb))),
    };
  },
  'server-verifier-v0': async (inputs) => {
    const verifier = await verifierFromAuthPW(unhex(inputs.authPW), unhex(inputs.authSalt), 'v0');
    return {
      verifyHash: hex(verifier.verifyHash),
      wrapwrapKey: hex(verifier.wrapwrapKey),
      wrapKb: hex(xor(verifier.wrapwrapKey, unhex(inputs.wrapWrapKb))),
    };
  },
  kB: (inputs) => ({ kB: hex(kBFrom(unhex(inputs.wrapKb), unhex(inputs.unwrapBKey))) }),
  rewrap: ({ email, oldPassword, newPassword, ...inputs }) => {
    const before = stretch(email, oldPassword);
    const after = stretch(email, newPassword);
    const wrapKb = unhex(inputs.wrapKb);
    return {
      oldAuthPW: hex(before.authPW),
      kB: hex(kBFrom(wrapKb, before.unwrapBKey)),
      newAuthPW: hex(after.authPW),
      newUnwrapBKey: hex(after.unwrapBKey),
      newWrapKb: hex(rewrap({ wrapKb, oldUnwrapBKey: before.unwrapBKey, newUnwrapBKey: after.unwrapBKey })),
    };
  },
});

const wrongLength = expect.objectContaining({ name: 'ProtocolError', kind: 'wrong-length' });
const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));

describe('a stretched password', () => {
  test('is the same in the background', async () => {
    expect(await stretchAsync('andré@example.org', 'pässwörd')).toEqual(stretch('andré@example.org', 'pässwörd'));
  });

  test('depends on whether an accent is one character or two', () => {
    expect(quickStretch('a@example.org', 'é'.normalize('NFC'))).not.toEqual(
      quickStretch('a@example.org', 'é'.normalize('NFD')),
    );
  });
});

describe('a password change', () => {
  test('keeps kB', () => {
    fc.assert(
      fc.property(key, key, key, (wrapKb, oldUnwrapBKey, newUnwrapBKey) => {
        const newWrapKb = rewrap({ wrapKb, oldUnwrapBKey, newUnwrapBKey });
        expect(kBFrom(newWrapKb, newUnwrapBKey)).toEqual(kBFrom(wrapKb, oldUnwrapBKey));
      }),
    );
  });

  test.each(['wrapKb', 'oldUnwrapBKey', 'newUnwrapBKey'])('refuses a %s of 31 bytes', (name) => {
    const full = Buffer.alloc(32);
    const keys = { wrapKb: full, oldUnwrapBKey: full, newUnwrapBKey: full, [name]: Buffer.alloc(31) };
    expect(() => rewrap(keys)).toThrow(wrongLength);
  });
});

test.each([
  'wiki',
  'deployed',
  'v0',
] as const)('a verifier of the form %s refuses an authPW or a salt that is not 32 bytes', async (form) => {
  await expect(verifierFromAuthPW(Buffer.alloc(31), Buffer.alloc(32), form)).rejects.toEqual(wrongLength);
  await expect(verifierFromAuthPW(Buffer.alloc(32), Buffer.alloc(31), form)).rejects.toEqual(wrongLength);
  await expect(verifierFromAuthPW(Buffer.alloc(31), Buffer.alloc(31), form)).rejects.toEqual(wrongLength);
});
