import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { run } from '../../../cli/index.js';
import { startProgram } from '../../http/mock-process.js';

jest.setTimeout(60_000);

const RULE = 'account-keys/token-single-use-after-success';
let folder: string;
let report: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fxa-conformance-contradictions-'));
  const { folder: written = '' } = await run({ only: [RULE], out: folder });
  report = join(written, 'report.json');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each<[string, () => readonly string[], string]>([
  ['two things to list', () => ['list', '--cases', '--deviations'], "cannot be used with option '--deviations'"],
  ['coverage and cases', () => ['list', '--coverage', '--cases'], "cannot be used with option '--coverage'"],
  ['mail of our own mock', () => ['run', '--mail-domain', 'a.test', '--only', RULE], '--mail-domain is about a server'],
  [
    'a mailbox of our own mock',
    () => ['replay', report, 'account/keys-token-is-single-use', '--mailbox', 'http://127.0.0.1:9'],
    '--mailbox is about a server',
  ],
])('%s is refused in a sentence, not ignored', async (_name, words, sentence) => {
  const program = startProgram(words());
  expect(await program.ended).toBe(2);
  expect(program.written.stderr).toContain(sentence);
});
