import { deviationsOf } from '../../../mock-server/deviations/all-deviations.js';
import { editionIds, loadEdition } from '../../../openapi/editions.js';
import { COVERED_PARTS, type Coverage, coverageOf } from '../../coverage.js';
import { code, table } from '../markdown.js';

/** The editions with what the suite accounts for of each document. */
export function editionsTable(): string {
  const rows = editionIds.map((id) => {
    const coverage = coverageOf(id);
    return [code(id), documentLink(id), ...COVERED_PARTS.map((part) => coverageCell(coverage[part]))];
  });
  return table(['edition', 'document', ...COVERED_PARTS], rows);
}

/** The public source of an edition's document. */
function documentLink(id: string): string {
  const { title, source } = loadEdition(id);
  return `[${title}](https://github.com/${source.repository}/blob/${source.commit}/${source.path})`;
}

function coverageCell({ checked, untested, total }: Coverage): string {
  if (total === 0) return '–';
  return `${checked + untested} of ${total}${untested === 0 ? '' : `, ${untested} untested`}`;
}

/** How many statements of each edition have a fault that proves their check. */
export function killMatrixTable(): string {
  const rows = editionIds.map((id) => {
    const edition = loadEdition(id);
    const deviations = deviationsOf(edition);
    const broken = new Set(deviations.flatMap(({ violates }) => violates));
    const testable = edition.requirements.filter(({ untested }) => untested === undefined);
    const without = testable.filter((requirement) => !broken.has(requirement.id)).length;
    const untested = edition.requirements.length - testable.length;
    return [
      `[${id}](docs/kill-matrix/${id}.md)`,
      String(testable.length),
      String(untested),
      String(deviations.filter(({ violates }) => violates.length > 0).length),
      String(without),
    ];
  });
  return table(
    ['edition', 'statements that a check decides', 'untested, with a reason', 'faults', 'without a fault'],
    rows,
  );
}
