import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { loadEdition, operationOf } from '../../openapi/editions.js';
import type { Operation, Schema } from '../../openapi/model.js';
import type { TokenType } from '../../protocol/tokens.js';
import { type Held, TestClient } from './client-for-tests.js';

const EMAIL = 'ann@example.test';
const AUTH_PW = 'ab'.repeat(32);
/** What the table gives to faults of any operation: JSON, parameters, signature, token, time, length, size, nonce. */
const BY_MEANING = [106, 107, 108, 109, 110, 111, 112, 113, 115];

const faults: unknown[] = [];
const edition = loadEdition('auth-2017');
const { operations, errorTable } = edition;

/** A section that lists no error at all leaves every row of the table that still stands. */
function allowedErrnos({ errors }: Operation): number[] {
  const rows = errorTable.filter(({ errno, retired }) => retired !== true && errno < 200);
  return [...BY_MEANING, ...(errors.length === 0 ? rows : errors).map(({ errno }) => errno)];
}

let mock: Mock;
let client: TestClient;

beforeAll(async () => {
  mock = await startMock({ controlPort: null, onUnexpected: (operation, error) => faults.push([operation, error]) });
  client = new TestClient(mock);
});
afterAll(() => mock.stop());
afterAll(() => expect(faults).toEqual([]));

/** Values that fit somewhere, nearly fit, or fit nowhere. */
const value = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>(EMAIL, EMAIL.toUpperCase(), 'bob@example.test', AUTH_PW, '00', true),
  },
  { weight: 2, arbitrary: fc.constantFrom<unknown>('ab'.repeat(16), 'sync', '+15005550006', 1, -1, 0, 2 ** 53, 'all') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.jsonValue() },
);

/** An object with some of the properties that a schema names, and some that it does not. */
function objectFor(schema: Schema | undefined): fc.Arbitrary<Record<string, unknown>> {
  const known = Object.entries(schema?.properties ?? {}).map(
    ([name, property]) =>
      [name, property.properties === undefined ? value : fc.oneof(value, objectFor(property))] as const,
  );
  const strange = fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'toString', ''), value, {
    noNullPrototype: true,
  });
  const some = fc.record(Object.fromEntries(known), { requiredKeys: [], noNullPrototype: true });
  return fc.tuple(some, strange).map(([fields, others]) => ({ ...others, ...fields }));
}

interface Generated {
  /** operationId: a counterexample is to be read. */
  readonly operation: string;
  readonly body: unknown;
  readonly query: Record<string, unknown>;
  readonly credential: 'none' | 'made up' | TokenType;
}

const generated: fc.Arbitrary<Generated> = fc.constantFrom(...operations).chain((operation) =>
  fc.record({
    operation: fc.constant(operation.id),
    body: fc.oneof({ weight: 5, arbitrary: objectFor(operation.body) }, { weight: 1, arbitrary: fc.jsonValue() }),
    query: objectFor(operation.query),
    credential: fc.constantFrom<Generated['credential'][]>(
      'none',
      'made up',
      'sessionToken',
      ...operation.security.flatMap((scheme) => tokenOf(scheme)),
    ),
  }),
);

function tokenOf(scheme: string): TokenType[] {
  const [, name] = /^hawk(\w+)$/.exec(scheme) ?? [];
  return name === undefined ? [] : [`${name[0]?.toLowerCase()}${name.slice(1)}` as TokenType];
}

function held({ credential }: Generated, uid: string): Held | undefined {
  if (credential === 'none') return undefined;
  if (credential === 'made up') return ['sessionToken', 'cd'.repeat(32)];
  return [credential, mock.world.tokens.create(credential, uid, { code: '12345678', tries: 3 }).seed];
}

function searchOf(query: Record<string, unknown>): string {
  const texts = Object.entries(query).map(([name, each]) => [name, String(JSON.stringify(each))] as [string, string]);
  const search = new URLSearchParams(texts).toString();
  return search === '' ? '' : `?${search}`;
}

test('no request gets a failure of the mock, nor an errno that its operation may not give', async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(generated, async (request) => {
      mock.reset();
      const { uid } = mock.accounts.create({ email: EMAIL, authPW: AUTH_PW });
      const { body, query } = request;
      const operation = operationOf(edition, request.operation);
      const path = `${operation.path.replace(/^\/v1/, '')}${searchOf(query)}`;
      const token = held(request, uid);
      const answer = operation.method === 'GET' ? await client.get(path, token) : await client.post(path, body, token);
      const outcome = answer.status === 200 ? 200 : Number(answer.body.errno);
      seen.set(String(outcome), (seen.get(String(outcome)) ?? 0) + 1);
      if (outcome !== 200) expect(allowedErrnos(operation)).toContain(outcome);
      expect(answer.status).toBeLessThan(500);
      if (answer.status !== 200) expect(answer.body).toMatchObject({ code: answer.status, error: expect.any(String) });
    }),
    { numRuns: 600 },
  );
  // The generator reaches behind the first checks, or the law above says little.
  expect(seen.get('200') ?? 0).toBeGreaterThan(20);
  expect(seen.size).toBeGreaterThan(5);
}, 60_000);
