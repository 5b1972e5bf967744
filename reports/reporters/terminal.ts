import pc from 'picocolors';
import type { Report } from '../model.js';
import { type RenderOptions, reporter } from '../reporter.js';
import { duration, moment } from './common/numbers.js';
import { closing } from './terminal/closing.js';
import { brokenRequirements, undecidedRequirements, unseenCases } from './terminal/findings.js';
import { type Paper, plain, wrap } from './terminal/lines.js';
import { outcomeTable } from './terminal/table.js';

/** The verdict table of a run, for a person at a terminal; reads from top to bottom, the verdict last. */
export default reporter({
  format: 'terminal',
  file: null,
  render(report, options = {}) {
    const paper = paperOf(options);
    const parts = [
      headline(paper, report),
      outcomeTable(paper, report),
      brokenRequirements(paper, report),
      undecidedRequirements(paper, report),
      unseenCases(paper, report),
      closing(paper, report),
    ];
    return `${parts
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.map((line) => line.trimEnd()).join('\n'))
      .join('\n\n')}\n`;
  },
});

/** picocolors has already read NO_COLOR, FORCE_COLOR and the kind of stdout when it is loaded. */
function paperOf({ width = 100, colour = pc.isColorSupported }: RenderOptions): Paper {
  return { width: Math.max(40, width), colours: pc.createColors(colour) };
}

function headline(paper: Paper, report: Report): readonly string[] {
  const { colours } = paper;
  const { edition, target, suite, seed } = report;
  const who = `${edition.id} against ${target.name} (${target.url}), seed ${seed}`;
  const marks = `${report.partial ? ', PARTIAL' : ''}${report.complete ? '' : ', CUT SHORT'}`;
  const first = wrap(plain(`${who}${marks}`), paper.width);
  const run = `${edition.title}; ${moment(report.startedAt)}, took ${duration(report.ms)}; ${suite.name} ${suite.version}`;
  return [
    ...first.map((line) => colours.bold(line)),
    ...wrap(plain(run), paper.width).map((line) => colours.dim(line)),
  ];
}
