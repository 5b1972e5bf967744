import type { ExchangeRecord } from '../../../model.js';
import { curlOf } from '../../common/curl.js';
import { element } from './dom.js';

/** One exchange of a case: a line that opens to what was sent and what came back. */
export function exchangeItem(origin: string, exchange: ExchangeRecord, decisive: boolean): HTMLElement {
  const answer = exchange.status === undefined ? 'no response' : String(exchange.status);
  const line = element(
    'summary',
    {},
    element('span', { class: 'number' }, String(exchange.number)),
    element('code', {}, `${exchange.method} ${exchange.path}`),
    element('span', { class: 'answer' }, `→ ${answer}`),
    element('span', { class: 'took' }, `${Math.round(exchange.ms)} ms`),
  );
  if (decisive) line.append(element('span', { class: 'tag' }, 'decided here'));
  const details = element(
    'details',
    { class: 'exchange' },
    line,
    element(
      'div',
      { class: 'wire' },
      messageBlock('Request', `${exchange.method} ${exchange.path}`, exchange.requestHeaders, exchange.requestBody),
      exchange.status === undefined
        ? messageBlock('No response', exchange.fault ?? 'unknown fault', {}, undefined)
        : messageBlock('Response', answer, exchange.responseHeaders ?? {}, exchange.responseBody),
    ),
  );
  const curl = curlOf(origin, exchange);
  if (curl !== undefined) {
    const again = element('figure', {}, element('figcaption', {}, 'Send again'), element('pre', {}, curl));
    details.append(element('div', { class: 'wire again' }, again));
  }
  details.open = decisive;
  return element('li', {}, details);
}

/** A request or response: its first line, its headers, its body. */
export function messageBlock(
  title: string,
  first: string,
  headers: Readonly<Record<string, string>>,
  body: string | undefined,
): HTMLElement {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const head = [first, ...lines].join('\n');
  return element(
    'figure',
    {},
    element('figcaption', {}, title),
    element('pre', {}, body === undefined || body === '' ? head : `${head}\n\n${readable(body)}`),
  );
}

/** JSON with line breaks, if breaking it changes nothing but blanks; any other body exactly as it was. */
export function readable(body: string): string {
  try {
    const value: unknown = JSON.parse(body);
    return JSON.stringify(value) === body ? JSON.stringify(value, undefined, 2) : body;
  } catch {
    return body;
  }
}
