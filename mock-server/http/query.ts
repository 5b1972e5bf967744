import type { Schema } from '../../openapi/model.js';

const TRUE_WORDS = ['true', '1', 'yes', 'on'];
const FALSE_WORDS = ['false', '0', 'no', 'off'];

/**
 * The query text as values of the types its schema names. A name that stands there twice becomes a list, which no
 * schema of these documents allows. The words for true and false are those the deployed server of 2017 took.
 */
export function readQuery(schema: Schema, search: string): Record<string, unknown> {
  if (search === '') return {};
  const texts = new URLSearchParams(search);
  const values: Record<string, unknown> = {};
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const given = texts.getAll(name);
    if (given.length === 1) values[name] = coerced(property, given[0] ?? '');
    if (given.length > 1) values[name] = given;
  }
  return values;
}

function coerced(schema: Schema, text: string): unknown {
  if (schema.type === 'boolean') {
    const word = text.toLowerCase();
    if (TRUE_WORDS.includes(word)) return true;
    if (FALSE_WORDS.includes(word)) return false;
  }
  if (schema.type === 'integer' && /^-?\d{1,15}$/.test(text)) return Number(text);
  return text;
}
