import type { Outcome, Report } from '../model.js';
import { OUTCOMES } from '../model.js';
import { reporter } from '../reporter.js';
import { byTag, outcomeCounts } from './common/by-operation.js';
import { type Finding, findingsOf, reasonsOf, unseenBlockedCases } from './common/findings.js';
import { counted, duration, floorPercent, moment, percent } from './common/numbers.js';
import { glyphOf, verdictTitle } from './common/outcome-words.js';
import { exchangeText, printable } from './common/texts.js';

/** A job summary may have 1 MiB: this many findings with their exchanges stay well below. */
const SHOWN_IN_FULL = 20;
/** Exchanges of one finding; the page has them all. */
const SHOWN_EXCHANGES = 8;
const SHOWN_REASONS = 10;

/** The report as Markdown for a job summary: verdict, figures, a table by tag, every broken requirement. */
export default reporter({
  format: 'markdown',
  file: 'summary.md',
  render: (report) => {
    const parts = [head, figures, table, broken, undecided, unseen].flatMap((part) => part(report));
    return `${parts.join('\n')}\n`;
  },
});

function head(report: Report): readonly string[] {
  const { verdict, edition, target, suite, seed } = report;
  const marks = `${report.partial ? ' (PARTIAL)' : ''}${report.complete ? '' : ' (CUT SHORT)'}`;
  const sign = verdict.exitCode === 0 ? '✓' : verdict.exitCode === 1 ? '✕' : '◆';
  return [
    `## ${sign} ${verdictTitle(verdict)}${marks}`,
    '',
    `${prose(target.name)} against ${prose(edition.title)} (${code(edition.id)}), seed ${code(seed)}; ${moment(report.startedAt)}, took ${duration(report.ms)}; ${prose(`${suite.name} ${suite.version}`)}; exit code ${verdict.exitCode}.`,
    '',
    ...verdict.reasons.map((reason) => `- ${prose(reason)}`),
    ...(verdict.reasons.length > 0 ? [''] : []),
  ];
}

function figures({ totals, minimumChecked }: Report): readonly string[] {
  const { musts, checked, passed } = totals;
  const line = (name: string, part: number, whole: number) =>
    `| ${name} | ${part} of ${whole} | ${percent(part, whole)} |`;
  return [
    '| MUSTs | | |',
    '|---|--:|--:|',
    line('passed of checked', passed, checked),
    line('passed of all', passed, musts),
    line(`checked of all (floor ${floorPercent(minimumChecked)})`, checked, musts),
    '',
  ];
}

function table(report: Report): readonly string[] {
  const all = outcomeCounts(report.requirements);
  const order: readonly Outcome[] = ['passed', ...OUTCOMES.filter((outcome) => outcome !== 'passed')];
  const shown = order.filter((outcome) => all[outcome] > 0);
  const line = (name: string, counts: Readonly<Record<Outcome, number>>) =>
    `| ${name} | ${shown.map((outcome) => counts[outcome] || '·').join(' | ')} |`;
  return [
    `| Requirements | ${shown.map((outcome) => `${glyphOf(outcome)} ${outcome}`).join(' | ')} |`,
    `|---|${shown.map(() => '--:').join('|')}|`,
    ...byTag(report).map(({ tag, groups }) => line(prose(tag), outcomeCounts(groups.flatMap(({ rows }) => rows)))),
    line('**all**', all),
    '',
  ];
}

function broken(report: Report): readonly string[] {
  const findings = findingsOf(report);
  if (findings.length === 0) return [];
  const more = findings.length - SHOWN_IN_FULL;
  return [
    '### Broken requirements',
    '',
    ...findings.slice(0, SHOWN_IN_FULL).flatMap((finding) => findingLines(report, finding)),
    ...(more > 0 ? [`${counted(more, 'more broken requirement')} in the page of the run.`, ''] : []),
  ];
}

