import { siteRoutes as registered } from '../openapi/generated/registry/siteRoutes.js';
import { DomainError } from './domain/domain-error.js';
import type { OtherRoutes } from './http/pipeline.js';
import type { SiteRoute } from './site/site-route.js';
import type { World } from './world.js';

/** What the mock answers outside its operations: the root pages of the deployed servers, and 116 for version 0. */
export function otherRoutes(world: World): OtherRoutes {
  const routes = new Map(
    (registered as readonly { readonly value: SiteRoute }[]).map(({ value }) => [
      `${value.method} ${value.path}`,
      value,
    ]),
  );
  return (method, path) => {
    if (path.startsWith('/v0/')) return world.answers.failure(undefined, new DomainError('EndpointGone'));
    const found = routes.get(`${method} ${path}`)?.answer(world);
    return found === undefined ? undefined : { headers: {}, ...found };
  };
}
