import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  isSameProof,
  srpClientProof,
  srpClientPublic,
  srpServerProof,
  srpServerPublic,
  srpVerifier,
} from '../../../protocol/srp.js';
import { type SrpCredentials, srpProof } from '../../../protocol/srp-equations.js';
import { AUTH_2013_SRP, KEY_SERVER_2013_SRP, type SrpForm, writeNumber } from '../../../protocol/srp-form.js';
import { RFC_5054_2048 } from '../../../protocol/srp-group.js';
import { minimal, numberFrom, padded } from '../../../protocol/srp-numbers.js';

const { N } = RFC_5054_2048;

const someBytes = fc.uint8Array({ minLength: 1, maxLength: 40 }).map((bytes) => Buffer.from(bytes));
const secret = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
const someCredentials = fc.record({ identity: someBytes, password: someBytes, salt: secret });

/** One login of a client with `used` at an account made with `registered`. */
function login(form: SrpForm, registered: SrpCredentials, used: SrpCredentials, a: Buffer, b: Buffer) {
  const verifier = srpVerifier(form, registered);
  const B = srpServerPublic(form, { verifier, b });
  const client = srpClientProof(form, { credentials: used, a }, B);
  return { client, server: srpServerProof(form, { verifier, b }, client.A) };
}

const ann = { identity: Buffer.from('ann@example.org'), password: Buffer.alloc(32, 1), salt: Buffer.alloc(32, 2) };
const [a, b] = [Buffer.alloc(32, 3), Buffer.alloc(32, 4)];
const refused = (kind: string) => expect.objectContaining({ name: 'ProtocolError', kind });

describe.each([
  ['key-server-2013', KEY_SERVER_2013_SRP],
  ['auth-2013', AUTH_2013_SRP],
])('SRP of %s', (_edition, form) => {
  const verifier = srpVerifier(form, ann);

  test('gives both sides the same M and K', () => {
    fc.assert(
      fc.property(someCredentials, secret, secret, (credentials, ofClient, ofServer) => {
        const { client, server } = login(form, credentials, credentials, ofClient, ofServer);
        expect(client.A).toEqual(srpClientPublic(form, ofClient));
        expect(isSameProof(form, server.M, client.M)).toBe(true);
        expect(server.K).toEqual(client.K);
      }),
      { numRuns: 30 },
    );
  });

  test.each(['identity', 'password', 'salt'] as const)('agrees on nothing after another %s', (part) => {
    fc.assert(
      fc.property(someCredentials, secret, secret, secret, (credentials, other, ofClient, ofServer) => {
        fc.pre(!credentials[part].equals(other));
        const { client, server } = login(form, credentials, { ...credentials, [part]: other }, ofClient, ofServer);
        expect(isSameProof(form, server.M, client.M)).toBe(false);
        expect(server.K).not.toEqual(client.K);
      }),
      { numRuns: 15 },
    );
  });

  test('does not take an M with any one bit flipped, cut short, or none', () => {
    const { M } = login(form, ann, ann, a, b).server;
    for (let bit = 0; bit < 8 * M.length; bit += 1) {
      const flipped = Buffer.from(M);
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(isSameProof(form, M, flipped)).toBe(false);
    }
    expect(isSameProof(form, M, M.subarray(1))).toBe(false);
    expect(isSameProof(form, M, Buffer.alloc(0))).toBe(false);
    expect(isSameProof(form, M, M)).toBe(true);
  });

  test.each([0n, N])('refuses an A or a B of %s, with which no password is needed', (multiple) => {
    const sent = padded(multiple, 256);
    expect(() => srpServerProof(form, { verifier, b }, sent)).toThrow(refused('bad-value'));
    expect(() => srpClientProof(form, { credentials: ann, a }, sent)).toThrow(refused('bad-value'));
  });

  test('refuses an A and a B above N', () => {
    const sent = padded(N + 5n, 256);
    expect(() => srpServerProof(form, { verifier, b }, sent)).toThrow(refused('bad-value'));
    expect(() => srpClientProof(form, { credentials: ann, a }, sent)).toThrow(refused('bad-value'));
  });

  test('takes the least and the greatest A that it has', () => {
    for (const value of [1n, N - 1n]) {
      expect(() => srpServerProof(form, { verifier, b }, writeNumber(form, value))).not.toThrow();
    }
  });

  test('refuses secrets of N or more', () => {
    const tooMuch = padded(N, 256);
    expect(() => srpClientPublic(form, tooMuch)).toThrow(refused('bad-value'));
    expect(() => srpServerPublic(form, { verifier, b: tooMuch })).toThrow(refused('bad-value'));
  });
});

test('whoever sends a multiple of N as A would know M and K without the password', () => {
  const B = numberFrom(srpServerPublic(AUTH_2013_SRP, { verifier: srpVerifier(AUTH_2013_SRP, ann), b }));
  const forged = [0n, N].map((A) => srpProof(AUTH_2013_SRP, { A, B, S: 0n }));
  expect(new Set(forged.map(({ K }) => K.toString('hex'))).size).toBe(1);
});

describe('in key-server-2013, numbers', () => {
  const form = KEY_SERVER_2013_SRP;
  const verifier = srpVerifier(form, ann);

  test('mean the same with leading zero bytes, in A as in B', () => {
    const B = srpServerPublic(form, { verifier, b });
    const client = srpClientProof(form, { credentials: ann, a }, B);
    const zero = Buffer.alloc(1);
    expect(srpClientProof(form, { credentials: ann, a }, Buffer.concat([zero, B]))).toEqual(client);
    expect(srpServerProof(form, { verifier, b }, Buffer.concat([zero, client.A])).M).toEqual(client.M);
    expect(isSameProof(form, client.M, Buffer.concat([zero, client.M]))).toBe(true);
  });

  test.each([2n * N, 3n * N])('that are multiples of N and longer than N are refused', (multiple) => {
    expect(() => srpServerProof(form, { verifier, b }, minimal(multiple))).toThrow(refused('bad-value'));
  });
});

test.each([0, 255, 257])('in auth-2013 a verifier, an A and a B of %i bytes are refused', (length) => {
  const [form, wrong] = [AUTH_2013_SRP, Buffer.alloc(length, 1)];
  const verifier = srpVerifier(form, ann);
  expect(() => srpServerPublic(form, { verifier: wrong, b })).toThrow(refused('wrong-length'));
  expect(() => srpServerProof(form, { verifier, b }, wrong)).toThrow(refused('wrong-length'));
  expect(() => srpClientProof(form, { credentials: ann, a }, wrong)).toThrow(refused('wrong-length'));
});
