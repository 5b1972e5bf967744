import type { Draft, UnblockLetter } from './letter.js';
import { contentLink } from './link.js';
import type { MailLanguage } from './words.js';

/** A mail with an unblock code. Its only link is for people who did not ask for it; none signs anybody in. */
export function unblockDraft(
  { template, uid, code }: UnblockLetter,
  { letters, codeIs }: MailLanguage,
  contentUrl: string,
): Draft {
  const words = letters[template];
  return {
    words,
    paragraphs: [words.opening, `${codeIs} ${code}`],
    link: contentLink(contentUrl, 'report_signin', [
      ['uid', uid],
      ['unblockCode', code],
    ]),
    linkHeader: 'x-report-signin-link',
    headers: { 'x-uid': uid, 'x-unblock-code': code },
  };
}
