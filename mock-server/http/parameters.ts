import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Operation, ParamPlace, Schema } from '../../openapi/model.js';
import { DomainError } from '../domain/domain-error.js';

/** One way in which a request's parameters break the contract. */
export interface Problem {
  readonly where: ParamPlace;
  /** Dotted path, `publicKey.n`; empty when the body itself is no object. */
  readonly path: string;
  /** Schema keyword that is broken; `required` for a missing parameter. */
  readonly keyword: string;
}

/** Validation against the OpenAPI document. */
export interface ParameterStages {
  /** Everything wrong with the value, in the order of the schema. */
  find(operation: Operation, where: ParamPlace, value: unknown): Problem[];
  /** Throws MissingParameter or InvalidParameter for the first problem. */
  refuse(operation: Operation, problems: readonly Problem[]): void;
}

/** What the deployed servers called the three places. */
const SOURCES = { path: 'params', query: 'query', body: 'payload' } as const;

// The schemas come from our own documents, which are linted: to hold them against the schema of schemas costs 0.1 s.
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false, validateSchema: false });
const compiled = new WeakMap<Schema, Validator>();

/** A schema as requests need it again and again. */
interface Validator {
  readonly validate: ValidateFunction;
  readonly conditions?: Conditions;
}

/** The stages keep no state: validators are compiled on first use and shared by every mock of the process. */
export function makeParameterStages(): ParameterStages {
  return {
    find(operation, where, value) {
      const schema = { path: operation.pathParameters, query: operation.query, body: operation.body }[where];
      if (schema === undefined || (where !== 'body' && !hasProperties(schema))) return [];
      const { validate, conditions } = validatorFor(schema);
      const broken = validate(value) ? [] : (validate.errors ?? []).filter(isOutermost);
      const absent = conditions === undefined ? [] : missing(conditions, value);
      if (broken.length === 0 && absent.length === 0) return [];
      return inSchemaOrder(schema, [
        ...broken.map((error) => problemOf(where, error)),
        ...absent.map((path): Problem => ({ where, path, keyword: 'required' })),
      ]);
    },
    refuse(_operation, problems) {
      const first = problems[0];
      if (first === undefined) return;
      if (first.keyword === 'required') throw new DomainError('MissingParameter', { param: first.path });
      const source = SOURCES[first.where];
      throw new DomainError('InvalidParameter', {
        validation: { source, keys: [first.path === '' ? 'value' : first.path] },
      });
    },
  };
}

function hasProperties({ properties }: Schema): boolean {
  for (const _name in properties) return true;
  return false;
}

function validatorFor(schema: Schema): Validator {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const conditions = conditionsOf(schema);
  const made: Validator = {
    validate: ajv.compile(schema as object),
    ...(conditions === undefined ? {} : { conditions }),
  };
  compiled.set(schema, made);
  return made;
}

/** The branches of a oneOf report what each of them misses; the oneOf itself is the problem. */
function isOutermost(error: ErrorObject): boolean {
  return !/\/(?:oneOf|anyOf)\//.test(error.schemaPath);
}

function problemOf(where: ParamPlace, error: ErrorObject): Problem {
  const parent = error.instancePath.slice(1).replaceAll('/', '.');
  if (error.keyword !== 'required') return { where, path: parent, keyword: error.keyword };
  const missing = String((error.params as { missingProperty: string }).missingProperty);
  return { where, path: parent === '' ? missing : `${parent}.${missing}`, keyword: 'required' };
}

interface RequiredWhen {
  readonly property?: string;
  readonly equals?: unknown;
  readonly absent?: string;
  readonly required: readonly string[];
}

/** The documents' conditional rules of an object, `x-required-when` and `x-at-least-one-with`, and those below it. */
interface Conditions {
  readonly requiredWhen: readonly RequiredWhen[];
  readonly atLeast?: { readonly property: string; readonly of: readonly string[] };
  readonly below: readonly (readonly [name: string, conditions: Conditions])[];
}

/** Undefined for a schema without any, which most are. */
function conditionsOf(schema: Schema): Conditions | undefined {
  const requiredWhen = (schema['x-required-when'] ?? []) as RequiredWhen[];
  const atLeast = schema['x-at-least-one-with'] as Conditions['atLeast'];
  const below = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const conditions = conditionsOf(property);
    return conditions === undefined ? [] : [[name, conditions] as const];
  });
  if (requiredWhen.length === 0 && atLeast === undefined && below.length === 0) return undefined;
  return { requiredWhen, below, ...(atLeast === undefined ? {} : { atLeast }) };
}

/** The paths of the parameters that the conditions miss. */
function missing({ requiredWhen, atLeast, below }: Conditions, value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const given = value as Record<string, unknown>;
  const paths: string[] = [];
  for (const { property = '', equals, absent, required } of requiredWhen) {
    if (absent === undefined ? given[property] !== equals : given[absent] !== undefined) continue;
    for (const name of required) if (given[name] === undefined) paths.push(`${prefix}${name}`);
  }
  if (atLeast && given[atLeast.property] !== undefined && atLeast.of.every((name) => given[name] === undefined)) {
    paths.push(`${prefix}${atLeast.of[0] ?? ''}`);
  }
  for (const [name, conditions] of below) paths.push(...missing(conditions, given[name], `${prefix}${name}.`));
  return paths;
}

function inSchemaOrder(schema: Schema, problems: readonly Problem[]): Problem[] {
  const order = Object.keys(schema.properties ?? {});
  const rank = ({ path }: Problem) => order.indexOf(path.split('.')[0] ?? '');
  return [...problems].sort((a, b) => rank(a) - rank(b));
}

/** The value without what the schema does not know; objects without declared properties are kept as they are. */
export function knownPart(schema: Schema | undefined, value: unknown): unknown {
  if (schema?.properties === undefined || typeof value !== 'object' || value === null || Array.isArray(value))
    return value;
  const given = value as Record<string, unknown>;
  const kept: Record<string, unknown> = {};
  for (const name in schema.properties) {
    if (Object.hasOwn(given, name)) kept[name] = knownPart(schema.properties[name], given[name]);
  }
  return kept;
}
