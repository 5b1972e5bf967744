import { operationOf } from '../../openapi/editions.js';
import type { CaseContext } from '../case.js';
import type { Call } from '../cast/caller.js';
import type { Cast } from '../cast/cast.js';
import { requireRefusal } from '../cast/refusal.js';
import { type Answered, summary } from '../wire/exchange.js';
import { refuseIntermediary } from './intermediary.js';

/** A page that is on no server of the target's: its host cannot exist (RFC 2606). */
const ELSEWHERE = 'https://page.invalid';

/**
 * The origin of the page behind a mailed link. A server may let that page alone in; where it is the API's own, or no
 * link is there, some other page stands for it.
 * @param links those of the mail, as `linksOf` gives them
 */
export function pageOrigin(links: readonly URL[], api: URL): string {
  return links.map(({ origin }) => origin).find((origin) => origin !== api.origin) ?? ELSEWHERE;
}

/**
 * Posts JSON as a browser does for a page of another origin: it asks first, and lets the page read the answer only if
 * that says so. Decides the operation's three rows about it, by the rules of the Fetch standard.
 * @param refused the same request with a wrong code
 * @throws Blocked unless the request itself is served, and the one with the wrong code is not
 */
export async function checkCrossOriginPost(
  { cast, check, edition }: CaseContext<Cast>,
  operationId: string,
  { origin, call, refused }: { readonly origin: string; readonly call: Call; readonly refused: Call },
): Promise<void> {
  const { kebab, path } = operationOf(edition, operationId);
  const asked = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
  const preflight = await cast.caller.raw({ method: 'OPTIONS', target: path, headers: { origin, ...asked } });
  const failure = await cast.call(operationId, { ...refused, headers: { ...refused.headers, origin } });
  requireRefusal(failure, [105], 'a wrong code');
  const answer = await cast.call(operationId, { ...call, headers: { ...call.headers, origin } });
  check.control(answer);
  refuseIntermediary(preflight);
  check.that(
    `${kebab}/cors-preflight-is-granted`,
    isSuccess(preflight) && admits(preflight, origin) && allowsContentType(preflight),
    `a success that lets ${origin} send a content-type`,
    inWords(preflight),
    preflight,
  );
  check.that(
    `${kebab}/cors-answer-is-readable`,
    admits(answer, origin),
    `an answer that ${origin} may read`,
    inWords(answer),
    answer,
  );
  check.that(
    `${kebab}/cors-failure-is-readable`,
    admits(failure, origin),
    `a failure that ${origin} may read`,
    inWords(failure),
    failure,
  );
}

function isSuccess({ response: { status } }: Answered): boolean {
  return status >= 200 && status < 300;
}

function admits({ response: { headers } }: Answered, origin: string): boolean {
  return ['*', origin].includes(headers['access-control-allow-origin']?.trim() ?? '');
}

/** POST is safe without being named; the content-type of JSON is not. */
function allowsContentType({ response: { headers } }: Answered): boolean {
  const names = (headers['access-control-allow-headers'] ?? '').split(',').map((name) => name.trim().toLowerCase());
  return names.includes('*') || names.includes('content-type');
}

function inWords(answer: Answered): string {
  const { headers } = answer.response;
  const shown = ['access-control-allow-origin', 'access-control-allow-headers'].map(
    (name) => `${name}: ${headers[name] ?? 'none'}`,
  );
  return [summary(answer), ...shown].join(', ');
}
