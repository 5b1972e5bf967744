import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import type { CustomsAction } from '../mock-server/domain/customs.js';
import { MANNERS, type MockSettings } from '../mock-server/settings.js';
import { editionIds } from '../openapi/editions.js';
import { suggestion } from '../openapi/nearest.js';
import { UsageError } from './usage-error.js';

const TEXT = { type: 'string', minLength: 1 };
const COUNT = { type: 'integer', minimum: 1 };
const PORT = { type: 'integer', minimum: 0, maximum: 65_535 };
const URL_OF_A_SERVER = {
  type: 'string',
  pattern: '^https?://[^/]',
  description: 'a URL such as http://127.0.0.1:9000',
};
const EDITION = { enum: editionIds };
const LIMIT = {
  type: 'object',
  additionalProperties: false,
  required: ['count', 'seconds'],
  properties: { count: COUNT, seconds: COUNT },
};
const LIMITS = {
  type: 'object',
  additionalProperties: false,
  properties: {
    perAddress: LIMIT,
    perEmail: LIMIT,
    ruling: { enum: ['throttled', 'throttled, email unblocks', 'blocked', 'blocked, email unblocks'] },
  },
};
const ACTIONS: Record<CustomsAction, object> = {
  signIn: LIMITS,
  wrongPassword: LIMITS,
  accountStatus: LIMITS,
  sendCode: LIMITS,
  sms: LIMITS,
  lockout: LIMITS,
};
const SPOKEN = { edition: EDITION, port: PORT, publicUrl: URL_OF_A_SERVER };

/** What a file can set: every setting but the one that is a function. */
const SETTINGS: Record<Exclude<keyof MockSettings, 'onUnexpected'>, object> = {
  ...SPOKEN,
  as: { enum: MANNERS },
  also: {
    type: 'array',
    items: { type: 'object', additionalProperties: false, required: ['edition'], properties: SPOKEN },
  },
  seed: TEXT,
  host: TEXT,
  controlPort: { anyOf: [PORT, { type: 'null' }] },
  contentUrl: URL_OF_A_SERVER,
  signInConfirmation: { enum: ['never', 'new-address', 'always'] },
  hawkSkewSeconds: COUNT,
  bodyLimitBytes: COUNT,
  imageLimitBytes: COUNT,
  journal: { type: 'boolean' },
  avatarUrl: URL_OF_A_SERVER,
  secretBearerToken: { type: 'string', pattern: '^[A-Za-z0-9._~+/=-]+$' },
  preVerifyTrust: {
    type: 'object',
    propertyNames: { pattern: '^https://' },
    additionalProperties: { type: 'object', required: ['keys'], properties: { keys: { type: 'array' } } },
  },
  preVerifyFetch: { type: 'array', items: { type: 'string', pattern: '^https://' } },
  headersTimeoutMs: COUNT,
  requestTimeoutMs: COUNT,
  smtp: { type: 'string', pattern: '^.+:[0-9]+$', description: 'host:port, such as 127.0.0.1:1025' },
  customs: { type: 'object', additionalProperties: false, properties: ACTIONS },
  mostInFlight: COUNT,
  mostSessions: COUNT,
  mostStreams: COUNT,
  streamIntervalMs: COUNT,
  mostStretches: COUNT,
  mostWaitingStretches: COUNT,
  stretch: { enum: ['none', 'real'] },
  smsSenders: {
    type: 'object',
    propertyNames: { pattern: '^[A-Z]{2}$', description: 'a region of two capitals, such as GB' },
    additionalProperties: TEXT,
  },
  smsStatusOk: { type: 'boolean' },
};

/**
 * Reads a YAML or JSON file with settings of a mock.
 * @throws UsageError that names the file, the key and the nearest known key, or what a value should be
 */
export function readSettingsFile(file: string): Partial<MockSettings> {
  // A file whose every line is a comment sets nothing.
  const settings = parsed(file) ?? {};
  const schema = { type: 'object', additionalProperties: false, properties: SETTINGS };
  const validate = new Ajv2020({ strict: false, verbose: true, allErrors: true }).compile(schema);
  if (validate(settings)) return settings as Partial<MockSettings>;
  const errors = validate.errors ?? [];
  // A misspelt key is often why another one is missing.
  const error = errors.find(({ keyword }) => keyword === 'additionalProperties') ?? errors[0];
  throw new UsageError(`${file}: ${error === undefined ? 'these are no settings' : sentence(error)}`);
}

function parsed(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

function sentence({ instancePath, propertyName, keyword, message, params, parentSchema, data }: ErrorObject): string {
  const name = propertyName === undefined ? '' : `.${propertyName}`;
  const place = `${instancePath.slice(1).replaceAll('/', '.')}${name}`;
  if (keyword === 'enum') return `${place} "${String(data)}": ${suggestion(String(data), params.allowedValues)}`;
  if (keyword === 'pattern' && parentSchema?.description !== undefined)
    return `${place} should be ${parentSchema.description}`;
  if (keyword !== 'additionalProperties') return `${place === '' ? 'it' : place} ${message}`;
  const written = String((params as { additionalProperty: string }).additionalProperty);
  const known = Object.keys((parentSchema?.properties as object | undefined) ?? {});
  return `unknown key "${place === '' ? written : `${place}.${written}`}"; ${suggestion(written, known, 'docs/mock-settings.md has them')}`;
}
