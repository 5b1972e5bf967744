import type { Mail } from '../targets/target.js';

/** The links of a mail, from its header and its text. */
export function linksOf(mail: Mail): URL[] {
  const texts = [mail.headers['x-link'] ?? '', mail.text, mail.html.replaceAll('&amp;', '&')];
  const found = texts.flatMap((text) => text.match(/https?:\/\/[^\s"'<>]+/g) ?? []);
  return [...new Set(found)].filter((text) => URL.canParse(text)).map((text) => new URL(text));
}

/** Whether a part of a mail or of a link has the code in it, as it is or encoded as a URL needs it. */
export function holdsCode(part: string, code: string): boolean {
  return code !== '' && (part.includes(code) || part.includes(encodeURIComponent(code)));
}

/** The links that lead to the page of a code, and not to one that helps or advertises: those with the code in them. */
export function withCode(links: readonly URL[], code = ''): URL[] {
  return links.filter(({ href }) => holdsCode(href, code));
}

/** The value of a name in a link's query or fragment. */
export function inLink(link: URL, name: string): string | undefined {
  return link.searchParams.get(name) ?? inFragment(link, name);
}

/** Of a fragment nobody says that a plus stands for a blank, and codes in base64 have some. */
function inFragment({ hash }: URL, name: string): string | undefined {
  return new URLSearchParams(hash.slice(1).replaceAll('+', '%2B')).get(name) ?? undefined;
}

/** The verification code of a mail, from the servers' header or a link. */
export function verificationCode(mail: Mail): string | undefined {
  return mail.headers['x-verify-code'] ?? theCode([...inLinks(mail, 'code')]);
}

/**
 * The reset code of a mail: from the servers' header, a link, or as a long number of its text.
 * @param length of the code, where the answer told it
 */
export function resetCode(mail: Mail, length?: number): string | undefined {
  const found = () => {
    const long = length === undefined ? /\b(?:\d{16}|\d{8})\b/g : new RegExp(`\\b\\d{${length}}\\b`, 'g');
    return theCode([...inLinks(mail, 'code'), ...inTexts(mail, long)], length);
  };
  const isOfAnotherKind = mail.headers['x-verify-code'] !== undefined;
  return mail.headers['x-recovery-code'] ?? (isOfAnotherKind ? undefined : found());
}

/** The unblock code of a mail: from the servers' header, a link, or as eight digits and capitals of its text. */
export function unblockCode(mail: Mail): string | undefined {
  const inText = inTexts(mail, /\b[0-9A-Z]{8}\b/g).map((words) => {
    // A word in capitals is none, where something with a digit in it could be one.
    const withDigits = words.filter((word) => /\d/.test(word));
    return withDigits.length > 0 ? withDigits : words;
  });
  return mail.headers['x-unblock-code'] ?? theCode([...inLinks(mail, 'unblockCode'), ...inText]);
}

/** The code of a mail that unlocks an account, from the servers' header or a link. */
export function unlockCode(mail: Mail): string | undefined {
  return mail.headers['x-unlock-code'] ?? theCode([...inLinks(mail, 'code')]);
}

/** What looks like a code in the text of a mail of which no document tells anything: a long run of hex or decimal digits. */
export function codeOfAnyForm(mail: Mail): string | undefined {
  return theCode(inTexts(mail, /\b(?:[0-9a-f]{16,}|\d{6,12})\b/gi));
}

/**
 * What links have under a name: in a fragment, where the later documents have their codes, and else in a query; at last
 * fragments that are one word with a digit in it, which no heading of a page has for a name.
 */
function inLinks(mail: Mail, name: string): string[][] {
  const links = linksOf(mail);
  const alone = links.map(({ hash }) => hash.slice(1)).filter((word) => /^(?=.*\d)[\w-]{6,}$/.test(word));
  const named = [links.map((link) => inFragment(link, name)), links.map((link) => link.searchParams.get(name))];
  return [
    ...named.map((values) => values.filter((value) => typeof value === 'string' && value !== '').map(String)),
    alone,
  ];
}

/** What has a form: in the text, and else in what the HTML shows. */
function inTexts({ text, html }: Mail, form: RegExp): string[][] {
  return [text, html.replace(/<[^>]*>/g, ' ')].map((each) => each.match(form) ?? []);
}

/**
 * The code, by the first place that has anything that could be one. Undefined where several things there could be it: a
 * guess that goes wrong would accuse a server of refusing its own code.
 */
function theCode(places: readonly (readonly string[])[], length?: number): string | undefined {
  const fitting = places.map((values) => values.filter((value) => value.length === length));
  const values = [...fitting, ...places].find((each) => each.length > 0);
  const distinct = new Set(values);
  return distinct.size === 1 ? [...distinct][0] : undefined;
}
