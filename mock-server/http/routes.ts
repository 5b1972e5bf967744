import type { Edition, Operation } from '../../openapi/model.js';

/** Finds the operation of a request line. Paths of these documents have no variables, so a map is enough. */
export type RouteTable = (method: string, path: string) => Operation | undefined;

/** Builds the table from the edition's OpenAPI document; trailing slashes and letter case matter, as on the servers. */
export function routeTable(edition: Edition): RouteTable {
  const routes = new Map(edition.operations.map((operation) => [`${operation.method} ${operation.path}`, operation]));
  return (method, path) => routes.get(`${method} ${path}`);
}
