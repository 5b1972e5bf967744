import { describe, expect, test } from '@jest/globals';
import { judgeBody } from '../../../conformance/wire/judge-response.js';
import type { Schema } from '../../../openapi/model.js';

const item: Schema = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string' }, name: { type: 'string' } },
};
const listed: Schema = { type: 'object', properties: { devices: { type: 'array', items: item } } };

/** The paths that a body breaks. */
const broken = (schema: Schema, json: unknown) =>
  judgeBody(schema, json)
    .filter(({ ok }) => !ok)
    .map(({ path }) => path);

describe('a body is judged path by path', () => {
  test.each([
    ['nothing is broken', { devices: [{ id: 'a' }] }, []],
    ['an item of the wrong type breaks its list', { devices: ['0', '1'] }, ['devices']],
    ['a missing field of an item', { devices: [{ name: 'Lamp' }] }, ['devices[].id']],
    ['a field of the wrong type in one item of two', { devices: [{ id: 'a' }, { id: 2 }] }, ['devices[].id']],
    ['a list that is none', { devices: 'a' }, ['devices']],
    ['a body of another type', [], ['']],
  ])('%s', (_what, json, expected) => {
    expect(broken(listed, json)).toEqual(expected);
  });

  test('an item of the wrong type breaks a body that is a list', () => {
    expect(broken({ type: 'array', items: item }, ['0'])).toEqual(['']);
  });
});
