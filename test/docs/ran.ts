import { execFile } from 'node:child_process';

/** What a program said and how it ended. */
export interface Said {
  /** Exit code; -1 when a signal ended it. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs node with these words in a folder. */
export function ran(cwd: string, words: readonly string[]): Promise<Said> {
  const env = { ...process.env, NODE_ENV: 'test', NODE_OPTIONS: '' };
  return new Promise((resolve) => {
    execFile(process.execPath, [...words], { cwd, env, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, stdout, stderr });
    });
  });
}
