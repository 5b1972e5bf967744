import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import type { MockSettings } from '../mock-server/settings.js';
import { suggestion } from '../openapi/nearest.js';
import { UsageError } from './usage-error.js';

const COUNT = { type: 'integer', minimum: 1 };
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

/** What a file can set: all that has no option of its own on the command line. */
const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  properties: {
    contentUrl: { type: 'string' },
    hawkSkewSeconds: COUNT,
    bodyLimitBytes: COUNT,
    imageLimitBytes: COUNT,
    journal: { type: 'boolean' },
    avatarUrl: { type: 'string', pattern: '^https?://' },
    secretBearerToken: { type: 'string', pattern: '^[A-Za-z0-9._~+/=-]+$' },
    headersTimeoutMs: COUNT,
    requestTimeoutMs: COUNT,
    mostInFlight: COUNT,
    preVerifyFetch: { type: 'array', items: { type: 'string', pattern: '^https://' } },
    smsSenders: { type: 'object', additionalProperties: { type: 'string' } },
    smsStatusOk: { type: 'boolean' },
    customs: {
      type: 'object',
      additionalProperties: false,
      properties: { signIn: LIMITS, wrongPassword: LIMITS, accountStatus: LIMITS, sendCode: LIMITS, sms: LIMITS },
    },
  },
};

/**
 * Reads a YAML or JSON file with settings of a mock.
 * @throws UsageError that names the file, the key and the nearest known key, or what a value should be
 */
export function readSettingsFile(file: string): Partial<MockSettings> {
  const settings = parsed(file);
  const validate = new Ajv2020({ strict: false, verbose: true, allErrors: true }).compile(SCHEMA);
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

function sentence({ instancePath, keyword, message, params, parentSchema }: ErrorObject): string {
  const place = instancePath.slice(1).replaceAll('/', '.');
  if (keyword !== 'additionalProperties') return `${place === '' ? 'it' : place} ${message}`;
  const written = String((params as { additionalProperty: string }).additionalProperty);
  const known = Object.keys((parentSchema?.properties as object | undefined) ?? {});
  return `unknown key "${place === '' ? written : `${place}.${written}`}"; ${suggestion(written, known)}`;
}
