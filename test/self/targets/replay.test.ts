import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { judgeTarget } from '../../../cli/judge-target.js';
import { targetOfProfile } from '../../../cli/profile-target.js';
import { type Mock, startMock } from '../../../mock-server/start-mock.js';
import { editionIds } from '../../../openapi/editions.js';
import { startProgram } from '../../http/mock-process.js';
import { withProfile } from './on-a-mock.js';

jest.setTimeout(60_000);

const LAW = 'account-keys/token-single-use-after-success';
const CASE = 'account/keys-token-is-single-use';
let mock: Mock;

beforeEach(async () => {
  mock = await startMock({ seed: 'replay' });
});
afterEach(() => mock.stop());

/** Runs one case by a profile, keeps the report beside it, and says `replay` with further words. */
function replayed(described: object, words: (file: string) => readonly string[], change: (text: string) => string) {
  return withProfile(mock, described, async (file) => {
    const { target, close } = await targetOfProfile(file);
    const report = await judgeTarget(target, { seed: 'replay', only: [LAW] });
    await close();
    expect(report.verdict.exitCode).toBe(0);
    const path = join(dirname(file), 'report.json');
    writeFileSync(path, change(JSON.stringify(report)));
    const program = startProgram(['replay', path, CASE, ...words(file)]);
    return { code: await program.ended, ...program.written };
  });
}

const asItIs = (text: string) => text;

describe('replay --target', () => {
  const accounts = ['ann', 'ben'].map((name) => ({ email: `${name}@example.test`, password: 'secret' }));
  const described = { mailbox: { absent: 'nobody reads it' }, accounts };

  beforeEach(() => {
    for (const account of accounts) mock.accounts.create(account);
  });

  test('judges the target of the profile again, with what the profile gives', async () => {
    const { code, stdout, stderr } = await replayed(described, (file) => ['--target', file], asItIs);
    expect(stdout).toContain('The outcome is that of the report.');
    expect(stdout).toContain(`KEPT   ${LAW}`);
    // The first account went with the run: the case has the second one now.
    expect(stdout).toContain('ben@example.test');
    expect(stderr).not.toContain('The report is about');
    expect(code).toBe(0);
  });

  test('says when the profile is about another server than the report', async () => {
    const elsewhere = (text: string) => text.replaceAll(new URL(mock.url).origin, 'http://127.0.0.1:9');
    const { code, stderr } = await replayed(described, (file) => ['--target', file], elsewhere);
    expect(stderr).toContain(`The report is about http://127.0.0.1:9, this profile about ${mock.url}.`);
    expect(code).toBe(0);
  });

  test('is refused with the profile of another edition', async () => {
    const edition = editionIds.find((id) => id !== 'auth-2017') ?? '';
    await withProfile(mock, { ...described, edition }, async (other) => {
      const { code, stderr } = await replayed(described, () => ['--target', other], asItIs);
      expect(stderr).toContain(`${other}: its edition is ${edition}, and the report is about auth-2017`);
      expect(code).toBe(2);
    });
  });

  test('goes with nothing that a profile says itself', async () => {
    const { code, stderr } = await replayed(described, (file) => ['--target', file, '--url', mock.url], asItIs);
    expect(stderr).toContain("'--target <file>' cannot be used with option '--url <url>'");
    expect(code).toBe(2);
  });
});
