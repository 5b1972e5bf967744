import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { recorded } from '../../../conformance/runner/mask.js';
import type { Exchange } from '../../../conformance/wire/exchange.js';
import type { Report } from '../../../reports/model.js';
import har from '../../../reports/reporters/har.js';

const sample = JSON.parse(
  readFileSync(new URL('../../../reports/samples/report.json', import.meta.url), 'utf8'),
) as Report;

test('an exchange began as long before its end as it took', () => {
  const exchange: Exchange = {
    ...{ number: 1, ms: 8_000.04, at: Date.parse('2026-11-22T06:00:08.250Z') },
    request: { method: 'GET', target: '/', headers: {} },
    response: { status: 200, headers: {}, text: '{}', json: {} },
  };
  expect(recorded(exchange)).toMatchObject({ startedAt: '2026-11-22T06:00:00.249Z', ms: 8_000 });
});

test('a HAR gives each entry its own start and duration, and each page the start of its first entry', () => {
  const { log } = JSON.parse(har.render(sample)) as {
    log: {
      pages: readonly { id: string; startedDateTime: string }[];
      entries: readonly { pageref: string; startedDateTime: string; time: number; timings: { wait: number } }[];
    };
  };
  const exchanges = sample.cases
    .filter(({ checks }) => checks.some(({ passed }) => !passed))
    .flatMap((each) => each.exchanges.map((exchange) => ({ id: each.id, ...exchange })));
  expect(log.entries.map(({ startedDateTime, time, timings }) => [startedDateTime, time, timings.wait])).toEqual(
    exchanges.map(({ startedAt, ms }) => [startedAt, ms, ms]),
  );
  expect(new Set(log.entries.map(({ startedDateTime }) => startedDateTime)).size).toBe(exchanges.length);
  for (const { id, startedDateTime } of log.pages) {
    const first = exchanges.find((exchange) => exchange.id === id);
    expect(startedDateTime).toBe(first?.startedAt ?? sample.startedAt);
  }
});
