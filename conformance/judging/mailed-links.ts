import { holdsCode } from '../cast/mailed-codes.js';
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
  const inQuery = links.some(({ search }) => holdsCode(search, code));
  check.that(
    requirement,
    links.some(({ hash }) => holdsCode(hash, code)),
    'a link with the code in its fragment',
    inQuery ? 'the code is in the query of a link' : `${links.length} links, and the code in the fragment of none`,
    cause,
  );
}
