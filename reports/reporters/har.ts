import type { CaseRecord, ExchangeRecord, Report } from '../model.js';
import { reporter } from '../reporter.js';

type Json = Readonly<Record<string, unknown>>;

/**
 * HAR 1.2 of the cases in which something failed, for the tools that read it: a page per case, its exchanges in order.
 * Secrets are masked as in every report.
 */
export default reporter({
  format: 'har',
  file: 'failures.har',
  render: (report) => `${JSON.stringify({ log: log(report) }, undefined, 2)}\n`,
});

function log(report: Report): Json {
  const failing = report.cases.filter(({ checks }) => checks.some(({ passed }) => !passed));
  return {
    version: '1.2',
    creator: { name: report.suite.name, version: report.suite.version },
    pages: failing.map((record) => pageOf(report, record)),
    entries: failing.flatMap((record) => record.exchanges.map((exchange) => entryOf(report, record, exchange))),
    comment: `${report.edition.id} against ${report.target.name}, seed ${report.seed}${report.complete ? '' : ', CUT SHORT'}; secrets are masked`,
  };
}

/** A page begins with its first exchange; a case without one is placed at the beginning of the run. */
function pageOf(report: Report, { id, checks, exchanges }: CaseRecord): Json {
  const broken = [...new Set(checks.filter(({ passed }) => !passed).map(({ requirement }) => requirement))];
  const startedDateTime = exchanges[0]?.startedAt ?? report.startedAt;
  return { startedDateTime, id, title: id, pageTimings: {}, comment: `fails ${broken.join(', ')}` };
}

function entryOf(report: Report, record: CaseRecord, exchange: ExchangeRecord): Json {
  const said = record.checks
    .filter((check) => check.exchange === exchange.number && !check.passed)
    .map(({ requirement, expected, actual }) => `${requirement}: expected ${expected}, got ${actual}`);
  const comment = [`exchange ${exchange.number}`, ...(exchange.fault ? [exchange.fault] : []), ...said].join('; ');
  return {
    pageref: record.id,
    startedDateTime: exchange.startedAt,
    time: exchange.ms,
    request: requestOf(report.target.url, exchange),
    response: responseOf(exchange),
    cache: {},
    timings: { send: 0, wait: exchange.ms, receive: 0 },
    comment,
  };
}

function requestOf(origin: string, { method, path, requestHeaders, requestBody }: ExchangeRecord): Json {
  const query = path.includes('?') ? [...new URLSearchParams(path.slice(path.indexOf('?')))] : [];
  return {
    method,
    // Of what was fetched elsewhere the path is the whole address.
    url: path.startsWith('/') ? `${origin}${path}` : path,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairs(Object.entries(requestHeaders)),
    queryString: pairs(query),
    ...(requestBody === undefined
      ? {}
      : { postData: { mimeType: typeOf(requestHeaders), params: [], text: requestBody } }),
    headersSize: -1,
    bodySize: -1,
  };
}

/** Status 0 is what browsers write where no response came. */
function responseOf({ status = 0, responseHeaders = {}, responseBody }: ExchangeRecord): Json {
  const text = responseBody ?? '';
  return {
    status,
    statusText: '',
    httpVersion: status === 0 ? '' : 'HTTP/1.1',
    cookies: [],
    headers: pairs(Object.entries(responseHeaders)),
    content: { size: Buffer.byteLength(text), mimeType: typeOf(responseHeaders), text },
    redirectURL: headerOf(responseHeaders, 'location'),
    headersSize: -1,
    bodySize: -1,
  };
}

function pairs(entries: readonly (readonly [string, string])[]): readonly Json[] {
  return entries.map(([name, value]) => ({ name, value }));
}

function typeOf(headers: Readonly<Record<string, string>>): string {
  return headerOf(headers, 'content-type');
}

function headerOf(headers: Readonly<Record<string, string>>, wanted: string): string {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === wanted)?.[1] ?? '';
}
