import type { Report } from '../../model.js';
import { floorPercent, percent } from '../common/numbers.js';
import { type Paper, plain, wrap } from './lines.js';

/** The last lines, which a terminal leaves in sight: both denominators, the floor, the verdict and its reasons. */
export function closing(paper: Paper, report: Report): readonly string[] {
  const { musts, checked, passed } = report.totals;
  const figures: readonly (readonly [string, number, number, string])[] = [
    ['passed of checked MUSTs', passed, checked, ''],
    ['passed of all MUSTs', passed, musts, ''],
    ['checked of all MUSTs', checked, musts, `  floor ${floorPercent(report.minimumChecked)}`],
  ];
  const wide = String(musts).length;
  return [
    ...figures.map(([name, part, whole, note]) => {
      const numbers = `${String(part).padStart(wide)} of ${String(whole).padStart(wide)}`;
      return `${name.padEnd(24)}${numbers}  ${percent(part, whole).padStart(7)}${paper.colours.dim(note)}`;
    }),
    '',
    verdictLine(paper, report),
    ...report.verdict.reasons.flatMap((reason) =>
      wrap(plain(reason), paper.width - 4).map((line, index) => `  ${index === 0 ? '-' : ' '} ${line}`),
    ),
  ];
}

function verdictLine({ colours }: Paper, report: Report): string {
  const { word, exitCode } = report.verdict;
  const said = `${word.toUpperCase()}${report.partial ? ' (PARTIAL)' : ''}`;
  const tinted = exitCode === 0 ? colours.green(said) : exitCode === 1 ? colours.red(said) : colours.magenta(said);
  const known = report.requirements.filter(({ knownFailing }) => knownFailing === true).length;
  const excused = known === 0 ? '' : `, ${known} known ${known === 1 ? 'failure' : 'failures'} excused`;
  return `${colours.bold(tinted)}  ${colours.dim(`exit code ${exitCode}${excused}`)}`;
}
