import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { packageRoot } from '../../openapi/package-root.js';
import { programIn } from './program.js';
import { type Action, runAction } from './workflow.js';

const action = parse(readFileSync(join(packageRoot, 'action.yml'), 'utf8')) as Action;
const BROKEN = 'account-keys/token-single-use-after-success';

let mock: Mock;
let scratch: string;
let program: string;
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'action-'));
  program = programIn(scratch);
  mock = await startMock();
  await mock.deviations.set([BROKEN]);
}, 20_000);
afterAll(async () => {
  await mock.stop();
  rmSync(scratch, { recursive: true });
});

/** Runs the action on the mock, with a selection that is quick and holds what the mock breaks. */
function act(name: string, inputs: Readonly<Record<string, string>> = {}) {
  const folder = join(scratch, name);
  mkdirSync(folder);
  const { url, controlUrl = '' } = mock;
  const args = `--only\naccount/keys-token-is-single-use\n--seed\na b; echo injected`;
  return runAction(action, { program, url, control: controlUrl, args, ...inputs }, folder);
}

describe('the action', () => {
  test('gates a server that breaks a rule, and tells in annotations and summary', async () => {
    const { ok, steps, summary, used, outputs } = await act('gates');
    expect(steps.judge?.code).toBe(0);
    expect(steps.tell?.log).toMatch(new RegExp(`^::error title=${BROKEN} failed::`, 'm'));
    expect(summary).toContain(BROKEN);
    expect(steps.gate?.code).toBe(1);
    expect([ok, outputs['exit-code']]).toEqual([false, '1']);
    expect(used['actions/upload-artifact@v4']?.path).toBe(outputs.results);
    expect(steps.judge?.log).not.toMatch(/^injected/m);
  }, 60_000);

  test('passes the same server when the failure is known', async () => {
    const list = join(scratch, 'known.yaml');
    const entry = { requirement: BROKEN, reason: 'the fixture breaks it' };
    writeFileSync(list, JSON.stringify({ edition: 'auth-2017', knownFailing: [entry] }));
    const { ok, steps, outputs } = await act('known', { 'known-failing': list });
    expect(steps.tell?.log).toMatch(new RegExp(`^::notice title=${BROKEN} failed \\(known failing\\)`, 'm'));
    expect([ok, outputs['exit-code']]).toEqual([true, '0']);
  }, 60_000);

  test('gates wrong usage too, and keeps what a server says out of the commands of the workflow', async () => {
    const { ok, steps } = await act('usage', { edition: 'auth-2071' });
    expect(steps.judge?.log).toMatch(/^::stop-commands::(pause-\d+)\n[\s\S]*did you mean[\s\S]*^::\1::$/m);
    expect([ok, steps.gate?.code]).toEqual([false, 2]);
  }, 60_000);

  test('says when the program is not there', async () => {
    const { ok, steps } = await act('absent', { program: 'nowhere' });
    expect([ok, steps.install?.code]).toEqual([false, 2]);
    expect(steps.install?.log).toContain('::error title=fxa-conformance::The input program');
    expect(steps.judge).toBeUndefined();
  });
});

describe('action.yml', () => {
  const scripts = action.runs.steps.flatMap(({ run }) => (run === undefined ? [] : [run]));

  test('never writes an expression into a script: what somebody else chose would be run', () => {
    expect(scripts).toHaveLength(4);
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });

  test('uses every input, and has a bash for every script', () => {
    const text = JSON.stringify(action.runs);
    expect(Object.keys(action.inputs).filter((name) => !text.includes(`inputs.${name} `))).toEqual([]);
    expect(action.runs.steps.filter(({ run, shell }) => run !== undefined && shell !== 'bash')).toEqual([]);
  });

  test('keeps the report also of a run that failed, and gates last', () => {
    const [upload, gate] = action.runs.steps.slice(-2);
    expect(upload?.uses).toMatch(/^actions\/upload-artifact@/);
    expect(upload?.if).toContain('always()');
    expect(gate?.id).toBe('gate');
  });

  test('is used rightly by the example', () => {
    const workflow = parse(readFileSync(join(packageRoot, 'examples', 'github-action', 'conformance.yml'), 'utf8')) as {
      readonly jobs: { readonly conformance: Pick<Action['runs'], 'steps'> };
    };
    const step = workflow.jobs.conformance.steps.find(({ uses }) => uses?.includes('/fxa-conformance@'));
    expect(Object.keys(step?.with ?? {}).length).toBeGreaterThan(2);
    expect(Object.keys(step?.with ?? {}).filter((input) => action.inputs[input] === undefined)).toEqual([]);
  });
});
