import { siteRoutes as registered } from '../openapi/generated/registry/siteRoutes.js';
import { DomainError } from './domain/domain-error.js';
import type { OtherRoutes } from './http/pipeline.js';
import type { SiteRoute } from './site/site-route.js';
import type { World } from './world.js';

/** What the mock answers outside its operations: the servers' pages, and 116 for version 0 and what an edition gave up. */
export function otherRoutes(world: World): OtherRoutes {
  const routes = new Map(
    (registered as readonly { readonly value: SiteRoute }[]).map(({ value }) => [
      `${value.method} ${value.path}`,
      value,
    ]),
  );
  const gone = new Set(world.behaviour.goneEndpoints);
  return (method, path, target) => {
    if (world.behaviour.gonePaths.some((start) => path.startsWith(start)) || gone.has(`${method} ${path}`))
      return world.answers.failure(undefined, new DomainError('EndpointGone'));
    const found = routes.get(`${method} ${path}`)?.answer(world, target);
    return found === undefined ? undefined : { headers: {}, ...found };
  };
}
