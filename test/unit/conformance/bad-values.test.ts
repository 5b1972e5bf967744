import { describe, expect, test } from '@jest/globals';
import { schemaAt, valueOfWrongType, valueOutOfForm } from '../../../conformance/requests/bad-values.js';
import { operationOf } from '../../../openapi/editions.js';
import { edition } from './made-answers.js';

describe('schemaAt', () => {
  test('finds nested parameters and those of the query', () => {
    const sign = operationOf(edition, 'certificateSign');
    expect(schemaAt(sign, { in: 'body', path: 'publicKey.algorithm' }).enum).toEqual(['RS', 'DS']);
    expect(schemaAt(sign, { in: 'query', path: 'service' }).type).toBe('string');
    expect(() => schemaAt(sign, { in: 'body', path: 'publicKey.x' })).toThrow('no parameter body.publicKey.x');
  });
});

describe('valueOfWrongType', () => {
  test.each([
    [{ type: 'string' }, 'object'],
    [{ type: 'boolean' }, 'object'],
    [{ type: ['integer', 'string'] }, 'object'],
    [{ type: 'object' }, 'string'],
    [{ type: 'array' }, 'number'],
    [{ oneOf: [{ const: 'all' }, { type: 'array' }] }, 'number'],
  ])('for %j it is of type %s', (schema, type) => {
    expect(typeof valueOfWrongType(schema)).toBe(type);
  });
});

describe('valueOutOfForm', () => {
  const hex = { pattern: '^(?:[0-9a-fA-F]{2})+$' };
  const alphanumeric = { pattern: '^[A-Za-z0-9]+$' };

  test('changes one character in the middle and no other', () => {
    expect(valueOutOfForm(hex, 'abcdef')).toBe('abczef');
    expect(valueOutOfForm(alphanumeric, 'sync')).toBe('sy!c');
    expect(valueOutOfForm({ enum: ['RS', 'DS'] }, 'RS')).toBe('Rz');
  });

  test('gives up where every text is allowed', () => {
    expect(valueOutOfForm({ type: 'string' }, 'abc')).toBeUndefined();
  });

  test('breaks every form the edition has', () => {
    const forms = edition.requirements.filter(({ param }) => param?.keyword === 'pattern' || param?.keyword === 'enum');
    expect(forms.length).toBeGreaterThan(10);
    for (const { operation, param } of forms) {
      const schema = schemaAt(operationOf(edition, operation), param ?? { in: 'body', path: '' });
      expect(valueOutOfForm(schema, 'ABCD1234')).toMatch(/^.{8}$/);
    }
  });
});
