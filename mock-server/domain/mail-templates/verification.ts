import type { Draft, VerificationLetter } from './letter.js';
import { contentLink, linkPairs } from './link.js';
import type { Words } from './words.js';

const PAGES: Readonly<Record<VerificationLetter['template'], string>> = {
  verifyEmail: 'verify_email',
  verifySyncEmail: 'verify_email',
  verifyLoginEmail: 'complete_signin',
};

/**
 * A mail with a verification code. The code stands in the fragment of the link (line 829), beside the uid that the
 * page needs to hand it in; the deployed servers had both in the query.
 */
export function verificationDraft(
  { template, uid, code, link }: VerificationLetter,
  words: Words,
  contentUrl: string,
): Draft {
  return {
    words,
    paragraphs: [words.opening],
    link: contentLink(
      contentUrl,
      PAGES[template],
      [['uid', uid], ...linkPairs(link)],
      [
        ['code', code],
        ['uid', uid],
      ],
    ),
    headers: {
      'x-uid': uid,
      'x-verify-code': code,
      ...(link.service === undefined ? {} : { 'x-service-id': link.service }),
    },
  };
}
