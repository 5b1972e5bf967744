import type { Draft, VerificationLetter } from './letter.js';
import { contentLink, linkPairs } from './link.js';

interface Wording {
  readonly page: string;
  readonly subject: string;
  readonly paragraph: string;
  readonly linkText: string;
}

const WORDINGS: Readonly<Record<VerificationLetter['template'], Wording>> = {
  verifyEmail: {
    page: 'verify_email',
    subject: 'Verify your Firefox Account',
    paragraph: 'Somebody, probably you, opened an account with this address. Is it yours?',
    linkText: 'Verify this address',
  },
  verifySyncEmail: {
    page: 'verify_email',
    subject: 'Confirm your email and start to sync!',
    paragraph: 'One step is left before your data can sync: tell us that this address is yours.',
    linkText: 'Verify this address',
  },
  verifyLoginEmail: {
    page: 'complete_signin',
    subject: 'Confirm new sign-in to Firefox',
    paragraph: 'Somebody, probably you, signed in with your password. Was it you?',
    linkText: 'Confirm the sign-in',
  },
};

/**
 * A mail with a verification code. The code stands in the fragment of the link (line 829), beside the uid that the
 * page needs to hand it in; the deployed servers had both in the query.
 */
export function verificationDraft({ template, uid, code, link }: VerificationLetter, contentUrl: string): Draft {
  const { page, subject, paragraph, linkText } = WORDINGS[template];
  return {
    subject,
    paragraphs: [paragraph],
    link: contentLink(
      contentUrl,
      page,
      [['uid', uid], ...linkPairs(link)],
      [
        ['code', code],
        ['uid', uid],
      ],
    ),
    linkText,
    headers: {
      'x-uid': uid,
      'x-verify-code': code,
      ...(link.service === undefined ? {} : { 'x-service-id': link.service }),
    },
  };
}
