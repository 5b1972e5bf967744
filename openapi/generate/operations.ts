import { kebab } from '../kebab.js';
import type { ErrorTableRow, LineRange, ListedError, Operation, Schema } from '../model.js';
import { inline, isRecord, type OpenApiDocument, resolve } from './schema.js';

const METHODS = ['get', 'post', 'put', 'delete', 'patch'];

/** An operation whose section's title and address are not known yet. */
export type Unplaced = Omit<Operation, 'section' | 'link'>;

/** The operations of an OpenAPI document, in its order, with references resolved. */
export function operationsOf(document: OpenApiDocument): Unplaced[] {
  const base = basePath(document);
  const operations: Unplaced[] = [];
  for (const [path, item] of Object.entries(document.paths as Record<string, Record<string, unknown>>)) {
    for (const method of METHODS) {
      const raw = item[method];
      if (isRecord(raw)) operations.push(operationOf(document, `${base}${path}`, method, raw));
    }
  }
  return operations;
}

/** The overview's error table. */
export function errorTableOf(document: OpenApiDocument): ErrorTableRow[] {
  return document['x-error-table'] as ErrorTableRow[];
}

function basePath(document: OpenApiDocument): string {
  const servers = document.servers as { url: string }[] | undefined;
  const url = servers?.[0]?.url;
  return url === undefined ? '' : new URL(url).pathname.replace(/\/$/, '');
}

function operationOf(
  document: OpenApiDocument,
  path: string,
  method: string,
  raw: Readonly<Record<string, unknown>>,
): Unplaced {
  const id = String(raw.operationId);
  const request = resolve(document, raw.requestBody) as
    | { required?: boolean; content?: Record<string, { schema: unknown }> }
    | undefined;
  const bodySchema = request?.content?.['application/json']?.schema;
  return {
    id,
    kebab: kebab(id),
    method: method.toUpperCase(),
    path,
    tag: String((raw.tags as string[])[0]),
    summary: String(raw.summary),
    lines: raw['x-lines'] as LineRange,
    security: ((raw.security ?? []) as Record<string, unknown>[]).flatMap((alternative) => Object.keys(alternative)),
    errors: (raw['x-errors'] ?? []) as ListedError[],
    payloadHashRequired: isRecord(raw['x-hawk-payload']) && raw['x-hawk-payload'].required === true,
    consumesToken: raw['x-token-use'] === 'consumed',
    query: querySchema(document, raw.parameters),
    ...(bodySchema === undefined ? {} : { body: inline(document, bodySchema) }),
    bodyRequired: request?.required === true,
    responses: responsesOf(document, raw.responses as Record<string, unknown>),
  };
}

function querySchema(document: OpenApiDocument, parameters: unknown): Schema {
  const properties: Record<string, Schema> = {};
  const required: string[] = [];
  for (const reference of (parameters ?? []) as unknown[]) {
    const parameter = resolve(document, reference) as Record<string, unknown>;
    if (parameter.in !== 'query') continue;
    const name = String(parameter.name);
    const notes = Object.fromEntries(Object.entries(parameter).filter(([key]) => key.startsWith('x-')));
    properties[name] = { ...inline(document, parameter.schema), ...notes };
    if (parameter.required === true) required.push(name);
  }
  return { type: 'object', properties, required };
}

function responsesOf(document: OpenApiDocument, responses: Record<string, unknown>): Record<string, Schema> {
  const schemas: Record<string, Schema> = {};
  for (const [status, reference] of Object.entries(responses)) {
    const response = resolve(document, reference) as { content?: Record<string, { schema: unknown }> };
    const schema = response.content?.['application/json']?.schema;
    if (schema !== undefined) schemas[status] = inline(document, schema);
  }
  return schemas;
}
