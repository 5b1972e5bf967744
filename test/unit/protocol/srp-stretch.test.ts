import { expect, test } from '@jest/globals';
import { hex, unhex } from '../../../protocol/bytes.js';
import { kBFrom } from '../../../protocol/onepw.js';
import {
  auth2013Credentials,
  srpPasswordFrom,
  srpStretch,
  srpStretchOnce,
  srpStretchSync,
} from '../../../protocol/srp-stretch.js';
import { pinSrpVectors, text } from './srp-vectors.js';

pinSrpVectors('srp-stretch', {
  'B.stretch': async ({ email_utf8, password_utf8, pwSalt }) => {
    const steps = await srpStretch(text(email_utf8), text(password_utf8));
    expect(srpStretchSync(text(email_utf8), text(password_utf8))).toEqual(steps);
    const { srpPw, unwrapBKey } = srpPasswordFrom(steps.K3, unhex(pwSalt));
    return {
      K1: hex(steps.K1),
      K2: hex(steps.K2),
      stretchedPw: hex(steps.K3),
      srpPw: hex(srpPw),
      unwrapBKey: hex(unwrapBKey),
    };
  },
  'B.kB': ({ wrapKb, unwrapBKey }) => ({ kB: hex(kBFrom(unhex(wrapKb), unhex(unwrapBKey))) }),
});

const wrongLength = expect.objectContaining({ name: 'ProtocolError', kind: 'wrong-length' });

test.each([0, 31, 33])('a K3 and a srpPw of %i bytes are refused', (length) => {
  expect(() => srpPasswordFrom(Buffer.alloc(length), Buffer.alloc(32))).toThrow(wrongLength);
  expect(() => auth2013Credentials('ann@example.org', Buffer.alloc(length), Buffer.alloc(32))).toThrow(wrongLength);
});

test('one K3 gives another password of SRP for each salt', () => {
  const K3 = Buffer.alloc(32, 5);
  const [one, other] = [1, 2].map((byte) => srpPasswordFrom(K3, Buffer.alloc(32, byte)));
  expect(one?.srpPw).not.toEqual(other?.srpPw);
  expect(one?.unwrapBKey).not.toEqual(other?.unwrapBKey);
});

test('what is stretched a second time is not computed again, and another address or password is', async () => {
  const first = srpStretchOnce('ann@example.org', 'one');
  expect(srpStretchOnce('ann@example.org', 'one')).toBe(first);
  const others = [srpStretchOnce('ben@example.org', 'one'), srpStretchOnce('ann@example.org', 'two')];
  const [{ K3 }, ...different] = await Promise.all([first, ...others]);
  expect(K3).toEqual((await srpStretch('ann@example.org', 'one')).K3);
  for (const other of different) expect(other.K3).not.toEqual(K3);
});
