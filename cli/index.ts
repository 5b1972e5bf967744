import type { Report } from '../reports/model.js';
import type { RunOptions, RunOutcome } from './run-options.js';

export { type Mock, startMock } from '../mock-server/start-mock.js';
export type {
  CaseRecord,
  CheckRecord,
  ExchangeRecord,
  OperationRow,
  Outcome,
  Report,
  RequirementRow,
  Totals,
  Verdict,
} from '../reports/model.js';
export type { RunEvent, RunOptions, RunOutcome } from './run-options.js';
export { UsageError } from './usage-error.js';

/**
 * Judges a server as the command `run` does, by default our own mock in this process. The suite loads with the first
 * run: who only starts mocks does not wait for it. While a run goes on, SIGINT and SIGTERM cut it short.
 * @throws UsageError for options, a profile or a list that cannot be used; the message says what to do instead
 */
export async function run(options: RunOptions = {}): Promise<RunOutcome> {
  const { runOnce } = await import('./run.js');
  return runOnce(options);
}

/**
 * A report in one of the formats that the command `report` knows: `terminal`, `markdown`, `junit`, `html`, ...
 * @throws UsageError for a format there is none of; the message names the nearest one
 */
export async function render(report: Report, format: string): Promise<string> {
  const { rendered } = await import('./results.js');
  return rendered(report, format);
}
