import type { Edition } from '../openapi/model.js';
import type { CaseRecord, CheckRecord, ExchangeRecord } from '../reports/model.js';

/** A replayed case as text: its exchanges in order, its checks, and whether they came out as in the report. */
export function replayText(record: CaseRecord, before: CaseRecord | undefined, edition: Edition): string {
  const says = new Map(edition.requirements.map((requirement) => [requirement.id, requirement.says]));
  return [
    `${record.id}: ${record.outcome}${record.reason === undefined ? '' : `, ${record.reason}`}`,
    ...record.exchanges.flatMap((exchange) => ['', ...exchangeLines(exchange)]),
    '',
    ...worthShowing(record).flatMap((check) => checkLines(check, says.get(check.requirement))),
    '',
    comparison(record, before),
  ].join('\n');
}

/** The exit code of one case alone: 1 for a broken MUST or nothing decided, 3 for a harness error. */
export function exitCodeOf({ outcome, checks }: CaseRecord, edition: Edition): 0 | 1 | 3 {
  const musts = new Set(edition.requirements.filter(({ level }) => level === 'MUST').map(({ id }) => id));
  if (checks.some(({ passed, requirement }) => !passed && musts.has(requirement))) return 1;
  if (outcome === 'harness-error') return 3;
  return outcome === 'completed' ? 0 : 1;
}

/** Observers see every answer: of what they saw kept, only what the case is about is worth a line. */
function worthShowing({ checks, requirements }: CaseRecord): CheckRecord[] {
  return checks.filter(({ passed, requirement }) => !passed || requirements.includes(requirement));
}

function exchangeLines(exchange: ExchangeRecord): string[] {
  const { number, method, path, requestHeaders, requestBody, status, responseHeaders, responseBody, fault } = exchange;
  const answer = status === undefined ? [`  no answer: ${fault ?? 'unknown'}`] : [`  ${status}`];
  return [
    `${number}. ${method} ${path}`,
    ...headerLines(requestHeaders),
    ...(requestBody === undefined ? [] : [`  ${requestBody}`]),
    `  -> ${exchange.ms} ms`,
    ...answer,
    ...headerLines(responseHeaders ?? {}),
    ...(responseBody === undefined || responseBody === '' ? [] : [`  ${responseBody}`]),
  ];
}

function headerLines(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
}

function checkLines({ requirement, passed, expected, actual, exchange }: CheckRecord, says = ''): string[] {
  const where = exchange === undefined ? '' : ` (exchange ${exchange})`;
  return [
    `${passed ? 'KEPT  ' : 'BROKEN'} ${requirement}: ${says}`,
    `       expected ${expected}, got ${actual}${where}`,
  ];
}

function comparison(record: CaseRecord, before: CaseRecord | undefined): string {
  if (before === undefined) return 'The report has no such case to compare with.';
  const differing = changes(record, before);
  return differing.length === 0
    ? 'The outcome is that of the report.'
    : ['The outcome differs from the report:', ...differing.map((line) => `  ${line}`)].join('\n');
}

function changes(record: CaseRecord, before: CaseRecord): string[] {
  const outcome = record.outcome === before.outcome ? [] : [`the case was ${before.outcome}, and is ${record.outcome}`];
  const [then, now] = [verdicts(before), verdicts(record)];
  const ids = [...new Set([...then.keys(), ...now.keys()])].sort();
  return [
    ...outcome,
    ...ids
      .filter((id) => then.get(id) !== now.get(id))
      .map((id) => `${id} was ${then.get(id) ?? 'not checked'}, and is ${now.get(id) ?? 'not checked'}`),
  ];
}

function verdicts({ checks }: CaseRecord): Map<string, 'kept' | 'broken'> {
  const found = new Map<string, 'kept' | 'broken'>();
  for (const { requirement, passed } of checks)
    if (found.get(requirement) !== 'broken') found.set(requirement, passed ? 'kept' : 'broken');
  return found;
}
