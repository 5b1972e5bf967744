import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { startJudgedMock } from '../../cli/targets.js';
import { casesOf } from '../../conformance/runner/collect-cases.js';
import { runSuite } from '../../conformance/runner/run-suite.js';
import type { Answer, RequestContext } from '../../mock-server/http/context.js';
import { loadEdition } from '../../openapi/editions.js';
import { packageRoot } from '../../openapi/package-root.js';

/** Prism's own validator reads the contract and judges what the mock answers: a second reader of the same document. */

interface PrismOperation {
  readonly method: string;
  readonly path: string;
}
type Validation =
  | { readonly _tag: 'Left'; readonly left: readonly { readonly message: string; readonly path?: string[] }[] }
  | { readonly _tag: 'Right' };
type Validate = (input: {
  resource: PrismOperation;
  element: { statusCode: number; headers: Record<string, string>; body: unknown };
}) => Validation;

// Both packages are CommonJS without type declarations that Node's module resolution finds.
const require = createRequire(import.meta.url);
const { getHttpOperationsFromSpec } = require('@stoplight/prism-cli/dist/operations') as {
  getHttpOperationsFromSpec(file: string): Promise<PrismOperation[]>;
};
const { validateOutput } = require('@stoplight/prism-http/dist/validator') as { validateOutput: Validate };

const EDITION = 'auth-2017';

test('Prism finds every answer of the mock as documented', async () => {
  const edition = loadEdition(EDITION);
  const operations = await getHttpOperationsFromSpec(join(packageRoot, 'openapi', `${EDITION}.yaml`));
  expect(operations).toHaveLength(edition.operations.length);
  const prismOf = new Map(operations.map((operation) => [`${operation.method} /v1${operation.path}`, operation]));
  const seen = new Map<string, number>();
  const faults: string[] = [];
  const look = (request: RequestContext, { status, body, headers }: Answer) => {
    const resource = prismOf.get(`${request.method.toLowerCase()} ${request.path}`);
    if (resource === undefined) throw new Error(`Prism does not know ${request.method} ${request.path}`);
    const verdict = validateOutput({
      resource,
      element: {
        statusCode: status,
        headers: { 'content-type': 'application/json', timestamp: '1', ...headers },
        body,
      },
    });
    seen.set(request.operation.id, (seen.get(request.operation.id) ?? 0) + 1);
    if (verdict._tag === 'Left')
      faults.push(`${request.operation.id} ${status}: ${verdict.left.map(({ message }) => message).join(', ')}`);
  };
  const { mock, target } = await startJudgedMock({ edition: EDITION });
  mock.deviate([
    {
      id: 'listener',
      violates: [],
      alsoBreaks: [],
      says: 'Prism looks at every answer.',
      wrap: {
        'answers.shape': (next) => (request, answer) => {
          look(request, answer);
          return next(request, answer);
        },
      },
    },
  ]);
  try {
    await runSuite({ edition, target, cases: casesOf(edition), seed: 'prism' });
  } finally {
    await mock.stop();
  }
  expect(faults).toEqual([]);
  // Every operation the mock has was looked at, most of them often.
  expect(seen.size).toBeGreaterThanOrEqual(21);
}, 60_000);
