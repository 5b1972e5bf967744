import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A step of a composite action, as far as ours have them. */
export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** A composite action. */
export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

/** What one run step did. */
export interface StepResult {
  readonly code: number | null;
  /** stdout and stderr, as the log of a job has them. */
  readonly log: string;
}

/** What became of an action. */
export interface ActionResult {
  /** By the id of the step; steps after a failed one are not there. */
  readonly steps: Readonly<Record<string, StepResult>>;
  /** What each `uses` step was given, by the action it uses. */
  readonly used: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Whether every step succeeded: a job that fails is a gate. */
  readonly ok: boolean;
}

type Values = Readonly<Record<string, string>>;

/** Replaces `${{ a.b }}` by its value; what nothing is known of is empty, as in a workflow. */
function evaluated(text: string, values: Values): string {
  return text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_whole, path: string) => values[path] ?? '');
}

/**
 * Runs a composite action as a runner does, its `uses` steps apart: each `run` is a file that bash reads, with the
 * runner's files in the environment; a step that fails skips those without `always()`.
 * @param folder scratch for this run; the job's workspace is inside
 */
export async function runAction(action: Action, inputs: Values, folder: string): Promise<ActionResult> {
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace, { recursive: true });
  const summaryFile = join(folder, 'summary.md');
  const values: Record<string, string> = { 'runner.temp': folder, 'github.action_path': join(folder, 'action') };
  for (const [name, { default: usual }] of Object.entries(action.inputs))
    values[`inputs.${name}`] = inputs[name] ?? usual;
  const steps: Record<string, StepResult> = {};
  const used: Record<string, Values> = {};
  let ok = true;
  for (const [index, step] of action.runs.steps.entries()) {
    if (!ok && step.if?.includes('always()') !== true) continue;
    const given = (words: Readonly<Record<string, unknown>> = {}) =>
      Object.fromEntries(Object.entries(words).map(([key, value]) => [key, evaluated(String(value), values)]));
    if (step.uses !== undefined) used[step.uses] = given(step.with);
    if (step.run === undefined) continue;
    const outputFile = join(folder, `output-${index}`);
    writeFileSync(outputFile, '');
    const files = { GITHUB_OUTPUT: outputFile, GITHUB_STEP_SUMMARY: summaryFile };
    const result = await runScript(step.run, join(folder, `step-${index}.sh`), workspace, {
      ...files,
      ...given(step.env),
    });
    steps[step.id ?? String(index)] = result;
    for (const [key, value] of linesOf(outputFile)) values[`steps.${step.id}.outputs.${key}`] = value;
    ok = ok && result.code === 0;
  }
  return {
    ...{ steps, used, ok },
    outputs: Object.fromEntries(
      Object.entries(action.outputs).map(([name, { value }]) => [name, evaluated(value, values)]),
    ),
    summary: existsSync(summaryFile) ? readFileSync(summaryFile, 'utf8') : '',
  };
}

function linesOf(file: string): [string, string][] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('='))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
}

/** The way in which GitHub calls `shell: bash`. */
function runScript(script: string, file: string, cwd: string, env: Values): Promise<StepResult> {
  writeFileSync(file, script);
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', file], {
    cwd,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      log += String(chunk);
    });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, log })));
}
