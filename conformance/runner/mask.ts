import type { ExchangeRecord } from '../../reports/model.js';
import type { Exchange, WireResponse } from '../wire/exchange.js';

/** JSON fields whose values open something. */
const SECRET_FIELDS = [
  'authPW',
  'oldAuthPW',
  'wrapKb',
  'sessionToken',
  'keyFetchToken',
  'passwordForgotToken',
  'passwordChangeToken',
  'accountResetToken',
  'preVerifyToken',
  'forgotPasswordToken',
  'srpToken',
  'verifier',
  'M',
  'password',
  'bundle',
  'code',
  'unblockCode',
];
const SECRET_VALUE = new RegExp(`("(?:${SECRET_FIELDS.join('|')})"\\s*:\\s*")([^"]{9,})(")`, 'g');

/** Request headers that reports show; others may be a profile's secrets. */
const SHOWN_HEADERS = [
  'accept',
  'content-type',
  'accept-language',
  'authorization',
  'content-length',
  'transfer-encoding',
];

/** The name of a scheme, if there is one, and what stands behind it: a case may leave it out, or put another one there. */
const SCHEME = /^((?:bearer|basic|token|hawk)(?: +|$))?(.*)$/is;

/** A token in the query, which no document knows and a case may try. */
const SECRET_QUERY = /([?&]access_token=)[^&]*/g;

/** Longest body a report shows, in characters; what tests sizes is not worth reading. */
const LONGEST_SHOWN = 4000;

/** An exchange as a report shows it: tokens, keys and codes cut to their first characters. */
export function recorded(exchange: Exchange): ExchangeRecord {
  const { request, response, fault } = exchange;
  // A secret out of a profile is nobody's to see, not even its beginning.
  const isOperators = exchange.operation?.security.includes('secretBearerToken') === true;
  const shown = Object.entries(request.headers).filter(([name]) => SHOWN_HEADERS.includes(name.toLowerCase()));
  return {
    number: exchange.number,
    ...(exchange.operation === undefined ? {} : { operation: exchange.operation.id }),
    method: request.method,
    path: `${request.origin ?? ''}${request.target.replace(SECRET_QUERY, '$1…')}`,
    requestHeaders: Object.fromEntries(shown.map(([name, value]) => [name, maskHeader(value, isOperators)])),
    ...(request.body === undefined ? {} : { requestBody: shownBody(request.body, request.headers['content-type']) }),
    ...(response === undefined
      ? { fault: fault?.message ?? 'no answer' }
      : {
          status: response.status,
          responseHeaders: response.headers,
          // What another server has at an address that the target gave is nobody's to read.
          responseBody: request.origin === undefined ? shownAnswer(response) : sizeOf(response),
        }),
    startedAt: new Date(exchange.at - exchange.ms).toISOString(),
    ms: Math.round(exchange.ms * 10) / 10,
  };
}

/** Pictures are no text: what a report shows of them is their size. */
function shownBody(body: Buffer, contentType = ''): string {
  return isPicture(contentType) ? `(${body.length} bytes of ${contentType})` : maskBody(body.toString('utf8'));
}

function shownAnswer(response: WireResponse): string {
  return isPicture(response.headers['content-type']) || response.text.includes('\u0000')
    ? sizeOf(response)
    : maskBody(response.text);
}

function sizeOf({ headers, bytes, text }: WireResponse): string {
  return `(${bytes?.length ?? text.length} bytes of ${headers['content-type'] ?? 'no type'})`;
}

function isPicture(contentType = ''): boolean {
  return contentType.startsWith('image/');
}

function maskBody(text: string): string {
  const masked = text
    .slice(0, LONGEST_SHOWN + 2000)
    .replace(
      SECRET_VALUE,
      (_all, before: string, value: string, after: string) => `${before}${value.slice(0, 6)}…${after}`,
    );
  return masked.length > LONGEST_SHOWN ? `${masked.slice(0, LONGEST_SHOWN)}… (${text.length} characters)` : masked;
}

function maskHeader(value: string, isOperators: boolean): string {
  if (isOperators) {
    const [, scheme = '', rest = ''] = SCHEME.exec(value) ?? [];
    return rest === '' ? value : `${scheme}…`;
  }
  return value.replace(/(mac=")([^"]*)(")/, '$1…$3').replace(/^(Bearer )(.{6}).*/i, '$1$2…');
}
