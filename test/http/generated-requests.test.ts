import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { loadEdition, operationOf } from '../../openapi/editions.js';
import type { Edition, Operation, Schema } from '../../openapi/model.js';
import type { TokenType } from '../../protocol/tokens.js';
import { type Held, TestClient } from './client-for-tests.js';

const EMAIL = 'ann@example.test';
const AUTH_PW = 'ab'.repeat(32);
/** What the table gives to faults of any operation: JSON, parameters, signature, token, time, length, size, nonce. */
const BY_MEANING = [106, 107, 108, 109, 110, 111, 112, 113, 115];

/** A section that lists no error at all leaves every row of the table that still stands. */
function allowedErrnos({ errorTable }: Edition, { errors }: Operation): number[] {
  const rows = errorTable.filter(({ errno, retired }) => retired !== true && errno < 200);
  return [...BY_MEANING, ...(errors.length === 0 ? rows : errors).map(({ errno }) => errno)];
}

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

const requestsOf = ({ operations }: Edition): fc.Arbitrary<Generated> =>
  fc.constantFrom(...operations).chain((operation) =>
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

function held({ world }: Mock, { credential }: Generated, uid: string): Held | undefined {
  if (credential === 'none') return undefined;
  if (credential === 'made up') return ['sessionToken', 'cd'.repeat(32)];
  return [credential, world.tokens.create(credential, uid, { code: '12345678', tries: 3 }).seed];
}

function searchOf(query: Record<string, unknown>): string {
  const texts = Object.entries(query).map(([name, each]) => [name, String(JSON.stringify(each))] as [string, string]);
  const search = new URLSearchParams(texts).toString();
  return search === '' ? '' : `?${search}`;
}

/** What an account can be besides verified, where the edition knows of it. */
const STATES: readonly (readonly [edition: string, state: string, prepare: (mock: Mock) => void])[] = [
  ['auth-2015', 'an account that is as ever', () => undefined],
  ['auth-2015', 'an account that is locked', (mock) => mock.accounts.change(EMAIL, { locked: true })],
  ['auth-2017', 'an account that is as ever', () => undefined],
  ['auth-2017', 'an account that must be reset', (mock) => mock.accounts.change(EMAIL, { mustReset: true })],
];

describe.each(STATES)('%s, %s', (id, _state, prepare) => {
  const edition = loadEdition(id);
  const faults: unknown[] = [];
  let mock: Mock;
  let client: TestClient;

  beforeAll(async () => {
    mock = await startMock({
      edition: id,
      controlPort: null,
      onUnexpected: (operation, error) => faults.push([operation, error]),
    });
    client = new TestClient(mock);
  });
  afterAll(() => mock.stop());

  test('no request gets a failure of the mock, nor an errno that its operation may not give', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(requestsOf(edition), async (request) => {
        mock.reset();
        const { uid } = mock.accounts.create({ email: EMAIL, authPW: AUTH_PW });
        prepare(mock);
        const { body, query } = request;
        const operation = operationOf(edition, request.operation);
        const path = `${operation.path.replace(/^\/v1/, '')}${searchOf(query)}`;
        const token = held(mock, request, uid);
        const answer =
          operation.method === 'GET' ? await client.get(path, token) : await client.post(path, body, token);
        const outcome = answer.status === 200 ? 200 : Number(answer.body.errno);
        seen.set(String(outcome), (seen.get(String(outcome)) ?? 0) + 1);
        if (outcome !== 200) expect(allowedErrnos(edition, operation)).toContain(outcome);
        expect(answer.status).toBeLessThan(500);
        if (answer.status !== 200)
          expect(answer.body).toMatchObject({ code: answer.status, error: expect.any(String) });
      }),
      { numRuns: 600 },
    );
    expect(faults).toEqual([]);
    // The generator reaches behind the first checks, or the law above says little.
    expect(seen.get('200') ?? 0).toBeGreaterThan(20);
    // The refusals that any 600 requests meet; the rarer ones are left to chance.
    expect([...seen.keys()]).toEqual(expect.arrayContaining(['107', '108', '110']));
  }, 60_000);
});
