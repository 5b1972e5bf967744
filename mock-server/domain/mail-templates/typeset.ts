import type { MailRow } from '../rows.js';
import type { Draft, Letter } from './letter.js';
import { noticeDraft } from './notice.js';
import { recoveryDraft } from './recovery.js';
import { recoveryMethodDraft } from './recovery-method.js';
import { unblockDraft } from './unblock.js';
import { unlockDraft } from './unlock.js';
import { verificationDraft } from './verification.js';
import { contentLanguage, mailLanguage } from './words.js';

function draftOf(letter: Letter, contentUrl: string): Draft {
  const language = mailLanguage(letter.locale);
  switch (letter.template) {
    case 'recoveryEmail':
      return recoveryDraft(letter, language, contentUrl);
    case 'recoveryMethodEmail':
      return recoveryMethodDraft(letter, language, contentUrl);
    case 'unlockEmail':
      return unlockDraft(letter, language.letters[letter.template], contentUrl);
    case 'unblockCodeEmail':
      return unblockDraft(letter, language, contentUrl);
    case 'verifyEmail':
    case 'verifySyncEmail':
    case 'verifyLoginEmail':
      return verificationDraft(letter, language.letters[letter.template], contentUrl);
    default:
      return noticeDraft(letter, language.letters[letter.template], contentUrl);
  }
}

/** The mail a letter becomes. `messageId` without angle brackets; `now` in milliseconds. */
export function typeset(letter: Letter, contentUrl: string, messageId: string, now: number): MailRow {
  const draft = draftOf(letter, contentUrl);
  const { subject, linkText } = draft.words;
  const from = { address: 'accounts@mock.invalid', name: 'Firefox Accounts mock' };
  const date = new Date(now).toISOString();
  return {
    messageId,
    from: [from],
    to: [{ address: letter.to, name: '' }],
    subject,
    headers: {
      from: `${from.name} <${from.address}>`,
      to: letter.to,
      subject,
      'message-id': `<${messageId}>`,
      'content-language': contentLanguage(letter.locale),
      'x-template-name': letter.template,
      [draft.linkHeader ?? 'x-link']: draft.link,
      ...draft.headers,
    },
    text: [...draft.paragraphs, `${linkText}: ${draft.link}`].join('\n\n'),
    html: htmlOf(draft),
    date,
    receivedDate: date,
  };
}

/** Nothing before the link may look like `code=`: real clients' tests take the first one for the code. */
function htmlOf({ paragraphs, link, words }: Draft): string {
  const body = paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('');
  return `<!doctype html><html><body>${body}<p><a href="${escaped(link)}">${escaped(words.linkText)}</a></p></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
