import type { Outcome, Report } from '../../model.js';
import { curlOf } from '../common/curl.js';
import { exchangeLine, type Finding, findingsOf, reasonsOf, unseenBlockedCases } from '../common/findings.js';
import { counted } from '../common/numbers.js';
import { glyphOf } from '../common/outcome-words.js';
import { labelled, type Paper, plain, tinted, wrap } from './lines.js';

/** A screen or two of failures is read; beyond that the page with its filter serves better. */
const SHOWN_IN_FULL = 25;
/** Distinct reasons shown per outcome; a broken target has one or two. */
const SHOWN_REASONS = 10;

/** Every broken requirement in full: what it says, where it says so, expected and actual, the exchange. */
export function brokenRequirements(paper: Paper, report: Report): readonly string[] {
  const findings = findingsOf(report);
  const shown = findings.slice(0, SHOWN_IN_FULL).flatMap((finding) => [...findingLines(paper, report, finding), '']);
  const more = findings.length - SHOWN_IN_FULL;
  if (more <= 0) return shown.slice(0, -1);
  return [
    ...shown,
    paper.colours.bold(`${more} more broken ${more === 1 ? 'requirement is' : 'requirements are'} in the page.`),
  ];
}

/** What was not decided, one line per distinct reason: a target that is down must not fill a hundred screens. */
export function undecidedRequirements(paper: Paper, report: Report): readonly string[] {
  const outcomes: readonly Outcome[] = ['harness-error', 'blocked', 'not-run'];
  return outcomes.flatMap((outcome) => {
    const groups = reasonsOf(report, outcome);
    const rest = groups.slice(SHOWN_REASONS);
    const restRows = rest.reduce((sum, group) => sum + group.rows.length, 0);
    return [
      ...groups
        .slice(0, SHOWN_REASONS)
        .flatMap((group) => reasonLines(paper, outcome, group.rows.length, group.reason)),
      ...(rest.length > 0 ? reasonLines(paper, outcome, restRows, `for ${counted(rest.length, 'other reason')}`) : []),
    ];
  });
}

/** What was blocked though all that it cites was decided by other cases: no line above has it. */
export function unseenCases(paper: Paper, report: Report): readonly string[] {
  const groups = unseenBlockedCases(report);
  if (groups.length === 0) return [];
  const all = groups.reduce((sum, { cases }) => sum + cases.length, 0);
  const rest = groups.length - SHOWN_REASONS;
  const head = `Not carried through, though other cases decided what ${all === 1 ? 'it cites' : 'they cite'}: ${counted(all, 'case')}`;
  return [
    ...wrap(head, paper.width),
    ...groups.slice(0, SHOWN_REASONS).flatMap(({ reason, cases: [first, ...others] }) => {
      const more = others.length > 0 ? `, and ${counted(others.length, 'more case')}` : '';
      return wrap(plain(`${first?.id}${more}: ${reason}`), paper.width - 2).map((line, index) =>
        index === 0 ? `${glyphOf('blocked')} ${line}` : `  ${line}`,
      );
    }),
    ...(rest > 0 ? [`  ${counted(rest, 'more reason')} in the page.`] : []),
  ];
}

function findingLines(paper: Paper, report: Report, { row, proof, moreCases }: Finding): readonly string[] {
  const { colours } = paper;
  const head = tinted(colours, row.outcome, `${glyphOf(row.outcome)} ${row.outcome}`);
  const known = row.knownFailing ? colours.dim('  known failing') : '';
  const curl = proof?.exchange && curlOf(report.target.url, proof.exchange);
  const also = moreCases > 0 ? `, and ${counted(moreCases, 'more case')}` : '';
  return [
    `${head}  ${colours.bold(row.id)}  ${row.level}${known}`,
    ...wrap(row.says, paper.width - 2).map((line) => `  ${line}`),
    ...labelled(paper, 'document', `${row.section}  ${row.link}`),
    ...(row.reading ? labelled(paper, 'reading', row.reading) : []),
    ...(row.reason ? labelled(paper, 'reason', row.reason) : []),
    ...(proof ? labelled(paper, 'expected', proof.check.expected) : []),
    ...(proof ? labelled(paper, 'actual', proof.check.actual) : []),
    ...(proof ? labelled(paper, 'case', `${proof.case.id}${also}`) : []),
    ...(proof?.exchange
      ? labelled(paper, 'exchange', `${proof.exchange.number}: ${exchangeLine(proof.exchange)}`)
      : []),
    // Unbroken, however long: a command line is there to be copied.
    ...(curl === undefined ? [] : [`  ${colours.dim('curl'.padEnd(10))}${curl}`]),
  ];
}

function reasonLines(paper: Paper, outcome: Outcome, count: number, reason: string): readonly string[] {
  const width = 'harness-error'.length + 2;
  const indent = width + 7;
  const head = tinted(paper.colours, outcome, `${glyphOf(outcome)} ${outcome}`.padEnd(width));
  return wrap(plain(reason), Math.max(20, paper.width - indent)).map((line, index) =>
    index === 0 ? `${head}${String(count).padStart(5)}  ${line}` : `${' '.repeat(indent)}${line}`,
  );
}
