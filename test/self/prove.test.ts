import { describe, expect, test } from '@jest/globals';
import { type Proof, prove } from '../../cli/prove.js';
import { matrixOf, outdated, readMatrix } from '../../cli/prove-matrix.js';
import { proveWhole } from '../../cli/prove-whole.js';
import { loadEdition } from '../../openapi/editions.js';
import { startProgram } from '../http/mock-process.js';

const EDITION = 'profile-2020';
const DEVIATION = 'profile/scopes/email-asks-for-the-whole-profile';
const matrix = readMatrix(EDITION);

describe('proving one deviation', () => {
  test('finds the cases that catch it, and what the kill matrix says of it to be true', async () => {
    const seen: Proof[] = [];
    const proofs = await prove(EDITION, { only: [DEVIATION], matrix, onProof: (proof) => seen.push(proof) });
    expect(seen).toEqual(proofs);
    expect(proofs.map(({ deviation, fate, missed }) => [deviation.id, fate, missed])).toEqual([
      [DEVIATION, 'killed', []],
    ]);
    expect(outdated(matrix, proofs, false)).toEqual([]);
    const found = matrixOf(loadEdition(EDITION).requirements, proofs, matrix);
    for (const [id, rows] of Object.entries(found)) {
      expect(rows).toEqual(matrix[id]?.filter(({ deviation }) => deviation === DEVIATION));
    }
  });

  test('plays the case that a kill matrix names, and sees when it catches nothing', async () => {
    const idle = 'unsigned/uid';
    const lying = Object.fromEntries(
      Object.entries(matrix).map(([id, rows]) => [
        id,
        rows.map((row) => (row.deviation === DEVIATION ? { ...row, killedBy: idle } : row)),
      ]),
    );
    const [proof] = await prove(EDITION, { only: [DEVIATION], matrix: lying });
    if (proof === undefined) throw new Error('nothing was proven');
    expect(proof.cases).toContain(idle);
    expect(outdated(lying, [proof], false)).toEqual(
      proof.deviation.violates.map((id) => `${id} broken by ${DEVIATION} is not caught by ${idle}`),
    );
  });
});

test('a whole suite catches what its citing cases catch, and tells what else fell', async () => {
  const progress: string[] = [];
  const proofs = await proveWhole(EDITION, {
    ...{ only: [DEVIATION], seed: 'whole', sample: 3 },
    onProof: ({ deviation }, done, of) => progress.push(`${deviation.id} ${done}/${of}`),
  });
  expect(progress).toEqual([`${DEVIATION} 1/1`]);
  expect(proofs.map(({ missed, cutShort }) => [missed, cutShort])).toEqual([[[], undefined]]);
  expect(proofs.flatMap(({ fallen, undeclared }) => [fallen, undeclared])).toEqual([[], []]);
}, 60_000);

test('what cannot be asked for together is wrong usage', async () => {
  const runs = [
    ['prove', '--matrix', '--only', 'x'],
    ['prove', '--whole', '--matrix'],
    ['prove', '--freeze', '--whole'],
    ['prove', '--whole', '--sample', '0'],
  ].map((words) => startProgram(words));
  expect(await Promise.all(runs.map(({ ended }) => ended))).toEqual([2, 2, 2, 2]);
}, 60_000);
