import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { EXIT_CODES } from '../../cli/exit-codes.js';
import { packageRoot } from '../../openapi/package-root.js';
import { FROM_SOURCES } from '../pipeline/program.js';
import { ran } from './ran.js';

const readme = readFileSync(join(packageRoot, 'README.md'), 'utf8');
const RUN = ['run', '--only', 'account/keys-token-is-single-use'];
const cli = (...words: readonly string[]) => ran(packageRoot, [...FROM_SOURCES, 'cli/main.ts', ...words]);

test('the test of the README runs as it stands there', async () => {
  const [, shown = ''] = /^```ts\n([\s\S]*?)^```$/m.exec(readme) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'readme-'));
  const file = join(folder, 'shown.mts');
  const source = join(packageRoot, 'mock-server', 'start-mock.ts');
  expect(shown).toContain("'fxa-conformance/mock'");
  writeFileSync(
    file,
    `${shown.replace("'fxa-conformance/mock'", JSON.stringify(source))}\nconsole.log('code', /^\\d{8}$/.test(code ?? ''));\n`,
  );
  const { code, stdout, stderr } = await ran(packageRoot, [...FROM_SOURCES, file]);
  rmSync(folder, { recursive: true });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain("did: 'answered 114'");
  expect(stdout).toContain('code true');
}, 30_000);

test('the table of exit codes knows every code, and what it says comes true', async () => {
  expect(new Set(EXIT_CODES.map(({ code }) => code))).toEqual(new Set([0, 1, 2, 3]));
  const out = mkdtempSync(join(tmpdir(), 'exit-'));
  const codeOf = async (...words: readonly string[]) => (await cli(...RUN, '--out', out, ...words)).code;
  expect(await codeOf()).toBe(0);
  expect(await codeOf('--violate', 'account-keys/token-single-use-after-success')).toBe(1);
  expect(await codeOf('--edtion', 'auth-2017')).toBe(2);
  expect(await codeOf('--url', 'http://127.0.0.1:1', '--mailbox', 'http://127.0.0.1:1')).toBe(3);
  rmSync(out, { recursive: true });
}, 60_000);
