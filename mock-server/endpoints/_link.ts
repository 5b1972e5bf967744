import type { LinkParameters } from '../domain/mail-templates/letter.js';

/** What of a request's body goes into a mailed link. */
export function linkParametersOf({ service, redirectTo, resume }: LinkParameters): LinkParameters {
  return { service, redirectTo, resume };
}
