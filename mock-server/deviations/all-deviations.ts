import { deviations as registered } from '../../openapi/generated/registry/deviations.js';
import type { Edition } from '../../openapi/model.js';
import { suggestion } from '../../openapi/nearest.js';
import type { Deviation, WrittenDeviation } from '../deviation.js';
import { derivedDeviations } from './families.js';

type Registered = {
  readonly name: string;
  readonly value: WrittenDeviation | Readonly<Record<string, WrittenDeviation>>;
};

/** Every deviation of an edition: the written ones of its family whose requirements it has, then the derived ones. */
export function deviationsOf(edition: Edition): Deviation[] {
  const known = new Set(edition.requirements.map(({ id }) => id));
  const fits = ({ violates, families }: Deviation) =>
    violates.every((id) => known.has(id)) && (families === undefined || families.includes(edition.family));
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
  const all = deviationsOf(edition);
  return names.flatMap((name) => {
    const found = all.filter(({ id }) => id === name);
    const violating = found.length > 0 ? found : all.filter(({ violates }) => violates.includes(name)).slice(0, 1);
    if (violating.length > 0) return violating;
    throw new Error(
      `No deviation violates "${name}"; ${suggestion(
        name,
        all.flatMap(({ id, violates }) => [id, ...violates]),
      )}`,
    );
  });
}

function isOne(value: Registered['value']): value is WrittenDeviation {
  return typeof (value as WrittenDeviation).says === 'string';
}

function complete(id: string, { violates, alsoBreaks = [], ...rest }: WrittenDeviation): Deviation {
  return { id, violates: [violates].flat(), alsoBreaks, ...rest };
}
