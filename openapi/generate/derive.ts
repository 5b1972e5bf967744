import type {
  ErrorTableRow,
  Flow,
  LineRange,
  Operation,
  ParamFacts,
  ParamPlace,
  RequirementKind,
  Schema,
} from '../model.js';

/** A requirement before its ledger amendments, section and link are known. */
export interface Draft {
  readonly id: string;
  readonly operation: string;
  readonly kind: RequirementKind;
  readonly says: string;
  readonly lines: readonly LineRange[];
  readonly untested?: string;
  readonly errno?: number;
  readonly statuses?: readonly number[];
  readonly param?: ParamFacts;
  readonly response?: { readonly status: string; readonly path: string };
}

/** Every requirement that follows from the contract itself: the grammar stands in docs/judgement.md. */
export function deriveRequirements(
  operations: readonly Operation[],
  table: readonly ErrorTableRow[],
  flows: readonly Flow[],
): Draft[] {
  const meanings = new Map(table.map((row) => [row.errno, row]));
  return [
    ...operations.flatMap((operation) => [
      ...authOf(operation),
      ...paramsOf(operation),
      ...responsesOf(operation),
      ...errnosOf(operation, meanings),
    ]),
    ...table.map((row) => tableRow(row, operations)),
    ...flows.map(flowRow),
  ];
}

function authOf(operation: Operation): Draft[] {
  if (operation.security.length === 0) return [];
  const { id, kebab, lines } = operation;
  const says = `${operation.method} ${operation.path} refuses a request without credentials.`;
  return [{ id: `${kebab}/auth`, operation: id, kind: 'auth', says, lines: [[lines[0], lines[0]]] }];
}

function errnosOf(operation: Operation, meanings: ReadonlyMap<number, ErrorTableRow>): Draft[] {
  return operation.errors.map((error) => {
    const row = meanings.get(error.errno);
    const statuses = [...new Set([error.status, ...(typeof row?.status === 'number' ? [row.status] : [])])];
    return {
      id: `${operation.kebab}/errno-${error.errno}`,
      operation: operation.id,
      kind: 'errno',
      says: `${operation.method} ${operation.path} answers ${error.status} with errno ${error.errno} for: ${meaning(row)}.`,
      lines: error.lines,
      errno: error.errno,
      statuses,
    };
  });
}

/** The table's sentence as part of another one. */
function meaning(row: ErrorTableRow | undefined): string {
  return row?.says.replace(/\.$/, '') ?? 'this error';
}

function tableRow(row: ErrorTableRow, operations: readonly Operation[]): Draft {
  const status = row.status === 'any' ? 'any status' : `status ${row.status}`;
  // Where a section gives the error another status, the document contradicts itself and either status keeps it.
  const elsewhere = operations.flatMap(({ errors }) =>
    errors.filter(({ errno }) => errno === row.errno).map((error) => error.status),
  );
  return {
    id: `api/errno-${row.errno}`,
    operation: '*',
    kind: 'table',
    says: `Errno ${row.errno} (${meaning(row)}) comes with ${status}.`,
    lines: row.lines,
    errno: row.errno,
    statuses: row.status === 'any' ? [] : [...new Set([row.status, ...elsewhere])],
    ...(row.retired ? { untested: 'the document marks this error as no longer used' } : {}),
  };
}

function flowRow(flow: Flow): Draft {
  return {
    id: flow.id,
    operation: '*',
    kind: 'flow',
    says: `The documented flow "${flow.title}" succeeds step by step.`,
    lines: [flow.lines],
  };
}

/** Keywords of a parameter schema that a server can be seen to enforce. */
const PARAM_KEYWORDS = ['type', 'pattern', 'enum', 'minimum', 'maximum', 'minLength', 'maxLength', 'oneOf'];

