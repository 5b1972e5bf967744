import type { Exchange } from '../wire/exchange.js';
import type { Check } from './check.js';

/**
 * The requirement holds if a link of a mail has the code in its fragment.
 * @param cause the request that the mail came from, where there was one
 */
export function checkCodeInFragment(
  check: Check,
  requirement: string,
  { code, links }: { readonly code: string; readonly links: readonly URL[] },
  cause?: Exchange,
): void {
  const inQuery = links.some(({ search }) => holds(search, code));
  check.that(
    requirement,
    links.some(({ hash }) => holds(hash, code)),
    'a link with the code in its fragment',
    inQuery ? 'the code is in the query of a link' : `${links.length} links, and the code in the fragment of none`,
    cause,
  );
}

/** As it is, or encoded as a URL needs it. */
function holds(part: string, code: string): boolean {
  return part.includes(code) || part.includes(encodeURIComponent(code));
}
