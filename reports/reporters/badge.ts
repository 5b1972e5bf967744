import type { Report } from '../model.js';
import { reporter } from '../reporter.js';

/** A badge as an endpoint of shields.io gives it: the verdict, and how many of all MUSTs passed. */
export default reporter({
  format: 'badge',
  file: 'badge.json',
  render: (report) => `${JSON.stringify(badge(report), undefined, 2)}\n`,
});

function badge({ edition, verdict, totals, partial, complete }: Report): Readonly<Record<string, unknown>> {
  const { exitCode, word } = verdict;
  const marks = `${partial ? 'partial, ' : ''}${complete ? '' : 'cut short, '}`;
  return {
    schemaVersion: 1,
    label: edition.id,
    message: `${marks}${word}, ${totals.passed} of ${totals.musts}`,
    // A selection that passes says little about a server, and is not as green as a whole run.
    color: exitCode === 0 ? (partial ? 'yellowgreen' : 'brightgreen') : exitCode === 1 ? 'red' : 'lightgrey',
    ...(exitCode === 0 ? {} : { isError: true }),
  };
}
