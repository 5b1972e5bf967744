import type { ExchangeRecord, Report } from '../../model.js';
import { curlOf } from './curl.js';
import { exchangeLine, type Finding } from './findings.js';

/**
 * Text that came from a target, made harmless where control characters are forbidden or do something: line breaks and
 * tabs stay, any other is shown as `\x1b`, half a surrogate pair as the replacement character.
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\ufffe\uffff]/gu, (character) => {
      const code = character.charCodeAt(0).toString(16);
      return code.length > 2 ? `\\u${code}` : `\\x${code.padStart(2, '0')}`;
    })
    .replace(/\p{Cs}/gu, '\ufffd');
}

/** A broken requirement in plain lines: its words, its place in the document, expected and actual, the case. */
export function findingText({ row, proof }: Finding): string {
  return [
    row.says,
    `document: ${row.section}  ${row.link}`,
    ...(row.reading === undefined ? [] : [`reading: ${row.reading}`]),
    ...(row.reason === undefined ? [] : [`reason: ${row.reason}`]),
    ...(proof === undefined
      ? []
      : [`expected: ${proof.check.expected}`, `actual: ${proof.check.actual}`, `case: ${proof.case.id}`]),
  ].join('\n');
}

/** One exchange in plain lines, as it went over the wire but for what is masked; a `curl` line where it was unsigned. */
export function exchangeText(report: Report, exchange: ExchangeRecord): string {
  const curl = curlOf(report.target.url, exchange);
  return [
    `${exchange.number}: ${exchangeLine(exchange)}`,
    ...message('>', exchange.requestHeaders, exchange.requestBody),
    ...message('<', exchange.responseHeaders ?? {}, exchange.responseBody),
    ...(curl === undefined ? [] : [curl]),
  ].join('\n');
}

function message(sign: string, headers: Readonly<Record<string, string>>, body: string | undefined): readonly string[] {
  const lines = Object.entries(headers).map(([name, value]) => `${sign} ${name}: ${value}`);
  return body === undefined || body === '' ? lines : [...lines, ...body.split('\n').map((line) => `${sign} ${line}`)];
}
