import type { RequirementRow } from '../../model.js';
import { WHOLE_API } from '../common/by-operation.js';

/** What a page calls each kind of requirement, in the order of its filter. */
const KIND_NAMES: ReadonlyMap<string, string> = new Map([
  ['errno', 'Listed errors'],
  ['table', 'Error table'],
  ['auth', 'Authentication'],
  ['param', 'Parameters'],
  ['response', 'Responses'],
  ['prose', 'Prose'],
  ['flow', 'Flows'],
]);

/** The name of a kind; one that this page has no name for is shown as it is. */
export function kindName(kind: string): string {
  return KIND_NAMES.get(kind) ?? kind;
}

/** The kinds that occur, those with a name first and in its order. */
export function kindsOf(rows: readonly RequirementRow[]): readonly string[] {
  const present = new Set(rows.map((row) => row.kind));
  const named = [...KIND_NAMES.keys()].filter((kind) => present.delete(kind));
  return [...named, ...present];
}

/** The name of an operation, also where it is `*`. */
export function operationName(id: string): string {
  return id === '*' ? WHOLE_API : id;
}

/** The in-page link that shows the requirement list with this choice and nothing else. */
export function filterLink(choice: Readonly<Record<string, string>>): string {
  return `#filter?${new URLSearchParams(choice)}`;
}
