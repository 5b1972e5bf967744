import type { Cast } from './cast.js';
import { holdsCode } from './mailed-codes.js';

/**
 * How many mails to an address hold a code anywhere: in the text, the HTML or a header. Counts them all as read.
 * @param from those before this place in the mailbox are left out
 */
export async function mailsWith(
  cast: Cast,
  { email }: { readonly email: string },
  code: string,
  from = 0,
): Promise<number> {
  const mails = await cast.inbox.all(email);
  return mails
    .slice(from)
    .filter(({ text, html, headers }) => [text, html, ...Object.values(headers)].some((part) => holdsCode(part, code)))
    .length;
}
