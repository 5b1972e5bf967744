import { describe, expect, test } from '@jest/globals';
import { draw, type WholeProof } from '../../../cli/prove-whole.js';
import { wholeProofText, wholeSummary } from '../../../cli/prove-whole-text.js';
import type { Deviation } from '../../../mock-server/deviation.js';

const deviations = Array.from({ length: 30 }, (_, place): Deviation => {
  return { id: `fault/${place}`, violates: [`law/${place}`], alsoBreaks: [], says: 'It lies.', wrap: {} };
});
const [one] = deviations as [Deviation];
const ids = (some: readonly Deviation[]) => some.map(({ id }) => id);

describe('a sample of deviations', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(draw(deviations, 5, 'a')).toEqual(draw(deviations, 5, 'a'));
    expect(ids(draw(deviations, 5, 'a'))).not.toEqual(ids(draw(deviations, 5, 'b')));
  });

  test('is as large as asked for, or all there are', () => {
    expect(new Set(ids(draw(deviations, 5, 'a'))).size).toBe(5);
    expect(ids(draw(deviations, 99, 'a')).sort()).toEqual(ids(deviations).sort());
  });

  test('hardly changes when a deviation comes to the others', () => {
    const before = ids(draw(deviations.slice(1), 10, 'a'));
    const after = ids(draw(deviations, 10, 'a'));
    expect(before.filter((id) => after.includes(id)).length).toBeGreaterThanOrEqual(9);
  });
});

describe('what is said of a whole suite', () => {
  const killed: WholeProof = { deviation: one, missed: [], fallen: [], undeclared: [], stopped: 0 };
  const loud: WholeProof = {
    ...{ deviation: one, missed: [], undeclared: ['b'], stopped: 2 },
    fallen: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
  };
  const survivor: WholeProof = { ...killed, missed: ['law/0'], cutShort: 'the run limit was met' };

  test('of a fault that breaks its law alone is one line and its sentence', () => {
    expect(wholeProofText(killed)).toBe('killed fault/0: nothing else fell\n  It lies.');
  });

  test('of one that breaks more are the first few names of it, and what nobody declared', () => {
    const text = wholeProofText(loud);
    expect(text).toContain('7 more fell, 2 cases were stopped in their set-up');
    expect(text).toContain('besides: a, b, c, d, e and 2 more');
    expect(text).toContain('of these undeclared: b');
  });

  test('of a survivor cannot be overlooked', () => {
    expect(wholeProofText(survivor)).toMatch(/^SURVIVED THE WHOLE SUITE, no check of law\/0 failed/);
    expect(wholeProofText(survivor)).toContain('cut short: the run limit was met');
    expect(wholeSummary('made-2020', 's', [killed, survivor])).toMatch(/1 of 2 sampled .*\n!!! 1 SURVIVED: fault\/0$/);
  });

  test('of all is how much falls besides, and the seed to see it again', () => {
    expect(wholeSummary('made-2020', 's7', [killed, loud, killed])).toBe(
      'made-2020: 3 of 3 sampled deviations killed by the whole suite (seed s7); besides them fell 0 requirements in the median, 7 at most, and none for 2',
    );
  });
});
