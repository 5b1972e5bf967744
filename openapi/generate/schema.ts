import type { Schema } from '../model.js';

/** An OpenAPI document as parsed YAML. */
export type OpenApiDocument = Readonly<Record<string, unknown>>;

/** Follows a local reference (`#/a/b`) once or more; anything else is returned as it is. */
export function resolve<T>(document: OpenApiDocument, value: T): T {
  let current: unknown = value;
  while (isRecord(current) && typeof current.$ref === 'string') current = lookUp(document, current.$ref);
  return current as T;
}

function lookUp(document: OpenApiDocument, reference: string): unknown {
  if (!reference.startsWith('#/')) throw new Error(`Only local references are supported: ${reference}`);
  let node: unknown = document;
  for (const part of reference.slice(2).split('/')) {
    node = isRecord(node) ? node[part.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined;
  }
  if (node === undefined) throw new Error(`Nothing stands at ${reference}`);
  return node;
}

/** The schema with every local reference replaced by what it points at; siblings of `$ref` win. */
export function inline(document: OpenApiDocument, schema: unknown): Schema {
  return inlineValue(document, schema, 0) as Schema;
}

function inlineValue(document: OpenApiDocument, value: unknown, depth: number): unknown {
  // A schema of these documents is at most a handful deep; more means a reference that leads to itself.
  if (depth > 20) throw new Error('A schema refers to itself');
  if (Array.isArray(value)) return value.map((item) => inlineValue(document, item, depth + 1));
  if (!isRecord(value)) return value;
  const { $ref, ...siblings } = value;
  const base = typeof $ref === 'string' ? (inlineValue(document, lookUp(document, $ref), depth + 1) as object) : {};
  const own = Object.fromEntries(
    Object.entries(siblings)
      .filter(([key]) => key !== 'example' && key !== 'examples')
      .map(([key, item]) => [key, inlineValue(document, item, depth + 1)]),
  );
  return { ...base, ...own };
}

/** Narrowing for parsed data. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
