import { matches } from '../../openapi/matches.js';
import type { Edition, Requirement } from '../../openapi/model.js';
import type { Case } from '../case.js';

/** What of an edition is asked for: patterns of requirement or case ids or of operations, `*` as wildcard. */
export interface Wanted {
  /** Empty means everything. */
  readonly only: readonly string[];
  /** What is left out. */
  readonly skip: readonly string[];
}

/** What is run and what is judged. */
export interface Selection {
  readonly cases: readonly Case[];
  /** Ids under judgement, the skipped ones included. */
  readonly requirements: ReadonlySet<string>;
  /** Ids that nothing in this run may decide. */
  readonly skipped: ReadonlySet<string>;
  /** Patterns that name nothing: a misspelt one must not pass for an empty selection. */
  readonly strange: readonly string[];
}

/**
 * `only` names requirements or cases: the cases of both are run, and what they cite is judged. `skip` takes cases away,
 * by their own names or by those of requirements they cite, and never anything from what is judged.
 */
export function selectCases(edition: Edition, cases: readonly Case[], { only, skip }: Wanted): Selection {
  const everything = edition.requirements.map(({ id }) => id);
  const rows = new Map(edition.requirements.map((row) => [row.id, namesOf(row)]));
  const names = [...[...rows.values()].flat(), ...cases.map(({ id }) => id)];
  const strange = [...only, ...skip].filter((pattern) => !names.some((name) => matches(pattern, name)));
  const named = fitting(only, rows);
  const byCase = cases.filter(({ id }) => fits(only, id));
  const chosen = cases.filter((each) => only.length === 0 || byCase.includes(each) || cites(each, named));
  const skipped = fitting(skip, rows);
  const isLeftOut = (each: Case) => fits(skip, each.id) || cites(each, skipped);
  const kept = chosen.filter((each) => !isLeftOut(each));
  const stillCited = new Set(kept.flatMap(({ requirements }) => requirements));
  // What only skipped cases cite is skipped too: an observer that happens to see it must not make this a matter of luck.
  const orphans = chosen.filter(isLeftOut).flatMap(({ requirements }) => requirements);
  return {
    cases: kept,
    requirements: new Set(
      only.length === 0 ? everything : [...named, ...byCase.flatMap(({ requirements }) => requirements)],
    ),
    skipped: new Set([...skipped, ...orphans.filter((id) => !stillCited.has(id))]),
    strange,
  };
}

function fits(patterns: readonly string[], name: string): boolean {
  return patterns.some((pattern) => matches(pattern, name));
}

/** What a pattern may call a requirement: also by its operation, in the spelling of the OpenAPI document and reports. */
function namesOf({ id, operation }: Requirement): string[] {
  if (operation === '*') return [id];
  return [id, operation, `${operation}/${id.slice(id.indexOf('/') + 1)}`];
}

/** The ids of requirements one of whose names fits. */
function fitting(patterns: readonly string[], rows: ReadonlyMap<string, readonly string[]>): Set<string> {
  return new Set([...rows].flatMap(([id, names]) => (names.some((name) => fits(patterns, name)) ? [id] : [])));
}

function cites({ requirements }: Case, named: ReadonlySet<string>): boolean {
  return requirements.some((id) => named.has(id));
}
