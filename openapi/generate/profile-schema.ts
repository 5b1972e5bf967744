import { printJson } from './print-json.js';

/** A schema or a part of one. */
type Schema = Readonly<Record<string, unknown>>;

/** As much of a kind of adapter as the schema tells. */
interface Kind {
  readonly serves: string;
  readonly kind: string;
  readonly says: string;
  readonly required: Schema;
  readonly optional: Schema;
  readonly rules?: Schema;
}

/** A kind and its place: the path of its file inside `kinds/`, without `.ts`. */
interface FoundKind {
  readonly name: string;
  readonly value: Kind;
}

/** In the schema without kinds this stands at a key that is described by one of its kinds. */
const BY_KIND = 'x-by-kind';

/**
 * The text of the schema of target profiles, put together from what all profiles have and from the kinds of adapters.
 * @param base text of the schema without kinds
 * @throws Error when the place of a kind does not say what it is, or it serves a key that has no kinds
 */
export function profileSchema(base: string, kinds: readonly FoundKind[]): string {
  const schema = JSON.parse(base) as Schema & { readonly properties: Readonly<Record<string, Schema>> };
  const keys = Object.entries(schema.properties).filter(([, node]) => node[BY_KIND] === true);
  for (const found of kinds) {
    requirePlace(
      found,
      keys.map(([key]) => key),
    );
  }
  const filled = keys.map(([key, node]) => {
    const own = kinds.map(({ value }) => value).filter(({ serves }) => serves === key);
    return [key, withKinds(node, own)] as const;
  });
  return printJson({ ...schema, properties: { ...schema.properties, ...Object.fromEntries(filled) } });
}

function requirePlace({ name, value: { serves, kind } }: FoundKind, keys: readonly string[]): void {
  const file = `conformance/targets/kinds/${name}.ts`;
  if (!keys.includes(serves)) throw new Error(`${file}: no key "${serves}" has kinds; one of ${keys.join(', ')} has`);
  const place = `${serves.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}/${kind}`;
  if (name !== place) throw new Error(`${file}: it is the kind "${kind}" of ${serves}; move it to ${place}.ts`);
}

function withKinds({ [BY_KIND]: _byKind, ...node }: Schema, kinds: readonly Kind[]): Schema {
  const described = {
    if: { required: ['absent'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { $ref: '#/$defs/absent' },
    else: {
      type: 'object',
      required: ['kind'],
      discriminator: { propertyName: 'kind' },
      oneOf: commandFirst(kinds).map(branch),
    },
  };
  return node.if === undefined ? { ...node, ...described } : { ...node, else: described };
}

/** Most users need no other kind: it calls a program of theirs. */
function commandFirst(kinds: readonly Kind[]): Kind[] {
  const isCommand = ({ kind }: Kind) => kind === 'command';
  return [...kinds.filter(isCommand), ...kinds.filter((kind) => !isCommand(kind))];
}

function branch({ kind, says, required, optional, rules = {} }: Kind): Schema {
  return {
    required: ['kind', ...Object.keys(required)],
    additionalProperties: false,
    ...rules,
    properties: { kind: { const: kind, description: says }, ...required, ...optional },
  };
}
