import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type Program, startProgram } from '../http/mock-process.js';

jest.setTimeout(60_000);

let folder = '';
let program: Program | undefined;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'several-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(async () => {
  program?.process.kill('SIGKILL');
  await program?.ended;
  program = undefined;
});

function run(...words: readonly string[]): Program {
  // Where CI is set, colours are taken to be welcome.
  program = startProgram(['run', '--out', folder, ...words], { NO_COLOR: '1' });
  return program;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    if (program?.process.exitCode !== null) throw new Error(program?.written.stderr);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const documents = ({ written }: Program) => written.stdout.match(/^\S+ against mock in this process/gm);

describe('several editions in one run', () => {
  test('are told of in the order they were asked for, with one seed, and each has its page', async () => {
    const three = run('--edition', 'auth-2015,profile-2020,auth-2017', '--only', 'api/errno-is-stable');
    expect(await three.ended).toBe(0);
    expect(documents(three)).toEqual([
      'auth-2015 against mock in this process',
      'profile-2020 against mock in this process',
      'auth-2017 against mock in this process',
    ]);
    expect(new Set(three.written.stdout.match(/seed \w+/g)).size).toBe(1);
    expect(three.written.stderr.match(/^The page: /gm)).toHaveLength(3);
    expect(readdirSync(folder)).toHaveLength(3);
    expect(three.written.stderr).toMatch(/^profile-2020: \d+ of \d+ cases/m);
  });

  test('one that breaks a MUST decides the exit code, wherever it ran', async () => {
    const id = 'api/success-has-timestamp-header';
    const two = run('--edition', 'auth-2015,auth-2017', '--only', id, '--violate', id);
    expect(await two.ended).toBe(1);
    expect(two.written.stdout.match(/^NOT CONFORMANT/gm)).toHaveLength(2);
  });

  test('wrong usage that only one of them has ends all', async () => {
    const two = run('--edition', 'auth-2017,profile-2020', '--violate', 'account-keys/token-single-use-after-success');
    expect(await two.ended).toBe(2);
    expect(two.written.stderr).toContain('account-keys/token-single-use-after-success');
  });

  test('a signal to the first process cuts all of them short', async () => {
    const two = run('--edition', 'auth-2015,auth-2017', '--concurrency', '1');
    await until(() => /2015: \d+ of/.test(two.written.stderr) && /2017: \d+ of/.test(two.written.stderr));
    two.process.kill('SIGTERM');
    expect(await two.ended).toBe(3);
    expect(two.written.stdout.match(/CUT SHORT/g)).toHaveLength(2);
    expect(two.written.stdout).toContain('the run was interrupted (SIGTERM)');
  });
});
