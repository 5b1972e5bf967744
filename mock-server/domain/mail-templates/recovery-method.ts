import type { Draft, RecoveryMethodLetter } from './letter.js';
import { contentLink } from './link.js';
import type { MailLanguage } from './words.js';

/**
 * A mail with the code of a recovery method: the code itself, and a link to a page that hands it in together with the
 * address (key-server-2013, lines 251 and 252). The code stands in the fragment, which no server is sent.
 */
export function recoveryMethodDraft(
  { template, to, code }: RecoveryMethodLetter,
  { letters, codeIs }: MailLanguage,
  contentUrl: string,
): Draft {
  const words = letters[template];
  return {
    words,
    paragraphs: [words.opening, `${codeIs} ${code}`],
    link: contentLink(
      contentUrl,
      'verify_email',
      [['email', to]],
      [
        ['code', code],
        ['email', to],
      ],
    ),
    headers: { 'x-verify-code': code },
  };
}
