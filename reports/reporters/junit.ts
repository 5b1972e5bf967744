import type { Report, RequirementRow } from '../model.js';
import { reporter } from '../reporter.js';
import { byTag, type OperationGroup } from './common/by-operation.js';
import { type Finding, findingsOf } from './common/findings.js';
import { exchangeText, findingText, printable } from './common/texts.js';

/** What a test case of JUnit's format can say besides that it passed. */
interface Complaint {
  readonly element: 'failure' | 'error' | 'skipped';
  readonly message: string;
  readonly text?: string;
}

interface TestCase {
  readonly name: string;
  readonly className: string;
  readonly complaint?: Complaint;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly TestCase[];
}

/**
 * JUnit's XML for CI servers: a suite per operation, a test case per requirement. Only what passed is shown as passed;
 * what the format has no word for (a broken SHOULD, a known failure, a blocked case) is skipped with its reason. The
 * verdict is a test case of its own, so that a run that checked too little is never all green.
 */
export default reporter({ format: 'junit', file: 'junit.xml', render: (report) => document(report) });

function document(report: Report): string {
  const proofs = new Map(findingsOf(report).map((finding) => [finding.row.id, finding]));
  const groups = byTag(report).flatMap((tag) => tag.groups);
  const suites = [
    { name: 'verdict', cases: [verdictCase(report)] },
    ...groups.filter(({ rows }) => rows.length > 0).map((group) => suiteOf(report, group, proofs)),
  ];
  const all = suites.flatMap(({ cases }) => cases);
  const name = `${report.edition.id} against ${report.target.name}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name=${attribute(name)}${counts(all)} time="${seconds(report.ms)}">`,
    ...suites.flatMap((suite) => suiteLines(report, suite)),
    '</testsuites>',
    '',
  ].join('\n');
}

function verdictCase({ edition, verdict, partial, complete }: Report): TestCase {
  const marks = `${partial ? ' (PARTIAL)' : ''}${complete ? '' : ' (CUT SHORT)'}`;
  const base = { name: `the run as a whole${marks}`, className: `${edition.id}.verdict` };
  if (verdict.exitCode === 0) return base;
  const element = verdict.exitCode === 1 ? 'failure' : 'error';
  return { ...base, complaint: { element, message: verdict.word, text: verdict.reasons.join('\n') } };
}

function suiteOf(report: Report, { id, rows }: OperationGroup, proofs: ReadonlyMap<string, Finding>): Suite {
  const name = id === '*' ? 'whole-api' : id;
  const cases = rows.map((row) => {
    const complaint = complaintOf(report, row, proofs.get(row.id));
    return { name: row.id, className: `${report.edition.id}.${name}`, ...(complaint && { complaint }) };
  });
  return { name, cases };
}

function complaintOf(report: Report, row: RequirementRow, finding: Finding | undefined): Complaint | undefined {
  const { outcome, reason } = row;
  if (outcome === 'passed') return undefined;
  if (outcome === 'harness-error') return { element: 'error', message: reason ?? outcome };
  if (outcome === 'failed' || outcome === 'warned') {
    const check = finding?.proof?.check;
    const said = check === undefined ? row.says : `expected ${check.expected}, got ${check.actual}`;
    const text = finding === undefined ? row.says : [findingText(finding), story(report, finding)].join('\n\n').trim();
    if (outcome === 'failed' && row.knownFailing !== true) return { element: 'failure', message: said, text };
    return { element: 'skipped', message: `${row.knownFailing === true ? 'known failing' : outcome}: ${said}`, text };
  }
  return { element: 'skipped', message: reason === undefined ? outcome : `${outcome}: ${reason}` };
}

function story(report: Report, { proof }: Finding): string {
  return (proof?.case.exchanges ?? []).map((exchange) => exchangeText(report, exchange)).join('\n\n');
}

function suiteLines({ startedAt }: Report, { name, cases }: Suite): readonly string[] {
  // The format wants a time without zone; ours is UTC.
  const timestamp = attribute(startedAt.replace(/(?:\.\d+)?Z$/, ''));
  return [
    `  <testsuite name=${attribute(name)}${counts(cases)} time="0" timestamp=${timestamp}>`,
    ...cases.flatMap(caseLines),
    '  </testsuite>',
  ];
}

function caseLines({ name, className, complaint }: TestCase): readonly string[] {
  const head = `    <testcase name=${attribute(name)} classname=${attribute(className)} time="0"`;
  if (complaint === undefined) return [`${head}/>`];
  const { element, message, text = '' } = complaint;
  const type = element === 'skipped' ? '' : ' type="requirement"';
  return [
    `${head}>`,
    `      <${element} message=${attribute(message)}${type}>${escaped(text)}</${element}>`,
    '    </testcase>',
  ];
}

function counts(cases: readonly TestCase[]): string {
  const having = (element: Complaint['element']) =>
    cases.filter(({ complaint }) => complaint?.element === element).length;
  return ` tests="${cases.length}" failures="${having('failure')}" errors="${having('error')}" skipped="${having('skipped')}"`;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

function attribute(text: string): string {
  return `"${escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`;
}

/** XML 1.0 has no way at all to write most control characters: `printable` spells them. */
function escaped(text: string): string {
  return printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
