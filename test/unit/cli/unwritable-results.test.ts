import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { run, UsageError } from '../../../cli/index.js';
import { refuseToOverwrite } from '../../../cli/known-failing-file.js';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fxa-conformance-unwritable-'));
  file = join(folder, 'a-file');
  writeFileSync(file, '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a run whose results can be written nowhere is wrong usage, and names the option', async () => {
  const refusal = run({ only: ['session-status/auth'], out: file });
  await expect(refusal).rejects.toThrow('name another folder with --out');
  await expect(refusal).rejects.toBeInstanceOf(UsageError);
});

test('a first list of known failures that could not be written is refused before the run', () => {
  const nowhere = join(folder, 'nowhere', 'known.yaml');
  expect(() => refuseToOverwrite(nowhere)).toThrow(UsageError);
  expect(() => refuseToOverwrite(nowhere)).toThrow(`--record-known-failing ${nowhere} cannot be written`);
  expect(() => refuseToOverwrite(join(folder, 'known.yaml'))).not.toThrow();
});
