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

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
const compiled = new WeakMap<Schema, ValidateFunction>();

/** The stages keep no state: validators are compiled on first use and shared by every mock of the process. */
export function makeParameterStages(): ParameterStages {
  return {
    find(operation, where, value) {
      const schema = { path: operation.pathParameters, query: operation.query, body: operation.body }[where];
      if (schema === undefined || (where !== 'body' && Object.keys(schema.properties ?? {}).length === 0)) return [];
      const validate = validatorFor(schema);
      const found = validate(value)
        ? []
        : (validate.errors ?? []).filter(isOutermost).map((error) => problemOf(where, error));
      return inSchemaOrder(schema, [...found, ...conditionalProblems(schema, value, where)]);
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

function validatorFor(schema: Schema): ValidateFunction {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const validate = ajv.compile(schema as object);
  compiled.set(schema, validate);
  return validate;
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

/** The documents' conditional rules, `x-required-when` and `x-at-least-one-with`, at the top and one level down. */
function conditionalProblems(schema: Schema, value: unknown, where: ParamPlace, prefix = ''): Problem[] {
  if (typeof value !== 'object' || value === null) return [];
  const given = value as Record<string, unknown>;
  const at = (name: string): Problem => ({ where, path: `${prefix}${name}`, keyword: 'required' });
  const missing = ((schema['x-required-when'] ?? []) as RequiredWhen[])
    .filter((rule) =>
      rule.absent === undefined ? given[rule.property ?? ''] === rule.equals : given[rule.absent] === undefined,
    )
    .flatMap((rule) => rule.required.filter((name) => given[name] === undefined).map(at));
  const atLeast = schema['x-at-least-one-with'] as { property: string; of: readonly string[] } | undefined;
  if (atLeast && given[atLeast.property] !== undefined && atLeast.of.every((name) => given[name] === undefined)) {
    missing.push(at(atLeast.of[0] ?? ''));
  }
  const below = Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
    conditionalProblems(property, given[name], where, `${prefix}${name}.`),
  );
  return [...missing, ...below];
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
  for (const [name, property] of Object.entries(schema.properties)) {
    if (Object.hasOwn(given, name)) kept[name] = knownPart(property, given[name]);
  }
  return kept;
}
