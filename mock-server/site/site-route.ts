import type { World } from '../world.js';

/** A page at the root of the site, outside every edition's API. */
export interface SiteRoute {
  readonly path: string;
  readonly method: 'GET';
  /**
   * What the page says: `body` becomes JSON, `headers` are added to those of every answer.
   * @param target path and query as they were asked for
   */
  answer(world: World, target: string): SiteAnswer;
}

/** The answer of a page. */
export interface SiteAnswer {
  readonly status: number;
  readonly body: unknown;
  /** Text that is written instead of a body in JSON. */
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Declares the page of one file in `site/routes`. */
export function siteRoute(route: SiteRoute): SiteRoute {
  return route;
}

/** Sends a browser on to the content server, under the path and query it came with. */
export function toContentServer(world: World, target: string): SiteAnswer {
  const location = `${world.settings.contentUrl.replace(/\/$/, '')}${target}`;
  return { status: 302, body: {}, headers: { location } };
}
