import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { loadEdition, operationOf } from '../../openapi/editions.js';
import type { Operation, Schema } from '../../openapi/model.js';
import { type Auth2013TokenType, auth2013Tokens } from '../../protocol/srp-tokens.js';
import { hexed, SRP_TYPE, SrpClient, type SrpHeld, STRETCHING } from './srp-client.js';

const EMAIL = 'ann@example.test';
const edition = loadEdition('auth-2013');
/** What the table gives to faults of any operation: JSON, parameters, signature, token, time, length, size. */
const BY_MEANING = [106, 107, 108, 109, 110, 111, 112, 113];

/** Values of parameters that are of use: the rest of a request is nonsense enough. */
const GOOD: Readonly<Record<string, unknown>> = {
  email: hexed(EMAIL),
  type: SRP_TYPE,
  verifier: '5a'.repeat(256),
  salt: 'ab'.repeat(32),
  passwordStretching: STRETCHING,
  A: '5b'.repeat(256),
  M: 'cd'.repeat(32),
  bundle: 'ef'.repeat(320),
  code: '12345678',
  password: 'password',
  duration: 60,
};

const odd = fc.oneof(
  fc.constantFrom<unknown>('', '0', '00', 'zz', hexed('no address'), hexed('ANN@example.test'), 'ff'.repeat(5000)),
  fc.constantFrom<unknown>(0, -1, 2 ** 53, 1e300, true, null, [], {}, 'é'),
);
// What would have to be stretched is drawn from a few, since each new one takes its time.
const password = fc.constantFrom<unknown>('password', '', 7, null);

function valueFor(name: string, schema: Schema): fc.Arbitrary<unknown> {
  if (name === 'password') return password;
  const good = GOOD[name] === undefined ? [] : [{ weight: 8, arbitrary: fc.constant(GOOD[name]) }];
  const nested = schema.properties === undefined ? [] : [{ weight: 3, arbitrary: objectFor(schema) }];
  return fc.oneof(...good, ...nested, { weight: 1, arbitrary: odd });
}

function objectFor(schema: Schema | undefined): fc.Arbitrary<Record<string, unknown>> {
  const known = Object.entries(schema?.properties ?? {}).map(([name, property]) => [name, valueFor(name, property)]);
  return fc.record(Object.fromEntries(known) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: Object.keys(schema?.properties ?? {}).slice(0, 1),
    noNullPrototype: true,
  });
}

type Credential = 'none' | 'made up' | Auth2013TokenType;

const request = fc.constantFrom(...edition.operations).chain((operation) =>
  fc.record({
    operation: fc.constant(operation.id),
    body: fc.oneof({ weight: 6, arbitrary: objectFor(operation.body) }, { weight: 1, arbitrary: fc.jsonValue() }),
    credential: fc.constantFrom<Credential[]>('none', 'made up', ...auth2013Tokens.types, ...takenBy(operation)),
    verified: fc.boolean(),
  }),
);

/** The kinds that an operation takes, often enough that some requests get far. */
function takenBy({ security }: Operation): Auth2013TokenType[] {
  const names = security.map((scheme) => scheme.replace(/^hawk(.)/, (_hawk, first: string) => first.toLowerCase()));
  return Array.from({ length: 12 }, () => names as Auth2013TokenType[]).flat();
}

const faults: unknown[] = [];
let mock: Mock;
let client: SrpClient;

beforeAll(async () => {
  mock = await startMock({
    edition: 'auth-2013',
    controlPort: null,
    onUnexpected: (operation, error) => faults.push([operation, error]),
  });
  client = new SrpClient(mock);
});
afterAll(() => mock.stop());

function held(credential: Credential, uid: string): SrpHeld | undefined {
  if (credential === 'none') return undefined;
  if (credential === 'made up') return ['sessionToken', 'cd'.repeat(32)];
  return [credential, mock.world.tokens.create(credential, uid, { code: '12345678', tries: 3 }).seed];
}

test('no request gets a failure of the mock, nor an errno that its operation may not give', async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(request, async ({ operation: id, body, credential, verified }) => {
      mock.reset();
      const { uid } = mock.accounts.create({ email: EMAIL, srpPw: 'ab'.repeat(32), verified });
      const operation = operationOf(edition, id);
      const path = operation.path.replace(/^\/v1/, '');
      const token = held(credential, uid);
      const { srpToken } = credential === 'srpToken' ? { srpToken: srpTokenOf(uid) } : { srpToken: undefined };
      const sent = srpToken === undefined || typeof body !== 'object' ? body : { ...body, srpToken };
      const answer = operation.method === 'GET' ? await client.get(path, token) : await client.post(path, sent, token);
      const outcome = answer.status === 200 ? 200 : Number(answer.body.errno);
      seen.set(`${id} ${outcome}`, (seen.get(`${id} ${outcome}`) ?? 0) + 1);
      const allowed = [200, ...BY_MEANING, ...operation.errors.map(({ errno }) => errno)];
      expect([answer.status < 500, allowed]).toEqual([true, expect.arrayContaining([outcome])]);
      if (outcome !== 200) expect(answer.body).toMatchObject({ code: answer.status, error: expect.any(String) });
    }),
    { numRuns: 800 },
  );
  expect(faults).toEqual([]);
  // The generator reaches behind the first checks, or the law above says little.
  const served = [...seen.keys()].filter((key) => key.endsWith(' 200')).length;
  expect(served).toBeGreaterThanOrEqual(10);
}, 60_000);

function srpTokenOf(uid: string): string {
  return mock.world.tokens.allOf(uid, 'srpToken')[0]?.tokenId ?? '';
}
