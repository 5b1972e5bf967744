import type { CaseRecord } from '../../../model.js';

/** The data of the page: see `storiesJson`. */
export interface Stories {
  /** Scheme, host and port of the target. */
  readonly origin: string;
  /** For each requirement, in report order: places in `cases`, or the id of a case without record. */
  readonly rows: readonly (readonly (number | string)[])[];
  readonly cases: readonly CaseRecord[];
}

/**
 * A reader of the embedded data that parses it when it is first asked: with thousands of cases the parsing takes longer
 * than everything else, and most visits end at the verdict.
 */
export function storyReader(): () => Stories {
  let stories: Stories | undefined;
  return () => {
    stories ??= JSON.parse(
      document.getElementById('stories')?.textContent ?? '{"origin":"","rows":[],"cases":[]}',
    ) as Stories;
    return stories;
  };
}

/**
 * What a case means for one requirement: `failed` or `passed` by its checks of it, the case's own outcome where it did
 * not run to its end, `completed` where it checked others only.
 */
export function bearingOf(record: CaseRecord, requirement: string): string {
  const own = record.checks.filter((check) => check.requirement === requirement);
  if (own.some((check) => !check.passed)) return 'failed';
  if (record.outcome !== 'completed') return record.outcome;
  return own.length > 0 ? 'passed' : 'completed';
}

/**
 * The cases of a requirement, those that need a reader first: the ones its row names, and every other one that checked
 * it on the way (what holds for every answer is checked by nearly every case, which a row does not list).
 */
export function casesInOrder(stories: Stories, row: number, requirement: string): readonly (number | string)[] {
  const rank = (entry: number | string): number => {
    const record = typeof entry === 'number' ? stories.cases[entry] : undefined;
    if (!record) return 2;
    const order = ['failed', 'harness-error', 'blocked', 'not-run', 'passed', 'completed'];
    return order.indexOf(bearingOf(record, requirement));
  };
  const named = stories.rows[row] ?? [];
  const checking = stories.cases.flatMap((record, place) =>
    record.checks.some((check) => check.requirement === requirement) ? [place] : [],
  );
  return [...new Set([...named, ...checking])].sort((a, b) => rank(a) - rank(b));
}
