import type { Draft, Letter, NoticeLetter } from './letter.js';
import { contentLink, type Pairs } from './link.js';
import type { Words } from './words.js';

interface Page {
  readonly page: string;
  readonly query: (email: string) => Pairs;
}

const passwordPage: Page = {
  page: 'reset_password',
  query: (email) => [
    ['email', email],
    ['reset_password_confirm', 'false'],
  ],
};

const PAGES: Readonly<Record<NoticeLetter['template'], Page>> = {
  newDeviceLoginEmail: { page: 'settings/change_password', query: (email) => [['email', email]] },
  passwordChangedEmail: passwordPage,
  passwordResetEmail: passwordPage,
  // The deployed server led to a product page elsewhere; the mock's mails lead nowhere but to its content server.
  postVerifyEmail: { page: 'connect_another_device', query: (email) => [['email', email]] },
};

/** Whether a letter only tells of something. */
export function isNotice(letter: Letter): letter is NoticeLetter {
  return Object.hasOwn(PAGES, letter.template);
}

/** A mail that tells of something that happened; it holds no code. */
export function noticeDraft({ template, to }: NoticeLetter, words: Words, contentUrl: string): Draft {
  const { page, query } = PAGES[template];
  return { words, paragraphs: [words.opening], link: contentLink(contentUrl, page, query(to)), headers: {} };
}
