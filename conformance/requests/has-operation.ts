import type { Edition } from '../../openapi/model.js';

/** Whether the document of an edition has an operation, so that what only some editions know can be left out. */
export function hasOperation({ operations }: Edition, operationId: string): boolean {
  return operations.some(({ id }) => id === operationId);
}
