import type { MailRow } from '../rows.js';
import type { Draft, Letter } from './letter.js';
import { noticeDraft } from './notice.js';
import { recoveryDraft } from './recovery.js';
import { verificationDraft } from './verification.js';

function draftOf(letter: Letter, contentUrl: string): Draft {
  if (letter.template === 'recoveryEmail') return recoveryDraft(letter, contentUrl);
  return 'code' in letter ? verificationDraft(letter, contentUrl) : noticeDraft(letter, contentUrl);
}

/** The mail a letter becomes. `messageId` without angle brackets; `now` in milliseconds. */
export function typeset(letter: Letter, contentUrl: string, messageId: string, now: number): MailRow {
  const draft = draftOf(letter, contentUrl);
  const from = { address: 'accounts@mock.invalid', name: 'Firefox Accounts mock' };
  const date = new Date(now).toISOString();
  return {
    messageId,
    from: [from],
    to: [{ address: letter.to, name: '' }],
    subject: draft.subject,
    headers: {
      from: `${from.name} <${from.address}>`,
      to: letter.to,
      subject: draft.subject,
      'message-id': `<${messageId}>`,
      'content-language': letter.locale ?? 'en',
      'x-template-name': letter.template,
      'x-link': draft.link,
      ...draft.headers,
    },
    text: [...draft.paragraphs, `${draft.linkText}: ${draft.link}`].join('\n\n'),
    html: htmlOf(draft),
    date,
    receivedDate: date,
  };
}

/** Nothing before the link may look like `code=`: real clients' tests take the first one for the code. */
function htmlOf({ paragraphs, link, linkText }: Draft): string {
  const body = paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('');
  return `<!doctype html><html><body>${body}<p><a href="${escaped(link)}">${escaped(linkText)}</a></p></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
