import type { Report } from '../model.js';
import { reporter } from '../reporter.js';
import { type Finding, findingsOf } from './common/findings.js';
import { findingText, printable } from './common/texts.js';

/** A workflow command's name: how loud an annotation is. */
type Loudness = 'error' | 'warning' | 'notice';

/**
 * Annotations of a GitHub workflow, to be printed by a step: the verdict first (GitHub shows ten of a kind per step),
 * then every broken requirement. A known failure is a notice.
 */
export default reporter({
  format: 'github',
  file: null,
  render: (report) => `${[verdict(report), ...findingsOf(report).map(broken)].join('\n')}\n`,
});

function verdict({ verdict: said, partial, complete, edition, target, totals }: Report): string {
  const { passed, checked, musts } = totals;
  const title = `${edition.id}: ${said.word}${partial ? ' (PARTIAL)' : ''}${complete ? '' : ' (CUT SHORT)'}`;
  const figures = `${target.name}: of ${musts} MUSTs ${checked} were checked and ${passed} passed`;
  return command(said.exitCode === 0 ? 'notice' : 'error', title, [figures, ...said.reasons].join('\n'));
}

function broken(finding: Finding): string {
  const { row } = finding;
  const loudness = row.knownFailing === true ? 'notice' : row.outcome === 'failed' ? 'error' : 'warning';
  const mark = row.knownFailing === true ? ' (known failing)' : '';
  return command(loudness, `${row.id} ${row.outcome}${mark}`, findingText(finding));
}

/** A text with a line break of its own could begin another workflow command: all of them are escaped. */
function command(loudness: Loudness, title: string, message: string): string {
  return `::${loudness} title=${property(title)}::${data(message)}`;
}

function data(text: string): string {
  return printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
