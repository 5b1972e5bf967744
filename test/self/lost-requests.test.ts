import { afterEach, expect, jest, test } from '@jest/globals';
import { judgeTarget } from '../../cli/judge-target.js';
import { startJudgedMock } from '../../cli/targets.js';
import { namedDeviations } from '../../mock-server/deviations/all-deviations.js';
import type { Mock } from '../../mock-server/start-mock.js';
import { loadEdition } from '../../openapi/editions.js';
import type { Liar } from './lying-servers.js';
import { faithfully, proxyBefore } from './proxies.js';

jest.setTimeout(60_000);

const BROKEN = 'api/success-content-type-is-json';
let mock: Mock | undefined;
let proxy: Liar | undefined;

afterEach(async () => {
  await proxy?.close();
  await mock?.stop();
});

test('a broken server behind a proxy that drops every second request is accused of what was seen, and of no more', async () => {
  const edition = loadEdition('auth-2017');
  const judged = await startJudgedMock({ edition: edition.id, seed: 'lost' });
  mock = judged.mock;
  mock.deviate(namedDeviations(edition, [BROKEN]));
  let requests = 0;
  proxy = await proxyBefore(mock.url, faithfully, () => ++requests % 2 === 0);
  const report = await judgeTarget({ ...judged.target, baseUrl: proxy.url }, { seed: 'lost', only: [] });

  const accused = report.requirements.filter(({ outcome }) => outcome === 'failed' || outcome === 'warned');
  expect(accused.map(({ id }) => id)).toEqual([BROKEN]);
  expect(report.verdict.exitCode).toBe(1);
  // The next reason is that the run was spoiled, perhaps even cut short: a reader is not to take the rest for granted.
  expect(report.verdict.reasons[1]).toMatch(/cases met a harness error|cases in a row got no answer/);
  const evidence = report.cases.flatMap(({ checks, exchanges }) =>
    checks
      .filter(({ passed }) => !passed)
      .map(({ exchange }) => exchanges.find(({ number }) => number === exchange)?.status),
  );
  expect(new Set(evidence)).toEqual(new Set([200]));
});
