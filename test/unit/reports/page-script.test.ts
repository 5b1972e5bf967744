import { describe, expect, test } from '@jest/globals';
import type { CaseRecord } from '../../../reports/model.js';
import { readable } from '../../../reports/reporters/html/client/exchange.js';
import { choiceOf, fits } from '../../../reports/reporters/html/client/filter.js';
import { decoded } from '../../../reports/reporters/html/client/places.js';
import { bearingOf, casesInOrder } from '../../../reports/reporters/html/client/stories.js';
import { fragmentOf } from '../../../reports/reporters/html/markup.js';

const row = {
  outcome: 'failed',
  level: 'MUST',
  operation: 'sms',
  kind: 'errno',
  text: 'sms/errno-129 no telephone number',
};

describe('a choice', () => {
  test('of nothing fits everything', () => {
    expect(
      fits(
        choiceOf([
          ['search', '  '],
          ['operation', ''],
        ]),
        row,
      ),
    ).toBe(true);
  });

  test('fits a row when every part of it does', () => {
    const fitting: (readonly [string, string])[] = [
      ['outcome', 'passed'],
      ['outcome', 'failed'],
      ['level', 'MUST'],
      ['operation', 'sms'],
      ['kind', 'errno'],
      ['search', 'NUMBER 129'],
    ];
    expect(fits(choiceOf(fitting), row)).toBe(true);
    for (const [name] of fitting) {
      const changed = fitting.filter(([other]) => other !== name);
      expect(fits(choiceOf([...changed, [name, 'elsewhere']]), row)).toBe(false);
    }
  });
});

describe('a body', () => {
  test('of JSON gets line breaks', () => {
    expect(readable('{"a":[1]}')).toBe('{\n  "a": [\n    1\n  ]\n}');
  });

  test('that JSON would change is left as it came', () => {
    for (const body of ['{"a": 1}', '{"a":1,"a":2}', '1.0', '{"a":', 'plain', '"\\u003c"'])
      expect(readable(body)).toBe(body);
  });
});

test('a fragment reads back as its id, and a broken one as itself', () => {
  const id = 'account-devices/response-200-[].isCurrentDevice';
  expect(fragmentOf(id)).toBe('#account-devices/response-200-%5B%5D.isCurrentDevice');
  expect(decoded(fragmentOf(id).slice(1))).toBe(id);
  expect(decoded('%zz')).toBe('%zz');
});

test('a requirement lists its cases with those first that need a reader, on-the-way checks included', () => {
  const check = (passed: boolean) => ({ requirement: 'a/b', passed, expected: '', actual: '' });
  const record = (id: string, outcome: CaseRecord['outcome'], checks: CaseRecord['checks']): CaseRecord => {
    return { id, requirements: [], outcome, checks, exchanges: [], ms: 1 };
  };
  const cases = [
    record('passes', 'completed', [check(true)]),
    record('blocked', 'blocked', []),
    record('of others', 'completed', []),
    record('breaks on the way', 'blocked', [check(true), check(false)]),
    record('unrelated', 'completed', []),
  ];
  expect(cases.map((one) => bearingOf(one, 'a/b'))).toEqual(['passed', 'blocked', 'completed', 'failed', 'completed']);
  expect(casesInOrder({ origin: '', rows: [[0, 2, 1, 'lost']], cases }, 0, 'a/b')).toEqual([3, 1, 'lost', 0, 2]);
});
