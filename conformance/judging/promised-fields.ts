import type { Operation, Schema } from '../../openapi/model.js';
import type { Call } from '../cast/caller.js';
import { successKeys } from '../wire/success-status.js';

type Fields = Readonly<Record<string, unknown>>;

/** When a field of an answer has to be there: what the request gave and what else the answer says. */
interface Condition {
  readonly query?: Fields;
  readonly body?: Fields;
  readonly response?: Fields;
}

const PARTS = ['query', 'body', 'response'] as const;

/** The fields whose `x-present-when` this request, and the fields it was answered with, fulfil. */
export function promisedFields(operation: Operation, call: Call, answered: Fields): string[] {
  const given = { query: call.query, body: call.body as Fields | undefined, response: answered };
  const schemas = successKeys(operation).map((key) => operation.responses[key]);
  const properties: Readonly<Record<string, Schema>> = Object.assign({}, ...schemas.map((each) => each?.properties));
  const promised = ({ 'x-present-when': rule }: Schema) => {
    if (rule === undefined) return false;
    const condition = rule as Condition;
    return PARTS.every((part) =>
      Object.entries(condition[part] ?? {}).every(([name, value]) => holds(part, value, given[part]?.[name])),
    );
  };
  return Object.entries(properties).flatMap(([name, property]) => (promised(property) ? [name] : []));
}

/** In a request `true` means given and not false (so the OpenAPI document says); an answer's value means itself. */
function holds(part: (typeof PARTS)[number], wanted: unknown, actual: unknown): boolean {
  return part !== 'response' && wanted === true ? actual !== undefined && actual !== false : actual === wanted;
}
