import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { AREAS, vectorFile } from './vectors.js';

describe('the file of published numbers', () => {
  test('has 63 vectors, each with an id of its own and at least one output', () => {
    expect(new Set(vectorFile.vectors.map(({ id }) => id)).size).toBe(63);
    expect(vectorFile.vectors).toHaveLength(63);
    expect(vectorFile.vectors.filter(({ outputs }) => Object.keys(outputs as object).length === 0)).toEqual([]);
  });

  test('names as published only outputs that it has, in 17 vectors', () => {
    const published = vectorFile.vectors.filter(({ publishedOutputs }) => publishedOutputs !== undefined);
    expect(published).toHaveLength(17);
    for (const { outputs, publishedOutputs = [] } of published) {
      expect(Object.keys(outputs as object)).toEqual(expect.arrayContaining(publishedOutputs));
    }
  });

  test('has no kind that no test pins, and no test pins a kind it does not have', () => {
    const kinds = new Set(vectorFile.vectors.map(({ kind }) => kind));
    expect(Object.values(AREAS).flat().toSorted()).toEqual([...kinds].toSorted());
  });

  test.each(Object.keys(AREAS))('its vectors of %s are pinned by the test file of that name', (area) => {
    const source = readFileSync(new URL(`./${area}.test.ts`, import.meta.url), 'utf8');
    expect(source).toContain(`\npinVectors('${area}', {`);
  });
});
