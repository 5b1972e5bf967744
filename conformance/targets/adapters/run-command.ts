import { execFile } from 'node:child_process';
import { HarnessError } from '../../stops.js';

/** A command of a profile has this long, milliseconds. */
const PATIENCE_MS = 10_000;
const LONGEST_OUTPUT = 16 * 1024 * 1024;

/** Calls one program of the operator with further arguments and gives what it printed. */
export type RunCommand = (...words: readonly string[]) => Promise<string>;

/**
 * A command of a profile, without a shell in between.
 * @param folder where it runs: that of the profile
 * @returns a function that throws HarnessError, with the last line of its stderr, when the program fails or takes over 10 s
 */
export function commandIn(folder: string, [program = '', ...first]: readonly string[]): RunCommand {
  return (...words) =>
    new Promise((resolve, reject) => {
      const options = { cwd: folder, timeout: PATIENCE_MS, maxBuffer: LONGEST_OUTPUT };
      execFile(program, [...first, ...words], options, (error, stdout, stderr) => {
        if (error === null) return resolve(stdout);
        const said = stderr.trim().split('\n').at(-1) ?? '';
        const why = error.killed === true ? `took longer than ${PATIENCE_MS / 1000} s` : `failed (${error.code})`;
        reject(new HarnessError(`The command ${program} ${why}${said === '' ? '' : `: ${said}`}`));
      });
    });
}

/** The JSON that a command printed; undefined when it printed something else. */
export async function jsonFrom(run: RunCommand, ...words: readonly string[]): Promise<unknown> {
  const text = await run(...words);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The JSON list that a command printed. @throws HarnessError when it printed something else */
export async function listFrom(run: RunCommand, ...words: readonly string[]): Promise<readonly unknown[]> {
  const list = await jsonFrom(run, ...words);
  if (!Array.isArray(list)) throw new HarnessError('The command printed no JSON list');
  return list;
}
