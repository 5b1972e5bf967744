import { describe, expect, test } from '@jest/globals';
import { createCheck } from '../../../conformance/judging/check.js';
import { Blocked } from '../../../conformance/stops.js';
import type { CheckRecord } from '../../../reports/model.js';
import { answer, edition, failure, type Made } from './made-answers.js';

const LAW = 'account-status-post/errno-114';

/** What becomes of the expectation of errno 114 with this answer. */
function expecting114(made: Made): readonly boolean[] {
  const records: CheckRecord[] = [];
  createCheck(edition, records).errno(LAW, answer({ operation: 'accountStatusPost', ...made }), 114);
  return records.map(({ passed }) => passed);
}

describe('an errno whose status asks for patience', () => {
  test('holds with its number', () => {
    expect(expecting114({ status: 429, json: failure(429, 114) })).toEqual([true]);
  });

  test('does not hold with another number under the status that is due', () => {
    expect(expecting114({ status: 429, json: failure(429, 999) })).toEqual([false]);
  });

  test('does not hold where nobody asks for patience', () => {
    expect(expecting114({ status: 400, json: failure(400, 107) })).toEqual([false]);
  });

  test('is open after a plea for patience of another kind', () => {
    expect(() => expecting114({ status: 503, json: failure(503, 201) })).toThrow(Blocked);
  });

  test('is open after a plea that has no errno, which a proxy may have made', () => {
    expect(() => expecting114({ status: 429 })).toThrow(Blocked);
  });
});
