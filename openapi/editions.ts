import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition, Operation, Requirement } from './model.js';
import { suggestion } from './nearest.js';
import { packageRoot } from './package-root.js';

const generated = join(packageRoot, 'openapi', 'generated');
const loaded = new Map<string, Edition>();

/** The ids of every edition the project knows. */
export const editionIds: readonly string[] = JSON.parse(
  readFileSync(join(generated, 'editions.json'), 'utf8'),
) as string[];

/**
 * An edition: its operations, error table, flows and requirements.
 * @throws Error that names the nearest known edition
 */
export function loadEdition(id: string): Edition {
  const known = loaded.get(id);
  if (known !== undefined) return known;
  if (!editionIds.includes(id)) throw new Error(`There is no edition "${id}"; ${suggestion(id, editionIds)}`);
  const edition = JSON.parse(readFileSync(join(generated, `${id}.edition.json`), 'utf8')) as Edition;
  loaded.set(id, edition);
  return edition;
}

/** An operation by its operationId. */
export function operationOf(edition: Edition, operationId: string): Operation {
  const operation = edition.operations.find(({ id }) => id === operationId);
  if (operation === undefined) {
    const ids = edition.operations.map(({ id }) => id);
    throw new Error(`${edition.id} has no operation "${operationId}"; ${suggestion(operationId, ids)}`);
  }
  return operation;
}

/** A requirement by its id. */
export function requirementOf(edition: Edition, requirementId: string): Requirement {
  const requirement = edition.requirements.find(({ id }) => id === requirementId);
  if (requirement === undefined) {
    const ids = edition.requirements.map(({ id }) => id);
    throw new Error(
      `${edition.id} has no requirement "${requirementId}"; ${suggestion(requirementId, ids, 'the command "list" has them')}`,
    );
  }
  return requirement;
}
