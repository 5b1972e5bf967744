import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../../openapi/package-root.js';

/** The program in a process of its own. */
export interface Program {
  readonly process: ChildProcessWithoutNullStreams;
  /** Everything it wrote so far. */
  readonly written: { stdout: string; stderr: string };
  /** Exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** Starts `fxa-conformance` with the given words. */
export function startProgram(words: readonly string[], env: NodeJS.ProcessEnv = {}): Program {
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', ...words], {
    cwd: packageRoot,
    env: { ...process.env, NODE_ENV: 'test', NODE_OPTIONS: '', ...env },
  });
  const written = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    written.stdout += String(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    written.stderr += String(chunk);
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  return { process: child, written, ended };
}

/** Starts `fxa-conformance mock` on free ports and waits until it says where it listens. */
export async function startMockProgram(words: readonly string[] = []): Promise<Program & { readonly url: string }> {
  const program = startProgram(['mock', '--port', '0', '--control-port', '0', ...words]);
  // The banner is complete when the control port is named; the address comes through another pipe.
  while (!/Control .*: http/.test(program.written.stderr) || !program.written.stdout.includes('\n')) {
    if (program.process.exitCode !== null) throw new Error(program.written.stderr);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { ...program, url: program.written.stdout.trim() };
}

/** Absolute path of a file of the package. */
export function inPackage(...path: readonly string[]): string {
  return join(packageRoot, ...path);
}
