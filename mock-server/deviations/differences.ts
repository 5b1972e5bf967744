import { differences as registered } from '../../openapi/generated/registry/differences.js';
import type { Deviation, DifferingDeviation } from '../deviation.js';

type Registered = { readonly name: string; readonly value: Readonly<Record<string, DifferingDeviation>> };

/** Where the files of the differences are, which begins their ids. */
const FOLDER = 'deployed';

/** The differences of `deviations/deployed`: a file holds a table of them by name. */
export function writtenDifferences(): Deviation[] {
  return (registered as readonly Registered[]).flatMap(({ name, value }) =>
    Object.entries(value).map(([key, { differs, wrap }]) => ({
      id: `${FOLDER}/${name}/${key}`,
      violates: [],
      alsoBreaks: [],
      says: differs,
      wrap,
    })),
  );
}
