import { describe, expect, test } from '@jest/globals';
import type { Call } from '../../../conformance/cast/caller.js';
import { bytesOf, valueAt, withBytes, without, withValue } from '../../../conformance/requests/call-changes.js';

const call: Call = {
  query: { uid: 'u' },
  body: { email: 'a@b.test', publicKey: { n: '1', e: '2' } },
  headers: { a: 'b' },
};

describe('valueAt', () => {
  test.each([
    ['query', 'uid', 'u'],
    ['body', 'publicKey.n', '1'],
    ['body', 'publicKey.q', undefined],
    ['body', 'email.deeper', undefined],
  ] as const)('%s.%s', (part, path, value) => {
    expect(valueAt(call, { in: part, path })).toBe(value);
  });
});

describe('without', () => {
  test('takes one value out, also a nested one, and leaves the call it was given', () => {
    expect(without(call, { in: 'body', path: 'publicKey.n' })).toEqual({
      ...call,
      body: { email: 'a@b.test', publicKey: { e: '2' } },
    });
    expect(without(call, { in: 'query', path: 'uid' })).toEqual({ ...call, query: {} });
    expect(valueAt(call, { in: 'body', path: 'publicKey.n' })).toBe('1');
  });
});

describe('withValue', () => {
  test('puts a value in, also into an object that is not there yet', () => {
    expect(withValue(call, { in: 'body', path: 'publicKey.n' }, {}).body).toEqual({
      email: 'a@b.test',
      publicKey: { n: {}, e: '2' },
    });
    expect(withValue({}, { in: 'body', path: 'a.b' }, 7)).toEqual({ body: { a: { b: 7 } } });
  });
});

describe('bytes', () => {
  test('are those of the JSON body, or the ones given', () => {
    expect(bytesOf({ body: { ä: 1 } })?.toString('utf8')).toBe('{"ä":1}');
    expect(bytesOf({ bytes: Buffer.from('{') })?.toString()).toBe('{');
    expect(bytesOf({})).toBeUndefined();
  });

  test('take the place of the body', () => {
    expect(withBytes(call, Buffer.from('x'))).toEqual({
      query: call.query,
      headers: call.headers,
      bytes: Buffer.from('x'),
    });
  });
});
