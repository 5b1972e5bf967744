import type { Edition } from '../../openapi/model.js';
import { isFailureOfTheApi } from '../judging/failure.js';
import { defineObserver } from '../observer.js';
import { fieldsOf } from '../wire/exchange.js';

/** Holds the status of every failure against the row that the error table has for its errno. */
export default defineObserver({
  requirements: (edition) =>
    edition.requirements.filter(({ kind, untested }) => kind === 'table' && untested === undefined).map(({ id }) => id),
  observe(answer, edition) {
    const { errno } = fieldsOf(answer);
    const row = edition.requirements.find((requirement) => requirement.kind === 'table' && requirement.errno === errno);
    if (row === undefined || !isFailureOfTheApi(answer)) return [];
    const { status } = answer.response;
    const statuses = statusesOf(edition, Number(errno));
    return [
      {
        requirement: row.id,
        ok: status >= 400 && (statuses.length === 0 || statuses.includes(status)),
        expected: statuses.length === 0 ? 'a status of failures' : `status ${statuses.join(' or ')}`,
        actual: `status ${status}`,
      },
    ];
  },
});

/** What the table says, and what any section says otherwise: where they differ both hold. Empty means any. */
function statusesOf({ requirements }: Edition, number: number): number[] {
  const rows = requirements.filter(({ errno }) => errno === number);
  if (rows.some(({ kind, statuses }) => kind === 'table' && statuses?.length === 0)) return [];
  return [...new Set(rows.flatMap(({ statuses }) => statuses ?? []))];
}
