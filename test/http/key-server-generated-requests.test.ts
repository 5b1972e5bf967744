import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { loadEdition, operationOf } from '../../openapi/editions.js';
import type { Schema } from '../../openapi/model.js';
import { keyServer2013Tokens } from '../../protocol/srp-tokens.js';
import { codeIn, type HeldToken, KeyServerClient } from './key-server-client-for-tests.js';

const EMAIL = 'ann@example.test';
const faults: unknown[] = [];
const edition = loadEdition('key-server-2013');
let mock: Mock;
let client: KeyServerClient;

beforeAll(async () => {
  mock = await startMock({
    edition: edition.id,
    controlPort: null,
    onUnexpected: (operation, error) => faults.push([operation, error]),
  });
  client = new KeyServerClient(mock);
});
afterAll(() => mock.stop());
afterAll(() => expect(faults).toEqual([]));

/** Values that fit somewhere, nearly fit, or fit nowhere; `an srpToken` and the like stand for living ones. */
const value = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom<unknown>(EMAIL, 'sha256', 2048, 1000, '00', 'ab'.repeat(32), 'cd'.repeat(288), 'RS'),
  },
  { weight: 2, arbitrary: fc.constantFrom<unknown>('an srpToken', 'a forgotPasswordToken', '12345678', -1, 2 ** 53) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.jsonValue() },
);

/** An object with some of the properties that a schema names, and some that it does not. */
function objectFor(schema: Schema | undefined): fc.Arbitrary<Record<string, unknown>> {
  const known = Object.entries(schema?.properties ?? {}).map(
    ([name, property]) =>
      [name, property.properties === undefined ? value : fc.oneof(value, objectFor(property))] as const,
  );
  const strange = fc.dictionary(fc.constantFrom('__proto__', 'constructor', ''), value, { noNullPrototype: true });
  const some = fc.record(Object.fromEntries(known), {
    requiredKeys: schema?.required?.slice(0, -1) ?? [],
    noNullPrototype: true,
  });
  return fc.tuple(some, strange).map(([fields, others]) => ({ ...others, ...fields }));
}

const generated = fc.constantFrom(...edition.operations).chain(({ id, body, security }) =>
  fc.record({
    operation: fc.constant(id),
    body: fc.oneof({ weight: 6, arbitrary: objectFor(body) }, { weight: 1, arbitrary: fc.jsonValue() }),
    isSigned: fc.constant(security.length > 0),
    credential: fc.constantFrom(...keyServer2013Tokens.types),
  }),
);

/** A request with the words for living tokens replaced by such tokens. */
function alive(body: unknown, uid: string): unknown {
  const seedOf = (type: 'srpToken' | 'forgotPasswordToken') => {
    const token = mock.world.tokens.create(type, uid, { code: '12345678', tries: 3 });
    return type === 'srpToken' ? token.tokenId : token.seed;
  };
  return JSON.parse(
    JSON.stringify(body)
      .replace('"an srpToken"', () => JSON.stringify(seedOf('srpToken')))
      .replace('"a forgotPasswordToken"', () => JSON.stringify(seedOf('forgotPasswordToken'))),
  );
}

test('no request gets a failure of the mock, nor one without the form of failures', async () => {
  const seen = new Map<unknown, number>();
  await fc.assert(
    fc.asyncProperty(generated, async ({ operation, body, isSigned, credential }) => {
      mock.reset();
      const { uid } = mock.accounts.create({ email: EMAIL });
      const { method, path } = operationOf(edition, operation);
      const token: HeldToken = [credential, mock.world.tokens.create(credential, uid).seed];
      const held = isSigned ? token : undefined;
      const answer = await (method === 'GET' ? client.get(path, held) : client.post(path, alive(body, uid), held));
      const outcome = answer.status === 200 ? 200 : codeIn(answer);
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
      expect(answer.status).toBeLessThan(500);
      if (answer.status === 200) return;
      expect(answer.body).toEqual({
        status: answer.status,
        errors: [expect.objectContaining({ code: expect.any(Number), message: expect.any(String) })],
      });
    }),
    { numRuns: 400 },
  );
  // The generator reaches behind the first checks, or the law above says little.
  expect(seen.get(200) ?? 0).toBeGreaterThan(20);
  // The refusals that any 400 requests meet; the rarer ones are left to chance.
  expect([...seen.keys()]).toEqual(expect.arrayContaining([107, 108, 110]));
}, 60_000);
