import type { Edition } from '../../openapi/model.js';
import type { CaseRecord } from '../../reports/model.js';

/** What is broken wherever one looks. */
const EVERYWHERE = '*';

/**
 * Lets refused good requests count against the answers that were due, where nothing else explains them: what is broken
 * anywhere, or in an operation that the case had called by then, may be all that is wrong, and has its own rows.
 * Without this a server that refuses a good request in one circumstance would pass by every case that leads there.
 */
export function countingUnexplainedRefusals(
  records: readonly CaseRecord[],
  { requirements }: Pick<Edition, 'requirements'>,
): readonly CaseRecord[] {
  if (!records.some(({ refusal }) => refusal !== undefined)) return records;
  const operationOf = new Map(requirements.map(({ id, operation }) => [id, operation]));
  const broken = new Set(
    records
      .flatMap(({ checks }) => checks)
      .filter(({ passed }) => !passed)
      .map(({ requirement }) => operationOf.get(requirement) ?? EVERYWHERE),
  );
  if (broken.has(EVERYWHERE)) return records;
  return records.map((record) => {
    const { checks, exchanges, refusal } = record;
    if (refusal === undefined || exchanges.some(({ operation = '' }) => broken.has(operation))) return record;
    return { ...record, checks: [...checks, refusal] };
  });
}
