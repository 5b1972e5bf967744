import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Schema } from '../../openapi/model.js';
import type { Answered } from './exchange.js';
import { isSuccess, successKeyOf } from './success-status.js';

/** What the schema of a response says about one path of a body that came. */
export interface PathVerdict {
  /** As in the requirement's id: '' is the body, `[].name` a field of list items. */
  readonly path: string;
  readonly ok: boolean;
  readonly expected: string;
  readonly actual: string;
}

// The schemas come from our own documents, which are linted: to hold them against the schema of schemas costs 0.1 s.
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false, validateSchema: false });
const compiled = new WeakMap<Schema, ValidateFunction>();
const alike = new Map<string, ValidateFunction>();

/** True for a success whose status is documented and whose body fits the schema it has there. */
export function isDocumentedSuccess(exchange: Answered): boolean {
  if (!isSuccess(exchange)) return false;
  const { operation, response } = exchange;
  const schema = operation?.responses[successKeyOf(operation, response.status) ?? ''];
  return schema === undefined || validatorFor(schema)(response.json) === true;
}

/** True when the body of a failure fits the schema that all failures of its operation have. */
export function isDocumentedFailure({ operation, response }: Answered): boolean {
  const schema = operation?.responses.default;
  return schema !== undefined && response.json !== undefined && validatorFor(schema)(response.json) === true;
}

/**
 * Judges every path of the schema that can be judged: a path below something absent or broken gets no verdict, and
 * neither does an optional field that is absent.
 */
export function judgeBody(schema: Schema, json: unknown): PathVerdict[] {
  const validate = validatorFor(schema);
  const errors = validate(json) ? [] : (validate.errors ?? []);
  const broken = new Map<string, ErrorObject>();
  for (const error of errors) broken.set(pathOf(error), error);
  return [...pathsPresent(schema, json)].map((path) => {
    const error = broken.get(path);
    return {
      path,
      ok: error === undefined,
      expected: path === '' ? `a body of type ${typeOf(schema)}` : `${path} as documented`,
      actual:
        error === undefined
          ? 'as documented'
          : `${path === '' ? 'the body' : path} ${error.keyword === 'required' ? 'is missing' : error.message}`,
    };
  });
}

function validatorFor(schema: Schema): ValidateFunction {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  // The error body is the same schema at every operation: what reads alike is compiled once.
  const text = JSON.stringify(schema);
  const validate = alike.get(text) ?? ajv.compile(schema as object);
  alike.set(text, validate);
  compiled.set(schema, validate);
  return validate;
}

function typeOf(schema: Schema): string {
  return [schema.type ?? 'any JSON value'].flat().join(' or ');
}

function pathOf(error: ErrorObject): string {
  const parts = error.instancePath.split('/').slice(1);
  if (error.keyword === 'required') parts.push(String((error.params as { missingProperty: string }).missingProperty));
  const path = parts.reduce((above, part) => (/^\d+$/.test(part) ? `${above}[]` : join(above, part)), '');
  // An item that is wrong as a whole is a fault of its list, because items have no requirement of their own.
  return path.replace(/(?:\[\])+$/, '');
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** Paths of the schema about which this body says something: present fields, and required ones of present objects. */
function pathsPresent(schema: Schema, json: unknown, path = ''): Set<string> {
  const found = new Set<string>([path]);
  if (Array.isArray(json) && schema.items !== undefined) {
    for (const item of json) for (const below of pathsPresent(schema.items, item, `${path}[]`)) found.add(below);
    // The items themselves have no requirement of their own.
    found.delete(`${path}[]`);
  }
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) {
    const given = json as Record<string, unknown>;
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      if (given[name] === undefined && !schema.required?.includes(name)) continue;
      for (const below of pathsPresent(property, given[name], join(path, name))) found.add(below);
    }
  }
  return found;
}
