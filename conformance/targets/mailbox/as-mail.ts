import type { Mail } from '../target.js';

/** A parsed mail as other programs write it in JSON: names of headers in any case, values as text or as a list. */
export function asMail(entry: unknown): Mail {
  const { subject, headers, text, html } = (entry ?? {}) as Readonly<Record<string, unknown>>;
  return { subject: textOf(subject), headers: headersOf(headers), text: textOf(text), html: textOf(html) };
}

/** Headers with names in lower case; of several values the first. */
export function headersOf(headers: unknown): Record<string, string> {
  if (typeof headers !== 'object' || headers === null) return {};
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      textOf(Array.isArray(value) ? value[0] : value),
    ]),
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
