import { cases as caseFiles } from '../../openapi/generated/registry/cases.js';
import { errnoTables } from '../../openapi/generated/registry/errnoTables.js';
import { families } from '../../openapi/generated/registry/families.js';
import { flowCases } from '../../openapi/generated/registry/flowCases.js';
import { observers as observerFiles } from '../../openapi/generated/registry/observers.js';
import type { Edition } from '../../openapi/model.js';
import type { Case, CaseDefinition, Family } from '../case.js';
import { type CastName, DEFAULT_CASTS } from '../cast/casts.js';
import type { ErrnoTable } from '../errno-table.js';
import type { Observer } from '../observer.js';

type Found<T> = readonly { readonly name: string; readonly value: T }[];

/** Every observer of the suite. */
export const observers: readonly Observer[] = (observerFiles as Found<Observer>).map(({ value }) => value);

/**
 * The cases of an edition: those all of whose requirements its ledgers hold, and that have one to decide among them, in
 * order of id.
 */
export function casesOf(edition: Edition): Case[] {
  const known = new Set(edition.requirements.map(({ id }) => id));
  const untested = new Set(edition.requirements.flatMap((row) => (row.untested === undefined ? [] : [row.id])));
  return everyCase(edition)
    .map((each) => withKnown(each, known))
    .filter(({ requirements }) => requirements.every((id) => known.has(id)))
    .filter(({ requirements }) => requirements.some((id) => !untested.has(id)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function withKnown({ whereKnown = [], ...definition }: Case, known: ReadonlySet<string>): Case {
  return { ...definition, requirements: [...definition.requirements, ...whereKnown.filter((id) => known.has(id))] };
}

/** Cases that cite something no edition knows would silently never run; the drift test looks at this list. */
export function everyCase(edition: Edition): Case[] {
  const written = (caseFiles as Found<CaseDefinition>).map(({ name, value }) => ({ ...value, id: name }));
  const flows = (flowCases as Found<CaseDefinition>).map(({ name, value }) => ({ ...value, id: `flow/${name}` }));
  const tables = (errnoTables as Found<ErrnoTable>).flatMap(({ value }) =>
    value.map(({ of, ...definition }) => ({ ...definition, id: `errno/${of}` })),
  );
  const made = (families as Found<Family>).flatMap(({ value }) => [...value(edition)]);
  const ofFamily = ({ casts = DEFAULT_CASTS }: Case) => casts.includes(edition.family as CastName);
  // What a family made of the edition's own document and recipes is for that edition.
  return [...[...written, ...flows, ...tables].filter(ofFamily), ...made];
}

/**
 * The requirements that something checks: cited by a case, or watched by an observer where some case calls the
 * operation at all.
 */
export function coveredRequirements(edition: Edition, cases: readonly Case[]): Set<string> {
  const cited = new Set(cases.flatMap(({ requirements }) => requirements));
  const operations = new Set(edition.requirements.filter(({ id }) => cited.has(id)).map(({ operation }) => operation));
  const watched = new Set(observers.flatMap((observer) => observer.requirements(edition)));
  for (const { id, operation } of edition.requirements) {
    if (watched.has(id) && (operation === '*' ? cases.length > 0 : operations.has(operation))) cited.add(id);
  }
  return cited;
}
