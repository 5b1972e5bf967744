import type { World } from '../world.js';

/** A page at the root of the site, outside every edition's API. */
export interface SiteRoute {
  readonly path: string;
  readonly method: 'GET';
  /** What the page says: `body` becomes JSON, `headers` are added to those of every answer. */
  answer(world: World): SiteAnswer;
}

/** The answer of a page. */
export interface SiteAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Declares the page of one file in `site/routes`. */
export function siteRoute(route: SiteRoute): SiteRoute {
  return route;
}
