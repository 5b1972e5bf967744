import { spawn } from 'node:child_process';

/** How a program ended, and what it wrote. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What this process has in its environment only because it is a test. */
const OF_TESTS = ['NODE_ENV', 'NODE_OPTIONS', 'JEST_WORKER_ID', 'FORCE_COLOR'];

/** Runs a program to its end, in an environment that does not know of any test. */
export function tryToRun(program: string, words: readonly string[], cwd: string): Promise<Ended> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_TESTS.includes(name)));
  const child = spawn(program, words, { cwd, env: { ...env, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += String(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += String(chunk);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** The same for a program that has to succeed. Rejects with what it wrote. */
export async function run(program: string, words: readonly string[], cwd: string): Promise<Ended> {
  const ended = await tryToRun(program, words, cwd);
  if (ended.code === 0) return ended;
  throw new Error(`${[program, ...words].join(' ')} ended with ${ended.code}\n${ended.stdout}\n${ended.stderr}`);
}
