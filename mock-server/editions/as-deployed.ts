import { deployedSets } from '../../openapi/generated/registry/deployedSets.js';
import { suggestion } from '../../openapi/nearest.js';
import type { Deviation } from '../deviation.js';
import { writtenDeviations } from '../deviations/all-deviations.js';
import { writtenDifferences } from '../deviations/differences.js';
import type { DeployedSet, DeployedSettings } from './deployed-set.js';

/**
 * What the servers of an edition's time did differently.
 * @throws Error for an edition of which nobody wrote that down
 */
export function deployedSetOf(editionId: string): DeployedSet {
  const known = deployedSets as readonly { readonly value: DeployedSet }[];
  const found = known.find(({ value }) => value.edition === editionId);
  if (found !== undefined) return found.value;
  const names = known.map(({ value }) => value.edition).join(', ');
  throw new Error(`A mock can be as deployed in the editions ${names}, and not in ${editionId}`);
}

/**
 * The same as deviations.
 * @throws Error for an edition of which nobody wrote that down, and for an id in its set that is unknown
 */
export function deployedDeviations(editionId: string): readonly Deviation[] {
  const known = new Map([...writtenDeviations(), ...writtenDifferences()].map((each) => [each.id, each]));
  return deployedSetOf(editionId).deviations.map((id) => {
    const found = known.get(id);
    if (found === undefined)
      throw new Error(
        `The deployed set of ${editionId} names ${id}, which is no deviation; ${suggestion(id, known.keys())}`,
      );
    return found;
  });
}

/** The settings of the servers of several editions; where they differ, the first one's count. */
export function deployedSettings(editionIds: readonly string[]): DeployedSettings {
  return Object.assign({}, ...editionIds.map((id) => deployedSetOf(id).settings).reverse()) as DeployedSettings;
}
