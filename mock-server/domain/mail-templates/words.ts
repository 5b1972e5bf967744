import type { Letter } from './letter.js';
import { german } from './words-de.js';
import { english } from './words-en.js';
import { french } from './words-fr.js';

/** What one kind of mail says in one language. */
export interface Words {
  readonly subject: string;
  /** The first sentence or two, before a code or a link. */
  readonly opening: string;
  /** What the link is for, as its text in HTML. */
  readonly linkText: string;
}

/** Everything the mails say in one language. */
export interface MailLanguage {
  readonly letters: Readonly<Record<Letter['template'], Words>>;
  /** Stands before a code that the reader has to type. */
  readonly codeIs: string;
}

const LANGUAGES: ReadonlyMap<string, MailLanguage> = new Map([
  ['en', english],
  ['de', german],
  ['fr', french],
]);

/** What a mail may repeat of a reader's wish: a tag of a few short parts, `de-AT`, and nothing longer. */
const TAG = /^[a-z]{2}(?:-[a-z0-9]{2,8}){0,3}$/i;

/** The tag for Content-Language: the reader's wish if the mock writes in that language, English otherwise. */
export function contentLanguage(locale: string | undefined): string {
  return locale !== undefined && TAG.test(locale) && LANGUAGES.has(primaryOf(locale)) ? locale : 'en';
}

/** The words in the language of a tag; English for one the mock does not speak. */
export function mailLanguage(locale: string | undefined): MailLanguage {
  return LANGUAGES.get(primaryOf(contentLanguage(locale))) ?? english;
}

function primaryOf(tag: string): string {
  return (tag.split('-', 1)[0] ?? '').toLowerCase();
}
