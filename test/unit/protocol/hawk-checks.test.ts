import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkPayloadHash, checkTimestamp, nonceKey, payloadHash } from '../../../protocol/hawk.js';

describe('a timestamp', () => {
  test.each([
    ['1000', true],
    ['940', true],
    ['1060', true],
    ['939', false],
    ['1061', false],
    ['939.9', false],
    ['940.5', true],
    ['1', false],
  ])('%s is fresh at 1000 with 60 seconds of skew: %s', (ts, fresh) => {
    expect(checkTimestamp(ts, 1000, 60)).toBe(fresh);
  });

  test.each([
    '',
    'now',
    'NaN',
    'Infinity',
    '-1000',
    '+1000',
    '1e3',
    '0x3e8',
    ' 1000',
    '1000 ',
    '1000.',
    '.5',
    '١٠٠٠',
  ])('%j is no time, whatever the skew', (ts) => {
    expect(checkTimestamp(ts, 1000, Number.MAX_VALUE)).toBe(false);
  });

  test('too large for a number is stale', () => {
    expect(checkTimestamp('9'.repeat(400), 1000, 630_720_000)).toBe(false);
  });
});

describe('a payload hash', () => {
  const hash = payloadHash('application/json', '{}');

  test('counts the content type up to the first semicolon, and an absent one as empty', () => {
    expect(checkPayloadHash({ hash }, 'APPLICATION/json;a;b', '{}')).toBe(true);
    expect(checkPayloadHash({ hash }, 'text/plain', '{}')).toBe(false);
    expect(checkPayloadHash({ hash }, undefined, '{}')).toBe(false);
    expect(payloadHash(undefined, '')).toBe(payloadHash(' ; charset=utf-8', ''));
  });

  test('that is absent does not pass', () => {
    expect(checkPayloadHash({}, 'application/json', '{}')).toBe(false);
  });

  test('is over bytes, valid UTF-8 or not', () => {
    expect(payloadHash('', Buffer.from([0xff]))).not.toBe(payloadHash('', '\ufffd'));
  });
});

test('two requests share a nonce key only with the same id, timestamp and nonce', () => {
  const part = fc.stringMatching(/^["\\,a1[\]]{0,3}$/);
  const triple = fc.tuple(part, part, part);
  fc.assert(
    fc.property(triple, triple, (a, b) => {
      const same = a.every((text, i) => text === b[i]);
      expect(nonceKey(a[0], { ts: a[1], nonce: a[2] }) === nonceKey(b[0], { ts: b[1], nonce: b[2] })).toBe(same);
    }),
  );
  expect(nonceKey('a', { ts: '1', nonce: 'n' })).toBe(nonceKey('a', { ts: '1', nonce: 'n' }));
  expect(nonceKey('a', { ts: '11', nonce: 'n' })).not.toBe(nonceKey('a1', { ts: '1', nonce: 'n' }));
  expect(nonceKey('a', { ts: '1', nonce: '1n' })).not.toBe(nonceKey('a', { ts: '11', nonce: 'n' }));
});
