import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { matrixFile, matrixPage, matrixText, readMatrix } from '../../cli/prove-matrix.js';
import { matrixMarkdown } from '../../cli/prove-matrix-page.js';
import { casesOf, observers } from '../../conformance/runner/collect-cases.js';
import { deviationsOf } from '../../mock-server/deviations/all-deviations.js';
import { editionIds, loadEdition } from '../../openapi/editions.js';

// What is written here can be checked without a server; that the named cases really kill is what `npm run prove` sees.
describe.each(editionIds)('the kill matrix of %s', (id) => {
  const edition = loadEdition(id);
  const matrix = readMatrix(id);
  const rows = Object.entries(matrix).flatMap(([requirement, proofs]) =>
    proofs.map((row) => ({ requirement, ...row })),
  );

  test('proves every requirement that a check can decide, and no other', () => {
    const testable = edition.requirements.filter(({ untested }) => untested === undefined);
    expect(Object.keys(matrix)).toEqual(testable.map((requirement) => requirement.id));
  });

  test('has a row for everything that a deviation violates, in its words, and none besides', () => {
    const claimed = rows.map(({ requirement, deviation, says }) => `${requirement} < ${deviation}: ${says}`);
    const there = deviationsOf(edition).flatMap((deviation) =>
      deviation.violates.map((requirement) => `${requirement} < ${deviation.id}: ${deviation.says}`),
    );
    expect(claimed.filter((row) => !there.includes(row))).toEqual([]);
    expect(there.filter((row) => !claimed.includes(row))).toEqual([]);
    expect(claimed).toHaveLength(new Set(claimed).size);
  });

  test('names cases that there are and that decide the requirement, by citing it or by being watched', () => {
    const citing = new Map(casesOf(edition).map((each) => [each.id, new Set(each.requirements)]));
    const watched = new Set(observers.flatMap((observer) => observer.requirements(edition)));
    const decides = (name: string, requirement: string) =>
      citing.has(name) && (citing.get(name)?.has(requirement) === true || watched.has(requirement));
    expect(rows.filter(({ requirement, killedBy }) => !decides(killedBy, requirement))).toEqual([]);
  });

  test('is written as "prove --matrix" writes it, for programs and for readers', () => {
    expect(readFileSync(matrixFile(id), 'utf8')).toBe(matrixText(matrix));
    // Not toBe: a difference of one character would print two pages.
    expect(readFileSync(matrixPage(id), 'utf8') === matrixMarkdown(edition, matrix)).toBe(true);
  });
});

test('there is a kill matrix of each edition, and of nothing else', () => {
  const names = (file: string) => readdirSync(dirname(file)).sort();
  expect(names(matrixFile(''))).toEqual(editionIds.map((id) => `${id}.json`).sort());
  expect(names(matrixPage(''))).toEqual(editionIds.map((id) => `${id}.md`).sort());
});

test('no requirement of any edition is left without a check or a deviation', () => {
  const ratchet = JSON.parse(readFileSync(new URL('./ratchet.json', import.meta.url), 'utf8')) as Record<
    string,
    object
  >;
  expect(Object.keys(ratchet).sort()).toEqual([...editionIds].sort());
  expect(Object.values(ratchet).flatMap((counts) => Object.values(counts).filter((count) => count !== 0))).toEqual([]);
});
