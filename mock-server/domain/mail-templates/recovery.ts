import type { Draft, RecoveryLetter } from './letter.js';
import { contentLink, linkPairs } from './link.js';

/** A mail with the code for a forgotten password: the code itself and a link to a page that shows it (line 1065). */
export function recoveryDraft({ to, token, code, link }: RecoveryLetter, contentUrl: string): Draft {
  return {
    subject: 'Reset your Firefox Account password',
    paragraphs: ['Somebody, probably you, cannot remember the password of your account.', `Your code is ${code}`],
    link: contentLink(contentUrl, 'complete_reset_password', [
      ['token', token],
      ['code', code],
      ['email', to],
      ...linkPairs(link),
    ]),
    linkText: 'Choose a new password',
    headers: { 'x-recovery-code': code, ...(link.service === undefined ? {} : { 'x-service-id': link.service }) },
  };
}