function findingLines(report: Report, { row, proof, moreCases }: Finding): readonly string[] {
  const known = row.knownFailing === true ? ', known failing' : '';
  const link = /^https?:\/\/[^\s()<>]+$/.test(row.link) ? `[${prose(row.section)}](${row.link})` : prose(row.section);
  const summary = `${glyphOf(row.outcome)} ${row.outcome}${known}: <code>${html(row.id)}</code> ${phrase(row.says)}`;
  const exchanges = proof?.case.exchanges ?? [];
  const left = exchanges.length - SHOWN_EXCHANGES;
  const also = moreCases > 0 ? `, and ${counted(moreCases, 'more case')}` : '';
  return [
    `<details><summary>${summary}</summary>`,
    '',
    `- document: ${link}`,
    ...(row.reading === undefined ? [] : [`- reading: ${prose(row.reading)}`]),
    ...(row.reason === undefined ? [] : [`- reason: ${prose(row.reason)}`]),
    ...(proof === undefined
      ? []
      : [
          `- expected: ${prose(proof.check.expected)}`,
          `- actual: ${prose(proof.check.actual)}`,
          `- case: ${code(proof.case.id)}${also}`,
        ]),
    '',
    ...(left > 0 ? [`The last ${SHOWN_EXCHANGES} of ${exchanges.length} exchanges:`, ''] : []),
    ...exchanges.slice(-SHOWN_EXCHANGES).flatMap((exchange) => [...fenced(exchangeText(report, exchange)), '']),
    '</details>',
    '',
  ];
}

function undecided(report: Report): readonly string[] {
  const outcomes: readonly Outcome[] = ['harness-error', 'blocked', 'not-run'];
  const lines = outcomes.flatMap((outcome) =>
    reasonsOf(report, outcome).map(
      ({ reason, rows }) => `| ${glyphOf(outcome)} ${outcome} | ${rows.length} | ${prose(reason)} |`,
    ),
  );
  if (lines.length === 0) return [];
  const more = lines.length - SHOWN_REASONS;
  return [
    '### Not decided, by reason',
    '',
    '| Outcome | Count | Reason |',
    '|---|--:|---|',
    ...lines.slice(0, SHOWN_REASONS),
    ...(more > 0 ? ['', `${counted(more, 'more reason')} in the page of the run.`] : []),
    '',
  ];
}

/** Cases that the target blocked while others decided all that they cite. */
function unseen(report: Report): readonly string[] {
  const groups = unseenBlockedCases(report);
  if (groups.length === 0) return [];
  const more = groups.length - SHOWN_REASONS;
  return [
    '### Cases not carried through, though other cases decided what they cite',
    '',
    '| Case | Reason |',
    '|---|---|',
    ...groups.slice(0, SHOWN_REASONS).map(({ reason, cases: [first, ...others] }) => {
      const also = others.length > 0 ? `, and ${counted(others.length, 'more case')}` : '';
      return `| ${code(first?.id ?? '')}${also} | ${prose(reason)} |`;
    }),
    ...(more > 0 ? ['', `${counted(more, 'more reason')} in the page of the run.`] : []),
    '',
  ];
}

/** A text as Markdown shows it literally, on one line, also inside a table or a link. */
function prose(text: string): string {
  const said = printable(text).replace(/\s+/g, ' ');
  // Words between backticks are code in the ledgers' sentences; an odd backtick is just one.
  const pieces = said.split('`');
  if (pieces.length % 2 === 0) return literal(said);
  return pieces.map((piece, index) => (index % 2 === 0 ? literal(piece) : code(piece))).join('');
}

function literal(text: string): string {
  return html(text).replace(/[\\`*_[\]|~]/g, '\\$&');
}

/** A sentence inside an element of HTML, where Markdown is not read. */
function phrase(text: string): string {
  const pieces = text.split('`');
  if (pieces.length % 2 === 0) return html(text);
  return pieces.map((piece, index) => (index % 2 === 0 ? html(piece) : `<code>${html(piece)}</code>`)).join('');
}

function code(text: string): string {
  return `<code>${literal(printable(text).replace(/\s+/g, ' '))}</code>`;
}

/** `@` would call a person, `#1` an issue, and `://` make a link of what a target sent. */
function html(text: string): string {
  return printable(text)
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('#', '&#35;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '&#64;')
    .replaceAll('://', ':&#47;/');
}

/** A fence longer than any run of backticks inside. */
function fenced(text: string): readonly string[] {
  const shown = printable(text);
  const longest = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text`, shown, fence];
}
