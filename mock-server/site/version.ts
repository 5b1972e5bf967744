import { packageVersion } from '../../openapi/package-root.js';
import type { SiteAnswer } from './site-route.js';

/** Which program answers, in the fields the deployed servers had; `commit` says plainly that this is none of them. */
export function versionAnswer(): SiteAnswer {
  return { status: 200, body: { version: packageVersion, commit: 'mock', source: 'fxa-conformance' } };
}
