import { kebab } from '../kebab.js';
import type { ErrorTableRow, LineRange, ListedError, Operation, Schema } from '../model.js';
import { inline, isRecord, type OpenApiDocument, resolve } from './schema.js';

const METHODS = ['get', 'post', 'put', 'delete', 'patch'];

/** Bodies by media type; one that is not JSON has no schema. */
type Content = Record<string, { schema?: unknown }>;

interface RequestBody {
  readonly required?: boolean;
  readonly content?: Content;
}

interface Response {
  readonly content?: Content;
}

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
  const request = resolve(document, raw.requestBody) as RequestBody | undefined;
  const bodySchema = request?.content?.['application/json']?.schema;
  const alternatives = (raw.security ?? []) as Record<string, string[]>[];
  const responses = responsesOf(document, raw.responses as Record<string, unknown>);
  return {
    id,
    kebab: kebab(id),
    method: method.toUpperCase(),
    path,
    tag: String((raw.tags as string[])[0]),
    summary: String(raw.summary),
    lines: raw['x-lines'] as LineRange,
    security: [...new Set(alternatives.flatMap((alternative) => Object.keys(alternative)))],
    scopes: alternatives.flatMap((alternative) => Object.values(alternative)).filter((scopes) => scopes.length > 0),
    fieldScopes: (raw['x-scopes'] ?? {}) as Record<string, string[]>,
    errors: (raw['x-errors'] ?? []) as ListedError[],
    payloadHashRequired: isRecord(raw['x-hawk-payload']) && raw['x-hawk-payload'].required === true,
    consumesToken: raw['x-token-use'] === 'consumed',
    pathParameters: parametersSchema(document, raw.parameters, 'path'),
    query: parametersSchema(document, raw.parameters, 'query'),
    ...(bodySchema === undefined ? {} : { body: inline(document, bodySchema) }),
    bodyRequired: request?.required === true,
    requestTypes: Object.keys(request?.content ?? {}),
    ...(namesNoStatus(document) || namesNoStatus(raw) ? { successStatusUnnamed: true } : {}),
    responses: schemasOf(document, responses),
    responseTypes: Object.fromEntries(
      Object.entries(responses).map(([status, { content }]) => [status, Object.keys(content ?? {})]),
    ),
  };
}

/** Whether an edition, or one operation, says that no line gives its successes a status. */
function namesNoStatus({ 'x-success-status': status }: Readonly<Record<string, unknown>>): boolean {
  return status === 'unnamed';
}

function parametersSchema(document: OpenApiDocument, parameters: unknown, place: 'path' | 'query'): Schema {
  const properties: Record<string, Schema> = {};
  const required: string[] = [];
  for (const reference of (parameters ?? []) as unknown[]) {
    const parameter = resolve(document, reference) as Record<string, unknown>;
    if (parameter.in !== place) continue;
    const name = String(parameter.name);
    const notes = Object.fromEntries(Object.entries(parameter).filter(([key]) => key.startsWith('x-')));
    properties[name] = { ...inline(document, parameter.schema), ...notes };
    if (parameter.required === true) required.push(name);
  }
  return { type: 'object', properties, required };
}

function responsesOf(document: OpenApiDocument, raw: Record<string, unknown>): Record<string, Response> {
  return Object.fromEntries(
    Object.entries(raw).map(([status, reference]) => [status, resolve(document, reference) as Response]),
  );
}

function schemasOf(document: OpenApiDocument, responses: Record<string, Response>): Record<string, Schema> {
  const schemas: Record<string, Schema> = {};
  for (const [status, { content }] of Object.entries(responses)) {
    const schema = content?.['application/json']?.schema;
    if (schema !== undefined) schemas[status] = inline(document, schema);
  }
  return schemas;
}
