import type { Draft, NoticeLetter } from './letter.js';
import { contentLink, type Pairs } from './link.js';

interface Wording {
  readonly subject: string;
  readonly paragraph: string;
  readonly page: string;
  readonly query: Pairs;
}

const WORDINGS: Readonly<Record<NoticeLetter['template'], Wording>> = {
  newDeviceLoginEmail: {
    subject: 'New sign-in to Firefox',
    paragraph: 'A new device signed in to your account. If you do not know it, change your password.',
    page: 'settings/change_password',
    query: [],
  },
  passwordChangedEmail: {
    subject: 'Your Firefox Account password has been changed',
    paragraph: 'Your password was changed. If it was not you, choose a new one.',
    page: 'reset_password',
    query: [['reset_password_confirm', 'false']],
  },
  passwordResetEmail: {
    subject: 'Your Firefox Account password has been reset',
    paragraph: 'Your password was reset. If it was not you, choose a new one.',
    page: 'reset_password',
    query: [['reset_password_confirm', 'false']],
  },
};

/** A mail that tells of something that happened; it holds no code. */
export function noticeDraft({ template, to }: NoticeLetter, contentUrl: string): Draft {
  const { subject, paragraph, page, query } = WORDINGS[template];
  return {
    subject,
    paragraphs: [paragraph],
    link: contentLink(contentUrl, page, [['email', to], ...query]),
    linkText: 'Go to your account',
    headers: {},
  };
}
