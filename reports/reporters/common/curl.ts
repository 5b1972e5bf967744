import type { ExchangeRecord } from '../../model.js';

/**
 * A `curl` command line that sends a request again, for a shell as bash has it; always one line. A secret that the
 * report masks stays masked in it (`9d41c7…`), for the reader to replace. Self-contained, because the page carries it
 * as source (see html/client/program.ts).
 * @param origin scheme, host and port of the target
 * @returns undefined where the line could not do the same: the request was signed or carried a token, its body was cut
 *   or is no text
 */
export function curlOf(origin: string, exchange: ExchangeRecord): string | undefined {
  const { method, path, requestHeaders, requestBody: body } = exchange;
  const headers = Object.entries(requestHeaders).map(([name, value]) => [name.toLowerCase(), value] as const);
  if (!/^https?:\/\//.test(origin) || headers.some(([name]) => name === 'authorization')) return undefined;
  if (body !== undefined && /\ufffd|… \(\d+ characters\)$/u.test(body)) return undefined;
  const quote = (text: string): string => {
    if (/^[\w./:=,+@-]+$/.test(text)) return text;
    if (!/\p{Cc}/u.test(text)) return `'${text.replaceAll("'", "'\\''")}'`;
    const escaped = text.replace(/[\\']/g, '\\$&').replace(/\p{Cc}/gu, (character) => {
      const code = character.charCodeAt(0);
      return code < 128 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
    });
    return `$'${escaped}'`;
  };
  const typed = headers.some(([name]) => name === 'content-type');
  const words = [
    'curl -i',
    ...(method === 'HEAD' ? ['-I'] : method === (body === undefined ? 'GET' : 'POST') ? [] : [`-X ${quote(method)}`]),
    // Without these curl would take brackets for a range and dots for a way up.
    ...(/[[\]{}]/.test(path) ? ['--globoff'] : []),
    ...(/\/\.\.?(?:[/?]|$)/.test(path) ? ['--path-as-is'] : []),
    ...headers
      .filter(([name]) => name !== 'content-length')
      .map(([name, value]) => `-H ${quote(value === '' ? `${name};` : `${name}: ${value}`)}`),
    ...(body === undefined || typed ? [] : ['-H content-type:']),
    ...(body === undefined ? [] : [`--data-raw ${quote(body)}`]),
    quote(`${origin}${path}`),
  ];
  return words.join(' ');
}
