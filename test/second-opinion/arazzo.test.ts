import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createConfig, logger } from '@redocly/openapi-core';
import { run } from '@redocly/respect-core';
import { credential } from '../../conformance/cast/credential.js';
import type { Deviation } from '../../mock-server/deviation.js';
import { namedDeviations } from '../../mock-server/deviations/all-deviations.js';
import { DomainError } from '../../mock-server/domain/domain-error.js';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { loadEdition } from '../../openapi/editions.js';
import { packageRoot } from '../../openapi/package-root.js';
import { signRequest } from '../../protocol/hawk.js';
import type { TokenType } from '../../protocol/tokens.js';

/** The Arazzo transcription of the flows, run by another program than ours: does it say what the mock does? */

/** Those whose flows a program can play that derives no keys: passwords go over the wire stretched. */
const EDITIONS = ['auth-2015', 'auth-2017'];

const INPUT = {
  email: 'ann@example.test',
  authPW: '11'.repeat(32),
  oldAuthPW: '22'.repeat(32),
  newAuthPW: '22'.repeat(32),
  newWrapKb: '33'.repeat(32),
  sessionToken: '',
  deviceName: 'My device',
  deviceType: 'desktop',
  verificationCode: 'from the mail',
  resetCode: 'from the mail',
  publicKey: { algorithm: 'RS', n: '3', e: '65537' },
  duration: 3600000,
};

let mock: Mock;
/** The operations that were asked for, in their order. */
const asked: string[] = [];

afterEach(() => mock?.stop());

/** Signs what the flow marks, and reads codes out of the mail as its user would. */
function clientFetch(): typeof fetch {
  const { edition } = mock.world;
  return async (input, init = {}) => {
    const url = new URL(String(input));
    const headers = new Headers(init.headers);
    const token = headers.get('x-sign-with');
    headers.delete('x-sign-with');
    const operation = edition.operations.find(
      ({ path, method }) => path === url.pathname && method === (init.method ?? 'get').toUpperCase(),
    );
    asked.push(operation?.id ?? url.pathname);
    const body = init.body == null ? undefined : withMailedCode(String(init.body));
    if (token !== null && operation !== undefined) {
      const scheme = operation.security.find((name) => name.startsWith('hawk')) ?? '';
      const type = `${scheme.slice(4, 5).toLowerCase()}${scheme.slice(5)}` as TokenType;
      const { id, key } = credential(type, token);
      const payload = body === undefined ? {} : { payload: body, contentType: headers.get('content-type') ?? '' };
      const nonce = Math.random().toString(36);
      headers.set(
        'authorization',
        signRequest({
          url: url.href,
          id,
          key,
          method: operation.method,
          ts: mock.world.clock.seconds(),
          nonce,
          ...payload,
        }),
      );
    }
    return fetch(url, { method: init.method ?? 'GET', headers, ...(body === undefined ? {} : { body }) });
  };
}

function withMailedCode(body: string): string {
  const given = JSON.parse(body) as Record<string, unknown>;
  if (given.code !== 'from the mail') return body;
  const headers = mock.world.mail.read(INPUT.email).at(-1)?.headers ?? {};
  return JSON.stringify({ ...given, code: headers['x-recovery-code'] ?? headers['x-verify-code'] });
}

/** No signature is good enough for one operation. */
const REFUSING: Deviation = {
  id: 'no-signature',
  violates: [],
  alsoBreaks: [],
  says: 'recovery_email/status finds every signature wrong.',
  wrap: {
    'hawk.checkMac': (next) => (request, attributes, token) => {
      if (request.operation.id === 'recoveryEmailStatus') throw new DomainError('InvalidSignature');
      next(request, attributes, token);
    },
  },
};

async function play(workflow: string, input: object): Promise<string[]> {
  const silent = new Proxy(logger, {
    get: (target, name) => (typeof Reflect.get(target, name) === 'function' ? () => '' : undefined),
  });
  const results = await run({
    files: [join(packageRoot, 'openapi', 'flows', `${mock.world.edition.id}.arazzo.yaml`)],
    workflow: [workflow],
    server: [`auth=${mock.url}/v1`],
    input: JSON.stringify(input),
    config: await createConfig({}),
    maxSteps: 100,
    maxFetchTimeout: 5_000,
    logger: silent,
    fetch: clientFetch(),
    requestFileLoader: { getFileBody: async (file) => new Blob([readFileSync(file)]) },
  });
  return results.flatMap(({ executedWorkflows }) => executedWorkflows).flatMap(failedChecks);
}

function failedChecks(workflow: { executedSteps: readonly unknown[] }): string[] {
  return workflow.executedSteps.flatMap((step) => {
    const { stepId, checks, executedSteps } = step as {
      stepId?: string;
      checks?: { name: string; passed: boolean; message?: string }[];
      executedSteps?: unknown[];
    };
    if (executedSteps !== undefined) return failedChecks({ executedSteps });
    expect(checks?.length).toBeGreaterThan(0);
    return (checks ?? [])
      .filter(({ passed }) => !passed)
      .map(({ name, message }) => `${stepId}: ${name} ${message ?? ''}`);
  });
}

/** The token of a new session, which the flow that changes a password begins with in some editions. */
async function newSession(): Promise<string> {
  const login = await fetch(`${mock.url}/v1/account/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: INPUT.email, authPW: INPUT.newAuthPW }),
  });
  return ((await login.json()) as { sessionToken: string }).sessionToken;
}

describe.each(EDITIONS)('in %s', (id) => {
  test('the documented flows succeed against the mock', async () => {
    mock = await startMock({ edition: id, controlPort: null });
    expect(await play('createAccount', INPUT)).toEqual([]);
    expect(await play('attachANewDevice', INPUT)).toEqual([]);
    expect(await play('forgotPassword', INPUT)).toEqual([]);
    const sessionToken = await newSession();
    expect(await play('changePassword', { ...INPUT, sessionToken, newAuthPW: '44'.repeat(32) })).toEqual([]);
  });

  test('every documented flow is played', () => {
    const played = ['attach-a-new-device', 'change-password', 'create-account', 'forgot-password'];
    const documented = loadEdition(id).requirements.filter((requirement) => requirement.id.startsWith('flow/'));
    expect(documented.map((requirement) => requirement.id.slice('flow/'.length)).sort()).toEqual(played);
  });

  test('a flow ends at the step whose body breaks its schema', async () => {
    mock = await startMock({ edition: id, controlPort: null });
    mock.deviate(namedDeviations(loadEdition(id), ['account-keys/response-200-bundle']));
    const faults = await play('createAccount', INPUT).catch((error: Error) => [error.message]);
    expect(faults.join()).toMatch(/bundle/);
  });

  test('a flow ends at a step whose signature is refused', async () => {
    mock = await startMock({ edition: id, controlPort: null });
    mock.deviate([REFUSING]);
    await expect(play('createAccount', INPUT)).rejects.toThrow('accountKeys');
    expect(asked.at(-1)).toBe('recoveryEmailStatus');
  });
});
