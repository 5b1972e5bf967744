import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { packageRoot } from '../../../openapi/package-root.js';
import { code, jsonCode, table } from '../markdown.js';

/** As much of the control port's OpenAPI document as its reference shows. */
interface Node {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly oneOf?: readonly Node[];
  readonly anyOf?: readonly Node[];
  readonly allOf?: readonly Node[];
}

interface Media {
  readonly schema?: Node;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly summary?: string; readonly value?: unknown }>>;
}

interface Call {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly (Node & { readonly name?: string; readonly in?: string })[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
}

interface ControlDocument {
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Node>> };
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

function readControl(): ControlDocument {
  return parse(readFileSync(join(packageRoot, 'openapi', 'control.yaml'), 'utf8')) as ControlDocument;
}

/** Every request of the control port by what it is about, with its bodies and examples. */
export function controlChapters(): string {
  const document = readControl();
  const calls = Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method] !== undefined).map((method) => ({
      path,
      method,
      ...(item[method] as Call),
    })),
  );
  return document.tags
    .map(({ name, description }) => [name, description, calls.filter(({ tags }) => tags.includes(name))] as const)
    .filter(([, , own]) => own.length > 0)
    .map(([name, description, own]) => {
      const rows = own.map((call) => [code(`${call.method.toUpperCase()} ${call.path}`), call.summary, takes(call)]);
      return [`## ${name}`, description, table(['request', 'what it does', 'takes'], rows), ...own.flatMap(examplesOf)]
        .filter((part) => part !== '')
        .join('\n\n');
    })
    .join('\n\n');
}

/** Queries and the schema of the body. */
function takes({ parameters = [], requestBody }: Call): string {
  const query = parameters
    .filter((parameter) => parameter.in === 'query')
    .map(({ name = '', description }) => `${code(`?${name}=`)}${description === undefined ? '' : ` ${description}`}`);
  const schema = Object.values(requestBody?.content ?? {})[0]?.schema;
  return [...query, ...(schema === undefined ? [] : [bodyOf(schema)])].join('; ');
}

function bodyOf(schema: Node): string {
  if (schema.$ref !== undefined) return schemaLink(schema.$ref);
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties)
    .map(([key, node]) => `${code(key)}${required.includes(key) ? ' (required)' : ''} ${node.description ?? ''}`.trim())
    .join('; ');
}

function schemaLink($ref: string): string {
  const name = $ref.split('/').at(-1) ?? '';
  return `[${name}](#${name.toLowerCase()})`;
}

function examplesOf({
  path,
  method,
  requestBody,
}: Call & { readonly path: string; readonly method: string }): string[] {
  const { example, examples = {} } = Object.values(requestBody?.content ?? {})[0] ?? {};
  const all = [...(example === undefined ? [] : [{ value: example }]), ...Object.values(examples)] as {
    readonly summary?: string;
    readonly value?: unknown;
  }[];
  if (all.length === 0) return [];
  const lines = all.map(({ summary, value }) => {
    const request = code(`${method.toUpperCase()} ${path} ${JSON.stringify(value)}`);
    return `- ${request}${summary === undefined ? '' : `: ${summary}`}`;
  });
  return [lines.join('\n')];
}

/** The bodies that requests take and answers have, key by key. */
export function controlSchemas(): string {
  return Object.entries(readControl().components.schemas)
    .map(([name, node]) => {
      const rows = rowsOf(node);
      const keys = rows.length > 0 ? table(['key', 'type', 'meaning'], rows) : `JSON: ${typeOf(node)}.`;
      return [`### ${name}`, node.description ?? '', keys].filter((part) => part !== '').join('\n\n');
    })
    .join('\n\n');
}

function rowsOf({ properties = {}, required = [], allOf = [], oneOf = [], anyOf = [] }: Node): string[][] {
  const own = Object.entries(properties).map(([key, node]) => [
    required.includes(key) ? `${code(key)} (required)` : code(key),
    typeOf(node),
    node.description ?? '',
  ]);
  return [...own, ...[...allOf, ...oneOf, ...anyOf].flatMap(rowsOf)];
}

function typeOf({ $ref, type, const: only, enum: words, items, oneOf, anyOf }: Node): string {
  if ($ref !== undefined) return schemaLink($ref);
  if (only !== undefined) return jsonCode(only);
  if (words !== undefined) return words.map(jsonCode).join(', ');
  if (items !== undefined) return `list of ${typeOf(items)}`;
  const alternatives = oneOf ?? anyOf;
  if (alternatives !== undefined) return alternatives.map(typeOf).join(' or ');
  return [type ?? 'any'].flat().join(' or ');
}
