import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../openapi/package-root.js';
import { code, jsonCode, table } from '../markdown.js';

/** As much of a JSON Schema as the profile's uses. */
interface Node {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly oneOf?: readonly Node[];
  readonly then?: Node;
  readonly else?: Node;
}

type Schema = Node & {
  readonly properties: Readonly<Record<string, Node>>;
  readonly $defs: Readonly<Record<string, Node>>;
};

function readSchema(): Schema {
  return JSON.parse(readFileSync(join(packageRoot, 'conformance', 'targets', 'profile.schema.json'), 'utf8')) as Schema;
}

/** The keys of a profile that describe no adapter. */
export function profileKeysTable(): string {
  const schema = readSchema();
  const rows = Object.entries(schema.properties)
    .filter(([key, node]) => key !== '$schema' && kindsOf(schema, node).length === 0)
    .flatMap(([key, node]) => keyRows(schema, key, node, schema.required?.includes(key) ?? false));
  return table(['key', 'type', 'default', 'meaning'], rows);
}

/** A chapter for each adapter: its kinds, and the keys that each of them has. */
export function adapterChapters(): string {
  const schema = readSchema();
  return Object.entries(schema.properties)
    .map(([key, node]) => [key, node, kindsOf(schema, node)] as const)
    .filter(([, , kinds]) => kinds.length > 0)
    .map(([key, node, kinds]) => {
      const rows = kinds.map((kind) => kindRow(schema, kind));
      return [`### ${key}`, node.description ?? '', table(['kind', 'keys', 'meaning'], rows)].join('\n\n');
    })
    .join('\n\n');
}

/** A node with what it refers to; its own words outrank those. */
function resolved(schema: Schema, node: Node): Node {
  const name = node.$ref?.replace('#/$defs/', '');
  return name === undefined ? node : { ...schema.$defs[name], ...node };
}

/** The alternatives of an adapter, apart from `absent` and lists. */
function kindsOf(schema: Schema, node: Node): readonly Node[] {
  const { oneOf, else: otherwise } = resolved(schema, node);
  if (oneOf !== undefined) return oneOf;
  return otherwise === undefined ? [] : kindsOf(schema, otherwise);
}

function keyRows(schema: Schema, path: string, written: Node, required: boolean): string[][] {
  const node = resolved(schema, written);
  const name = required ? `${code(path)} (required)` : code(path);
  const inner = Object.entries(node.properties ?? node.else?.properties ?? {}).flatMap(([key, child]) =>
    keyRows(schema, `${path}.${key}`, child, (node.required ?? node.else?.required ?? []).includes(key)),
  );
  if (inner.length > 0 && node.description === undefined) return inner;
  return [[name, typeOf(node.else ?? node), jsonCode(node.default), node.description ?? ''], ...inner];
}

function typeOf({ type, const: only, enum: words }: Node): string {
  if (only !== undefined) return code(only);
  return words === undefined ? (type ?? '') : words.map(code).join(', ');
}

function kindRow(schema: Schema, { required = [], properties = {} }: Node): string[] {
  const { kind, ...others } = properties;
  const keys = Object.entries(others).map(([key, written]) => {
    const node = resolved(schema, written);
    const marks = [
      required.includes(key) ? 'required' : undefined,
      node.enum === undefined ? undefined : node.enum.map(code).join(' or '),
      node.default === undefined ? undefined : `default ${jsonCode(node.default)}`,
    ].filter((mark) => mark !== undefined);
    return `${code(key)}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}${about(schema, written)}`;
  });
  return [code(kind?.const ?? ''), keys.join('; '), kind?.description ?? ''];
}

/** What is said of this very key; the words of a shared part stand once, below. */
function about(schema: Schema, { description, $ref }: Node): string {
  const shared = $ref === undefined ? undefined : schema.$defs[$ref.replace('#/$defs/', '')]?.description;
  return description === undefined || description === shared ? '' : `: ${description}`;
}

/** The parts that several keys share. */
export function sharedPartsTable(): string {
  const rows = Object.entries(readSchema().$defs)
    .filter(([, node]) => node.type !== undefined && node.description !== undefined)
    .map(([name, node]) => [code(name), node.type ?? '', node.description ?? '']);
  return table(['part', 'type', 'meaning'], rows);
}
