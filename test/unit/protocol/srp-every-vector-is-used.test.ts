import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { NAMESPACE } from '../../../protocol/hkdf.js';
import { srpMultiplier } from '../../../protocol/srp-equations.js';
import { AUTH_2013_SRP, KEY_SERVER_2013_SRP } from '../../../protocol/srp-form.js';
import { RFC_5054_2048 } from '../../../protocol/srp-group.js';
import { kindsOf, SRP_AREAS, srpVectorFile } from './srp-vectors.js';

describe('the file of numbers of 2013', () => {
  const { vectors, group, namespace } = srpVectorFile;

  test('has 33 vectors, each with a name of its own, a kind and at least one output', () => {
    expect(new Set(vectors.map(({ name }) => name)).size).toBe(33);
    expect(vectors).toHaveLength(33);
    expect(vectors.filter((vector) => kindsOf(vector).length !== 1)).toEqual([]);
    expect(vectors.filter(({ outputs }) => Object.keys(outputs).length === 0)).toEqual([]);
  });

  test('has vectors of every kind that a test pins', () => {
    const kinds = new Set(vectors.flatMap(kindsOf));
    expect(Object.values(SRP_AREAS).flat().toSorted()).toEqual([...kinds].toSorted());
  });

  test.each(Object.keys(SRP_AREAS))('its vectors of %s are pinned by the test file of that name', (area) => {
    const source = readFileSync(new URL(`./${area}.test.ts`, import.meta.url), 'utf8');
    expect(source).toContain(`\npinSrpVectors('${area}', {`);
  });

  test('is of the group, the hash and the namespace that we compute with', () => {
    for (const form of [AUTH_2013_SRP, KEY_SERVER_2013_SRP]) {
      const { N, g, bytes } = form.group;
      const k = srpMultiplier(form).toString(16).padStart(64, '0');
      expect({ N: N.toString(16), g: Number(g), bits: 8 * bytes, hash: form.hash, k }).toEqual({
        N: group.N,
        g: group.g,
        bits: group.bits,
        hash: group.hash,
        k: group.k,
      });
      expect(form.group).toBe(RFC_5054_2048);
    }
    expect(namespace).toBe(NAMESPACE);
  });
});
