import { behaviours as registered } from '../../openapi/generated/registry/behaviours.js';
import type { EditionBehaviour } from './behaviour.js';

/** How the mock behaves in an edition; undefined where it does not speak it. */
export function findBehaviour(editionId: string): EditionBehaviour | undefined {
  const known = registered as readonly { readonly value: EditionBehaviour }[];
  return known.find(({ value }) => value.id === editionId)?.value;
}

/** The same. Throws an Error for an edition that the mock does not speak. */
export function behaviourOf(editionId: string): EditionBehaviour {
  const found = findBehaviour(editionId);
  if (found === undefined) throw new Error(`The mock does not speak ${editionId} yet`);
  return found;
}
