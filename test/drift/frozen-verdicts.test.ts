import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { frozenFile, frozenText, readFrozen, unannounced, verdictChanges } from '../../cli/frozen-verdicts.js';
import { editionIds, loadEdition } from '../../openapi/editions.js';
import { packageRoot } from '../../openapi/package-root.js';

const HINT =
  'read each difference as a changed verdict, add a line under "Unreleased", "Verdicts" of CHANGELOG.md, then: npm run prove -- --freeze';

describe.each(editionIds)('the frozen verdicts of %s', (id) => {
  const now = frozenText(loadEdition(id));

  test('are what the suite judges by', () => {
    const frozen = readFrozen(id);
    const hint = frozen === now ? '' : HINT;
    expect({ ...verdictChanges(frozen, now), hint }).toEqual({ added: [], changed: [], removed: [], hint: '' });
  });

  test('have a line of their own for every requirement, with its level and an answer', () => {
    const rows = now
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    const ids = loadEdition(id).requirements.map((requirement) => requirement.id);
    expect(rows.map(([name]) => name).sort()).toEqual(ids.sort());
    expect(
      rows.filter(([, level = '', answer = '']) => !/^(MUST|SHOULD|MAY)$/.test(level) || answer.length < 2),
    ).toEqual([]);
  });

  test('are covered by the changelog', () => {
    const changelog = readFileSync(join(packageRoot, 'CHANGELOG.md'), 'utf8');
    const ids = loadEdition(id).requirements.map((requirement) => requirement.id);
    expect(unannounced(changelog, id, ids)).toEqual([]);
  });
});

test('there are frozen verdicts of each edition, and of nothing else', () => {
  expect(readdirSync(dirname(frozenFile(''))).sort()).toEqual(editionIds.map((id) => `${id}.txt`).sort());
});
