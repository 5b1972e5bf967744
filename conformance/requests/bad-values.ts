import type { Operation, Schema } from '../../openapi/model.js';
import type { Place } from './call-changes.js';

/** The schema of a parameter. Throws Error for a place the operation does not have. */
export function schemaAt(operation: Operation, { in: part, path }: Place): Schema {
  const { pathParameters: inPath, query, body } = operation;
  let schema: Schema | undefined = { path: inPath, query, body }[part];
  for (const name of path.split('.')) schema = schema?.properties?.[name];
  if (schema === undefined) throw new Error(`${operation.id} has no parameter ${part}.${path}`);
  return schema;
}

/**
 * A value that is wrong under any reasonable reading: a server that turns numbers into text, or text into numbers and
 * booleans, cannot make sense of it either.
 */
export function valueOfWrongType(schema: Schema): unknown {
  const types = [schema.type ?? (schema.oneOf ?? []).map((form) => form.type)].flat();
  if (types.includes('array')) return 7;
  return types.includes('object') ? 'a text' : { is: 'an object' };
}

/** Characters to break a pattern with; the first is a letter, since most patterns ask for hex digits. */
const FOREIGN = ['z', '!', ' ', 'ä', '7'];

/**
 * The text with one character in its middle that the pattern or the list of values does not allow: same length, and
 * both ends in order, so that a pattern without anchors is found out. Undefined where no such text was found.
 */
export function valueOutOfForm(schema: Schema, good: string): string | undefined {
  const middle = Math.floor(good.length / 2);
  const candidates = FOREIGN.map((character) => good.slice(0, middle) + character + good.slice(middle + 1));
  return candidates.find((candidate) => !fits(schema, candidate));
}

function fits({ pattern, enum: values }: Schema, text: string): boolean {
  if (typeof pattern === 'string' && !new RegExp(pattern, 'u').test(text)) return false;
  return !Array.isArray(values) || values.includes(text);
}
