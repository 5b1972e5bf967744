import { deviations as registered } from '../../openapi/generated/registry/deviations.js';
import type { Edition } from '../../openapi/model.js';
import { suggestion } from '../../openapi/nearest.js';
import type { Deviation, WrittenDeviation } from '../deviation.js';
import { derivedDeviations } from './families.js';

/** Where a user reads their names. */
const LISTED = 'the command "list --deviations" has them';

type Registered = {
  readonly name: string;
  readonly value: WrittenDeviation | Readonly<Record<string, WrittenDeviation>>;
};

/**
 * Every deviation of an edition: the written ones of its family whose requirements it has and can test, and whose
 * operation it has, then the derived ones.
 */
export function deviationsOf(edition: Edition): Deviation[] {
  const testable = edition.requirements.filter(({ untested }) => untested === undefined);
  const known = new Set(testable.map(({ id }) => id));
  const operations = new Set(edition.operations.map(({ id }) => id));
  const fits = ({ violates, families, operation }: Deviation) =>
    violates.every((id) => known.has(id)) &&
    (families === undefined || families.includes(edition.family)) &&
    (operation === undefined || operations.has(operation));
  return [...writtenDeviations().filter(fits), ...derivedDeviations(edition)];
}

/** The deviations of `deviations/written`: a file holds one, or a table of them by name. */
export function writtenDeviations(): Deviation[] {
  return (registered as readonly Registered[]).flatMap(({ name, value }) =>
    isOne(value)
      ? [complete(name, value)]
      : Object.entries(value).map(([key, each]) => complete(`${name}/${key}`, each)),
  );
}

/**
 * The deviations a user named, by their own id or by a requirement they violate.
 * @throws Error that names the nearest known id
 */
export function namedDeviations(edition: Edition, names: readonly string[]): Deviation[] {
  return namedInEach([edition], names).flat();
}

/** The same in each of several editions, of which one has to know a name. */
export function namedInEach(editions: readonly Edition[], names: readonly string[]): Deviation[][] {
  const known = editions.map(deviationsOf);
  for (const name of names) {
    if (known.every((all) => namedIn(all, name).length === 0)) {
      const candidates = known.flat().flatMap(({ id, violates }) => [id, ...violates]);
      throw new Error(`No deviation violates "${name}"; ${suggestion(name, candidates, LISTED)}`);
    }
  }
  return known.map((all) => names.flatMap((name) => namedIn(all, name)));
}

/** Of several that violate a requirement the plainest one, which breaks it always and not in some circumstance alone. */
function namedIn(all: readonly Deviation[], name: string): Deviation[] {
  const found = all.filter(({ id }) => id === name);
  if (found.length > 0) return found;
  const violating = all.filter(({ violates }) => violates.includes(name));
  const [operation = ''] = name.split('/');
  const places: readonly ((id: string) => boolean)[] = [
    (id) => id.startsWith('derived/'),
    // The file of the operation, where the plain faults are.
    (id) => [fileOf(id).join('-'), fileOf(id).at(-1)].includes(operation),
    (id) => id.replaceAll('/', '-').startsWith(`${operation}-`),
  ];
  const own = places.map((isThere) => violating.find(({ id }) => isThere(id))).find((each) => each !== undefined);
  return [own ?? violating].flat().slice(0, 1);
}

/** Folder and file of a deviation. */
function fileOf(id: string): readonly string[] {
  return id.split('/').slice(0, -1);
}

function isOne(value: Registered['value']): value is WrittenDeviation {
  return typeof (value as WrittenDeviation).says === 'string';
}

function complete(id: string, { violates, alsoBreaks = [], ...rest }: WrittenDeviation): Deviation {
  return { id, violates: [violates].flat(), alsoBreaks, ...rest };
}
