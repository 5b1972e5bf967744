import { describe, expect, test } from '@jest/globals';
import type { Proof } from '../../../cli/prove.js';
import { borneOut, type KillMatrix, matrixOf, outdated, withProofs } from '../../../cli/prove-matrix.js';
import { matrixMarkdown } from '../../../cli/prove-matrix-page.js';
import type { Deviation } from '../../../mock-server/deviation.js';
import type { Edition, Requirement } from '../../../openapi/model.js';
import { largeReport } from '../reports/made-reports.js';

const deviation = (id: string, ...violates: string[]): Deviation => {
  return { id, violates, alsoBreaks: [], says: `${id} happens.`, wrap: {} };
};
const proof = (of: Deviation, killers: Record<string, readonly string[]>): Proof => ({
  deviation: of,
  fate: of.violates.every((id) => (killers[id] ?? []).length > 0) ? 'killed' : 'survived',
  missed: of.violates.filter((id) => (killers[id] ?? []).length === 0),
  collateral: [],
  cases: [],
  killers: new Map(Object.entries(killers)),
});

const both = deviation('both', 'a/one', 'a/two');
const other = deviation('other', 'a/one');
const proofs = [
  proof(both, { 'a/one': ['case/1', 'case/2'], 'a/two': ['case/3'] }),
  proof(other, { 'a/one': ['case/2'] }),
];
const requirements = [{ id: 'a/two' }, { id: 'a/none' }, { id: 'a/one' }];
const matrix = matrixOf(requirements, proofs);

describe('a kill matrix', () => {
  test('has the requirements in their order, and of each fault the first case that caught it', () => {
    expect(Object.entries(matrix)).toEqual([
      ['a/two', [{ deviation: 'both', says: 'both happens.', killedBy: 'case/3' }]],
      [
        'a/one',
        [
          { deviation: 'both', says: 'both happens.', killedBy: 'case/1' },
          { deviation: 'other', says: 'other happens.', killedBy: 'case/2' },
        ],
      ],
    ]);
  });

  test('has nothing of a fault that survived', () => {
    expect(matrixOf(requirements, [proof(other, { 'a/one': [] })])).toEqual({});
  });
});

describe('a kill matrix that was written before', () => {
  test('is up to date as long as each case it names catches its fault, be it the first or not', () => {
    expect(outdated(matrix, proofs, true)).toEqual([]);
    const [two, one = []] = [matrix['a/two'] ?? [], matrix['a/one']];
    const second = { 'a/two': two, 'a/one': one.map((row) => ({ ...row, killedBy: 'case/2' })) };
    expect(outdated(second, proofs, true)).toEqual([]);
  });

  test('keeps the case it names where that catches the fault again, and no other', () => {
    const named = (killedBy: string): KillMatrix => {
      return { 'a/one': (matrix['a/one'] ?? []).map((row) => ({ ...row, killedBy })) };
    };
    const killers = (former: KillMatrix) => matrixOf(requirements, proofs, former)['a/one']?.map((row) => row.killedBy);
    expect(killers(named('case/2'))).toEqual(['case/2', 'case/2']);
    expect(killers(named('case/9'))).toEqual(['case/1', 'case/2']);
  });

  test('is borne out by another proof where chance kept the first from it, and by no proof where it is wrong', async () => {
    const unlucky = [proof(both, { 'a/one': ['case/9'], 'a/two': ['case/3'] }), proof(other, { 'a/one': ['case/2'] })];
    const asked: string[] = [];
    const again = (ids: readonly string[]) => {
      asked.push(...ids);
      return Promise.resolve(proofs.filter(({ deviation: { id } }) => ids.includes(id)));
    };
    expect(outdated(matrix, await borneOut(matrix, unlucky, again), true)).toEqual([]);
    expect(asked).toEqual(['both']);
    const same = await borneOut(matrix, unlucky, () => Promise.resolve(unlucky));
    expect(outdated(matrix, same, true)).toEqual(['a/one broken by both is not caught by case/1']);
  });

  const changed = (id: string, change: object): KillMatrix => {
    return { ...matrix, [id]: (matrix[id] ?? []).map((row) => ({ ...row, ...change })) };
  };

  test.each<[string, KillMatrix, string]>([
    [
      'names a case that catches nothing',
      changed('a/two', { killedBy: 'case/1' }),
      'a/two broken by both is not caught by case/1',
    ],
    ['misses a requirement', { 'a/one': matrix['a/one'] ?? [] }, 'a/two broken by both has no row'],
    [
      'describes a fault in other words',
      changed('a/two', { says: 'Old.' }),
      'a/two broken by both is described in other words now',
    ],
    [
      'has a fault that is gone',
      { ...matrix, 'a/gone': [{ deviation: 'gone', says: 'It was.', killedBy: 'case/1' }] },
      'a/gone broken by gone is nothing that the mock can do now',
    ],
  ])('is out of date when it %s', (_name, old, complaint) => {
    expect(outdated(old, proofs, true)).toEqual([complaint]);
  });

  test('is compared with what was proven alone, when that was a selection', () => {
    expect(outdated(matrix, [proof(other, { 'a/one': ['case/2'] })], false)).toEqual([]);
  });

  test('is not blamed for a fault that survives: that is a matter of its own', () => {
    expect(outdated(matrix, [proof(other, { 'a/one': [] })], false)).toEqual([]);
  });
});

describe('the page of a kill matrix', () => {
  const row = (id: string, rest: Partial<Requirement> = {}) => {
    return {
      id,
      operation: 'a',
      kind: 'prose',
      level: 'MUST',
      says: id,
      lines: [],
      section: '',
      link: '',
      ...rest,
    } as const;
  };
  const edition = {
    ...{ id: 'made-2020', title: 'Made', family: 'onepw', errorTable: [], flows: [] },
    operations: [{ id: 'a', method: 'GET', path: '/v1/a', link: 'https://example.test/#L1' }],
    requirements: [
      row('a/two'),
      row('a/one', { level: 'SHOULD' }),
      row('api/three', { operation: '*' }),
      row('a/four', { untested: 'either | or' }),
    ],
  } as unknown as Edition;
  const page = matrixMarkdown(edition, { ...matrix, 'a/two': [{ deviation: 'x', says: 'a|b', killedBy: 'case/3' }] });

  test('has a table for each operation, a row for each fault, and the requirement in the first of them', () => {
    expect(page).toContain('## [a](https://example.test/#L1) `GET /v1/a`\n');
    expect(page).toContain(
      '| `a/one` | SHOULD | both happens. `both` | `case/1` |\n|  |  | other happens. `other` | `case/2` |',
    );
  });

  test('says what nothing proves, and what nothing can', () => {
    expect(page).toContain('2 of 3 requirements');
    expect(page).toContain('| `api/three` | MUST | nothing | |');
    expect(page).toContain('| `a/four` | MUST | either \\| or |');
  });

  test('lets no text end its cell', () => {
    expect(page).toContain('| a\\|b `x` |');
  });
});

test('a report gets beside each requirement what proves it, and nothing where nothing does', () => {
  const report = largeReport(1);
  const [first, second] = report.requirements.map(({ provenBy: _none, ...bare }) => bare);
  if (!first || !second) throw new Error('the report has no requirements');
  const rows = matrix['a/one'] ?? [];
  const proven = withProofs({ ...report, requirements: [first, second] }, { [second.id]: rows });
  expect(proven.requirements).toEqual([first, { ...second, provenBy: rows }]);
});
