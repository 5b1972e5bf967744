import type { Operation } from '../../openapi/model.js';
import type { Exchange } from './exchange.js';

/** The key of the contract that speaks of every success: for an operation that makes something 201 says as much as 200. */
const ANY = '2XX';

/**
 * Under which key an operation documents a success of this status, `200` or `2XX`; undefined where it has none. Where no
 * line names a status, the one key it has is that of every success.
 */
export function successKeyOf(operation: Operation, status: number): string | undefined {
  if (status < 200 || status > 299) return undefined;
  const own = [String(status), ANY].find((key) => Object.hasOwn(operation.responseTypes, key));
  return own ?? (operation.successStatusUnnamed === true ? successKeys(operation)[0] : undefined);
}

/** The keys of the successes that an operation documents, those with a status of their own first. */
export function successKeys({ responseTypes }: Operation): string[] {
  return Object.keys(responseTypes)
    .filter((key) => key.startsWith('2'))
    .sort();
}

/** Whether the status of an answer is a success that its operation documents; for a request of no operation, 200. */
export function isSuccessStatus({ operation, response }: Exchange): boolean {
  if (operation === undefined || response === undefined) return response?.status === 200;
  return successKeyOf(operation, response.status) !== undefined;
}

/** Whether an answer is a success by its status, and JSON, whatever it says, unless the document shows no body there. */
export function isSuccess(exchange: Exchange): boolean {
  const { operation, response } = exchange;
  if (response === undefined || !isSuccessStatus(exchange)) return false;
  const key = operation === undefined ? undefined : successKeyOf(operation, response.status);
  return response.json !== undefined || (key !== undefined && operation?.responseTypes[key]?.length === 0);
}

/** The statuses of the successes that are documented, in words: `200 or 204`. */
export function successInWords({ operation }: Exchange): string {
  const keys = operation === undefined ? ['200'] : operation.successStatusUnnamed ? [ANY] : successKeys(operation);
  return keys.map((key) => (key === ANY ? 'a status from 200 to 299' : key)).join(' or ');
}

/**
 * The requirement about the body of an operation's successes, or about one field of it; that of the very status where
 * an answer is given. Undefined where no body is documented.
 */
export function bodyRequirement(operation: Operation, field = '', answer?: Exchange): string | undefined {
  const own = successKeyOf(operation, answer?.response?.status ?? 0);
  const key = [own, ...successKeys(operation)].find(
    (each) => each !== undefined && Object.hasOwn(operation.responses, each),
  );
  if (key === undefined) return undefined;
  return `${operation.kebab}/response-${key}${field === '' ? '' : `-${field}`}`;
}
