import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** What a push notification says: which command, and its one piece of data. */
export interface PushPayload {
  readonly version: number;
  readonly command: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

interface CommandData {
  /** The property of `data` that is delivered. */
  readonly key: string;
  readonly schema: object;
}

const TEXT = { type: 'string' };

/** What Sync keeps, by the names under which collections may change. */
const COLLECTIONS = ['addons', 'bookmarks', 'clients', 'forms', 'history', 'passwords', 'prefs', 'tabs'];

/**
 * The commands that pushpayloads.schema.json knew at the document's commit (line 1411 names that file), each with the
 * data it needs; null where it takes none.
 */
const COMMANDS: Readonly<Record<string, CommandData | null>> = {
  'fxaccounts:device_connected': { key: 'deviceName', schema: TEXT },
  'fxaccounts:device_disconnected': { key: 'id', schema: TEXT },
  'sync:collection_changed': {
    key: 'collections',
    schema: { type: 'array', minItems: 1, uniqueItems: true, items: { enum: COLLECTIONS } },
  },
  'fxaccounts:password_changed': null,
  'fxaccounts:password_reset': null,
};

/** Any integer is a version, and properties that no command knows are left out later, not refused here. */
const PAYLOAD_SCHEMA = {
  type: 'object',
  required: ['version', 'command'],
  properties: { version: { type: 'integer' }, command: { enum: Object.keys(COMMANDS) } },
  allOf: Object.entries(COMMANDS).flatMap(([command, data]) =>
    data === null
      ? []
      : {
          if: { properties: { command: { const: command } } },
          // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema, not a promise's method
          then: {
            required: ['data'],
            properties: { data: { type: 'object', required: [data.key], properties: { [data.key]: data.schema } } },
          },
        },
  ),
};

let compiled: ValidateFunction<PushPayload> | undefined;

/** Compiled when it is first needed: that takes 40 ms, and most mocks never push. */
function validator(): ValidateFunction<PushPayload> {
  compiled ??= new Ajv2020({ strict: false }).compile<PushPayload>(PAYLOAD_SCHEMA);
  return compiled;
}

/** The deliverable part of a payload; undefined for one that no device would understand. */
export function deliverable(payload: unknown): PushPayload | undefined {
  const fits = validator();
  if (!fits(payload)) return undefined;
  const { version, command, data } = payload;
  const key = COMMANDS[command]?.key;
  return { version, command, ...(key === undefined ? {} : { data: { [key]: data?.[key] } }) };
}
