import type { Operation } from '../../openapi/model.js';
import type { World } from '../world.js';
import { pathVariables } from './path-variables.js';

/** From a request line to an operation. */
export interface RouteStages {
  /** The operation of a method in upper case and a path without query; undefined where the edition has none. */
  find(method: string, path: string): Operation | undefined;
}

/**
 * Makes the stage of one mock. A map finds paths without variables, a search the few others; trailing slashes and
 * letter case matter, as on the servers.
 */
export function makeRouteStages({ edition, behaviour }: World): RouteStages {
  const routes = new Map(edition.operations.map((operation) => [`${operation.method} ${operation.path}`, operation]));
  const variable = edition.operations.filter((operation) => operation.path.includes('{'));
  return {
    find(asked, path) {
      const method = asked === 'HEAD' && behaviour.answersHead === true ? 'GET' : asked;
      return (
        routes.get(`${method} ${path}`) ??
        variable.find((operation) => operation.method === method && pathVariables(operation.path, path) !== undefined)
      );
    },
  };
}
