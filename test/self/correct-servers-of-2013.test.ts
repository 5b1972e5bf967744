import { afterEach, expect, jest, test } from '@jest/globals';
import { startJudgedMock } from '../../cli/targets.js';
import { casesOf } from '../../conformance/runner/collect-cases.js';
import { runSuite } from '../../conformance/runner/run-suite.js';
import type { WrittenDeviation } from '../../mock-server/deviation.js';
import type { Mock } from '../../mock-server/start-mock.js';
import { loadEdition } from '../../openapi/editions.js';
import { troublesOf } from './targets/on-a-mock.js';

jest.setTimeout(60_000);

const edition = loadEdition('auth-2013');
/** Cases that read much of what a server writes; the families would only repeat that. */
const CASES = casesOf(edition).filter(({ id }) =>
  /^(?:account|authentication|certificate|flow|password|recovery-email|session)\//.test(id),
);

let mock: Mock | undefined;
afterEach(() => mock?.stop());

/** Hex digits in capitals, but for what the document does not call hex: srpToken, uid and codes. */
function inCapitals(value: unknown, name = ''): unknown {
  if (typeof value === 'string')
    return /^[0-9a-f]{10,}$/.test(value) && !['srpToken', 'uid', 'code'].includes(name) ? value.toUpperCase() : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => inCapitals(item));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inCapitals(each, key)]));
}

/** Ways to be a server that no line of the document forbids. */
const WAYS: Readonly<Record<string, WrittenDeviation['wrap']>> = {
  'writes hex in capitals': {
    'answers.shape': (next) => (request, answer) => {
      const shaped = next(request, answer);
      return shaped.status === 200 && shaped.stream === undefined
        ? { ...shaped, body: inCapitals(shaped.body) as object }
        : shaped;
    },
  },
  'shows its time in the Date of HTTP alone': {
    'answers.standingHeaders': (next) => (headers, answer) => {
      const { timestamp: _gone, ...others } = next(headers, answer);
      return others;
    },
  },
  'keeps its streams alive with comments, and writes their data on several lines': {
    'answers.shape': (next) => (request, answer) => {
      const { stream, ...shaped } = next(request, answer);
      if (stream === undefined) return shaped;
      return {
        ...shaped,
        async *stream(ended) {
          yield 'retry: 3000\r\n\r\n';
          for await (const piece of stream(ended)) {
            const lines = JSON.stringify(JSON.parse(String(piece).slice('data: '.length)), null, 1).split('\n');
            yield `: still here\r\n\r\n${lines.map((line) => `data:${line}\r\n`).join('')}\r\n`;
          }
        },
      };
    },
  },
};

test.each(Object.entries(WAYS))('a server of 2013 that %s is accused of nothing', async (says, wrap) => {
  const judged = await startJudgedMock({ edition: edition.id, seed: 'correct' });
  mock = judged.mock;
  mock.deviate([{ id: says, violates: [], alsoBreaks: [], says, wrap }]);
  const { records } = await runSuite({ edition, target: judged.target, cases: CASES, seed: 'correct' });
  expect(records.length).toBeGreaterThan(60);
  expect(troublesOf(records)).toEqual([]);
});