function paramsOf(operation: Operation): Draft[] {
  const drafts: Draft[] = [];
  const add = (where: ParamPlace, path: string, keyword: string, schema: Schema) => {
    const own = schema['x-lines'] as LineRange[] | undefined;
    drafts.push({
      id: `${operation.kebab}/param-${where}-${path}-${keyword}`,
      operation: operation.id,
      kind: 'param',
      says: `${operation.method} ${operation.path} ${paramSentence(path, keyword, schema)}.`,
      lines: own ?? [operation.lines],
      param: { in: where, path, keyword },
    });
  };
  const walk = (where: ParamPlace, schema: Schema, prefix: string) => {
    const required = new Set([...(schema.required ?? []), ...conditionallyRequired(schema)]);
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const path = prefix === '' ? name : `${prefix}.${name}`;
      const unbound = new Set((property['x-unbound'] as string[] | undefined) ?? []);
      // A path without its variable is another path: no request can leave one out.
      if (required.has(name) && where !== 'path') add(where, path, 'required', property);
      for (const keyword of PARAM_KEYWORDS) {
        // Everything in a path and in a query is text: neither can break a type.
        if (keyword === 'type' && where !== 'body') continue;
        // The listed values have their type: nothing breaks the one and keeps the other.
        if (keyword === 'type' && property.enum !== undefined) continue;
        if (property[keyword] !== undefined && !unbound.has(keyword)) add(where, path, keyword, property);
      }
      walk(where, property, path);
    }
  };
  walk('path', operation.pathParameters, '');
  walk('query', operation.query, '');
  if (operation.body !== undefined) walk('body', operation.body, '');
  return drafts;
}

function conditionallyRequired(schema: Schema): string[] {
  const rules = (schema['x-required-when'] ?? []) as { required: string[] }[];
  return rules.flatMap((rule) => rule.required);
}

function paramSentence(path: string, keyword: string, schema: Schema): string {
  switch (keyword) {
    case 'required':
      return `refuses a request without ${path}`;
    case 'type':
      return `refuses the parameter ${path} when it is not of type ${[schema.type].flat().join(' or ')}`;
    case 'enum':
      return `refuses the parameter ${path} when it is not ${(schema.enum as unknown[]).join(' or ')}`;
    case 'oneOf':
      return `refuses the parameter ${path} when it has none of the documented forms`;
    default:
      return `refuses the parameter ${path} when it breaks its ${keyword} ${String(schema[keyword])}`;
  }
}

function responsesOf(operation: Operation): Draft[] {
  return Object.entries(operation.responses).flatMap(([status, schema]) =>
    status === 'default' ? [failureBody(operation, schema)] : successBody(operation, status, schema),
  );
}

/** One requirement for the error body: its fields are the same everywhere and have ledger rows of their own. */
function failureBody(operation: Operation, schema: Schema): Draft {
  return {
    id: `${operation.kebab}/response-default`,
    operation: operation.id,
    kind: 'response',
    says: `Every refusal of ${operation.method} ${operation.path} has the documented error body.`,
    lines: (schema['x-lines'] as LineRange[] | undefined) ?? [operation.lines],
    response: { status: 'default', path: '' },
  };
}

function successBody(operation: Operation, status: string, schema: Schema): Draft[] {
  const drafts: Draft[] = [];
  const add = (path: string, node: Schema, required: boolean) => {
    const lines = (node['x-lines'] as LineRange[] | undefined) ?? [operation.lines];
    const type = [node.type ?? 'any JSON value'].flat().join(' or ');
    const what = path === '' ? 'the body' : path;
    drafts.push({
      id: `${operation.kebab}/response-${status}${path === '' ? '' : `-${path}`}`,
      operation: operation.id,
      kind: 'response',
      says: `In a ${status} answer of ${operation.method} ${operation.path} ${what} is ${required ? '' : 'absent or '}of type ${type}.`,
      lines,
      response: { status, path },
    });
  };
  const walk = (node: Schema, path: string) => {
    const join = (name: string) => (path === '' ? name : `${path}.${name}`);
    for (const [name, property] of Object.entries(node.properties ?? {})) {
      add(join(name), property, node.required?.includes(name) ?? false);
      walk(property, join(name));
    }
    if (node.items !== undefined) walk(node.items, `${path}[]`);
  };
  add('', schema, true);
  walk(schema, '');
  return drafts;
}
