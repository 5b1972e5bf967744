import type { Draft, RecoveryLetter } from './letter.js';
import { contentLink, linkPairs } from './link.js';
import type { MailLanguage } from './words.js';

/** A mail with the code for a forgotten password: the code itself and a link to a page that shows it (line 1065). */
export function recoveryDraft(
  { template, to, token, code, link }: RecoveryLetter,
  { letters, codeIs }: MailLanguage,
  contentUrl: string,
): Draft {
  const words = letters[template];
  return {
    words,
    paragraphs: [words.opening, `${codeIs} ${code}`],
    link: contentLink(contentUrl, 'complete_reset_password', [
      ['token', token],
      ['code', code],
      ['email', to],
      ...linkPairs(link),
    ]),
    headers: { 'x-recovery-code': code, ...(link.service === undefined ? {} : { 'x-service-id': link.service }) },
  };
}
