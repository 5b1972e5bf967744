import { difference } from '../../deviation.js';
import type { MailRow } from '../../domain/rows.js';
import type { Wraps } from '../../seams.js';

/** A mail with another link. */
function linkingTo(mail: MailRow, change: (link: URL) => void): MailRow {
  const { 'x-link': link } = mail.headers;
  if (link === undefined) return mail;
  const url = new URL(link);
  change(url);
  const inHtml = (text: string) => text.replaceAll('&', '&amp;');
  return {
    ...mail,
    headers: { ...mail.headers, 'x-link': url.href },
    text: mail.text.replaceAll(link, url.href),
    html: mail.html.replaceAll(inHtml(link), inHtml(url.href)),
  };
}

function mails(change: (mail: MailRow) => MailRow): Wraps {
  return { 'mail.deliver': (next) => (mail) => next(change(mail)) };
}

/** Pages that links of 2015 led to, which the server passed on to the content server under the same path. */
const PAGES = ['/verify_email', '/complete_reset_password', '/complete_unlock_account'];

/** What was mailed. */
export default {
  // Notes on 2017, 2.4; notes on 2015, 4.
  'codes-are-in-the-query': difference({
    differs: 'The link of a mail has its code in the query, behind the uid.',
    wrap: mails((mail) =>
      linkingTo(mail, (url) => {
        const code = new URLSearchParams(url.hash.slice(1)).get('code');
        if (code === null) return;
        const { uid, ...others } = Object.fromEntries(url.searchParams);
        url.hash = '';
        url.search = new URLSearchParams({ ...(uid === undefined ? {} : { uid }), code, ...others }).toString();
      }),
    ),
  }),
  // Notes on 2015, 4.
  'pages-have-the-version': difference({
    differs: 'The links of mails lead to pages below /v1/.',
    wrap: mails((mail) =>
      linkingTo(mail, (url) => {
        if (PAGES.some((page) => url.pathname.endsWith(page))) url.pathname = `/v1${url.pathname}`;
      }),
    ),
  }),
  'resets-name-no-service': difference({
    differs: 'The mail about a forgotten password has no header for the service.',
    wrap: mails((mail) => {
      if (mail.headers['x-recovery-code'] === undefined) return mail;
      const { 'x-service-id': _service, ...headers } = mail.headers;
      return { ...mail, headers };
    }),
  }),
};
