import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import type { Operation, Schema } from '../../openapi/model.js';
import { suggestion } from '../../openapi/nearest.js';
import { ControlError } from './control-error.js';
import { controlOperations } from './control-operations.js';

// Errors come with the schema and the value that broke it, for messages that help.
const ajv = new Ajv2020({ strict: false, verbose: true, validateFormats: false, allErrors: true });

/**
 * The body of a control operation, as it came.
 * @throws ControlError 400 that names an unknown key with the nearest known one, or says what a value must be
 */
export function checkedBody(operationId: string, body: unknown): unknown {
  const operation = controlOperations().find(({ id }) => id === operationId);
  if (operation?.body === undefined) return undefined;
  if (body === undefined && !operation.bodyRequired) return {};
  return checked(operation.body, body, 'body');
}

/** The query of a control operation. Throws like `checkedBody`; an unknown name is refused too. */
export function checkedQuery(operation: Operation, query: unknown): unknown {
  return checked(closed(operation.query), query, 'query');
}

/** Each schema object closed once, because validators are kept by it. */
const closedSchemas = new WeakMap<Schema, Schema>();

function closed(schema: Schema): Schema {
  const known = closedSchemas.get(schema) ?? { ...schema, additionalProperties: false };
  closedSchemas.set(schema, known);
  return known;
}

function checked(schema: Schema, value: unknown, what: string): unknown {
  const validate = ajv.compile(schema as object);
  if (validate(value)) return value;
  const errors = validate.errors ?? [];
  // A misspelt key is often why another one is missing.
  const error = errors.find(({ keyword }) => keyword === 'additionalProperties') ?? errors[0];
  throw new ControlError(400, error === undefined ? `The ${what} cannot be read` : sentence(error, what));
}

function sentence(error: ErrorObject, what: string): string {
  const path = error.instancePath.slice(1).replaceAll('/', '.');
  const name = path === '' ? `The ${what}` : `"${path}"`;
  const schema = error.parentSchema as Schema;
  const params = error.params as Readonly<Record<string, unknown>>;
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      const keys = Object.keys(schema.properties ?? {});
      return `There is no "${key}"; ${keys.length === 0 ? 'nothing can be set here' : suggestion(key, keys)}`;
    }
    case 'required':
      return `"${path === '' ? '' : `${path}.`}${String(params.missingProperty)}" is missing`;
    case 'type':
      if (path === '') return `The ${what} must be a JSON object with some of: ${Object.keys(schema.properties ?? {})}`;
      return `${name} must be ${article([schema.type].flat().join(' or '))}, not ${JSON.stringify(error.data)}`;
    case 'enum':
      return `${name} is one of ${(schema.enum as unknown[]).join('; ')}`;
    default:
      return `${name} ${error.message ?? 'is not allowed'}`;
  }
}

function article(type: string): string {
  return /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`;
}
