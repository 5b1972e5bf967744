import type { Edition } from '../../openapi/model.js';
import type { CaseRecord } from '../../reports/model.js';

/** What is broken wherever one looks. */
const EVERYWHERE = '*';

/**
 * Lets what set-up steps saw fail count, such as good requests that were refused, where nothing else explains it: what
 * is broken everywhere, or in an operation that the case had called by then, may be all that is wrong, and has its own
 * rows. Without this a server that refuses a good request in one circumstance would pass by every case that leads there.
 */
export function withUnexplainedEvidence(
  records: readonly CaseRecord[],
  { requirements }: Pick<Edition, 'requirements'>,
): readonly CaseRecord[] {
  if (!records.some(({ evidence }) => evidence !== undefined)) return records;
  const operationOf = new Map(requirements.map(({ id, operation }) => [id, operation]));
  const broken = new Set(
    records
      .flatMap(({ checks }) => checks)
      .filter(({ passed }) => !passed)
      .map(({ requirement }) => operationOf.get(requirement) ?? EVERYWHERE),
  );
  if (broken.has(EVERYWHERE)) return records;
  return records.map((record) => {
    const { checks, exchanges, evidence } = record;
    if (evidence === undefined || exchanges.some(({ operation = '' }) => broken.has(operation))) return record;
    return { ...record, checks: [...checks, evidence] };
  });
}
