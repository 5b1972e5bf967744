import { DomainError } from '../../domain/domain-error.js';
import type { Wraps } from '../../seams.js';
import type { World } from '../../world.js';
import { refusing } from '../refusing.js';

/**
 * Mails that have a code put it into the query of their link.
 * @param header name of the header that repeats the code, in lower case
 * @param only which of them, by the address they go to; all by default
 */
export function codeInTheQuery(header: string, only: (world: World, address: string) => boolean = () => true): Wraps {
  return {
    'mail.deliver': (next, world) => (mail) => {
      if (mail.headers[header] === undefined || !only(world, mail.to[0]?.address ?? '')) return next(mail);
      const { 'x-link': link = '', ...headers } = mail.headers;
      const moved = link.replace('#', '&');
      const html = mail.html.replace('#', '&amp;');
      next({ ...mail, headers: { ...headers, 'x-link': moved }, text: mail.text.replace(link, moved), html });
    },
  };
}

/** A code is refused to a browser with another User-Agent than that of every session of the account. */
export function askingForTheSameBrowser(operation: string): Wraps {
  return refusing(
    operation,
    () => new DomainError('InvalidVerificationCode'),
    ({ input, request, world }) => {
      const { uid } = input.body as { uid: string };
      const sessions = world.tokens.allOf(uid.toLowerCase(), 'sessionToken');
      return sessions.length > 0 && sessions.every(({ userAgent }) => userAgent !== request.headers['user-agent']);
    },
  );
}
