import { describe, expect, test } from '@jest/globals';
import { frozenText, unannounced, unreleased, verdictChanges } from '../../../cli/frozen-verdicts.js';
import { freeze } from '../../../cli/prove-freeze.js';
import { loadEdition } from '../../../openapi/editions.js';
import type { Edition, Requirement } from '../../../openapi/model.js';

const edition = loadEdition('auth-2017');
const text = frozenText(edition);
const lineOf = (id: string, of = text) => of.split('\n').find((line) => line.startsWith(`${id}\t`));

/** The edition with one requirement changed. */
function having(id: string, change: Partial<Requirement>, base: Edition = edition): Edition {
  const requirements = base.requirements.map((row) => (row.id === id ? { ...row, ...change } : row));
  return { ...base, requirements };
}

describe('a frozen verdict', () => {
  test.each([
    ['account-create/errno-101', 'MUST\t400 with errno 101'],
    ['account-create/errno-112', 'MUST\t411 with errno 112'],
    ['account-keys/auth', 'MUST\t401 with errno 109, or 401 with errno 110'],
    ['account-create/param-body-authPW-required', 'MUST\trequired: 400 with errno 108'],
    ['account-create/param-body-authPW-pattern', 'MUST\tpattern "^(?:[0-9a-fA-F]{2})+$": 400 with errno 107'],
    ['account-create/response-200', 'MUST\t{"type":"object","required":["uid","sessionToken","authAt"]}'],
    ['account-devices/response-200-[].isCurrentDevice', 'MUST\trequired {"type":"boolean"}'],
    ['account-keys/token-single-use-after-success', 'MUST\tAfter a successful fetch the keyFetchToken is refused.'],
  ])('says of %s what is expected', (id, rest) => {
    expect(lineOf(id)).toBe(`${id}\t${rest}`);
  });

  test('of an operation without numbers for errors is any documented refusal', () => {
    const keyServer = frozenText(loadEdition('key-server-2013'));
    expect(lineOf('account-devices/auth', keyServer)).toMatch(/\ta 4xx status with the documented error body$/);
  });

  test('of an error body names all its fields: they have no requirements of their own', () => {
    expect(lineOf('account-create/response-default')).toContain('"retryAfter":{"type":"integer"}');
  });

  test('gives every status that a contradictory document allows', () => {
    expect(lineOf('sms/errno-132')).toContain('\t500 or 400 with errno 132\treading: ');
  });

  test('tells a flow by its steps, a contradiction by its reading and an untested statement by its reason', () => {
    expect(lineOf('flow/create-account')).toContain('accountCreate > ');
    expect(lineOf('account-create/errno-105')).toContain('\treading: ');
    expect(lineOf('account-create/redirect-to-is-honoured')).toMatch(/\tSHOULD\tuntested: /);
  });
});

describe('what changed between two freezes', () => {
  const id = 'account-create/errno-101';

  test.each([
    ['the level', having(id, { level: 'SHOULD' })],
    ['a status', having(id, { statuses: [400, 409] })],
    ['a reading', having(id, { reading: 'it may be read otherwise' })],
    ['whether it is tested', having(id, { untested: 'nobody can' })],
  ])('shows when it is %s', (_name, changed) => {
    expect(verdictChanges(text, frozenText(changed))).toEqual({ added: [], changed: [id], removed: [] });
  });

  test('tells new requirements from those that are gone', () => {
    const without = frozenText({ ...edition, requirements: edition.requirements.filter((row) => row.id !== id) });
    expect(verdictChanges(without, text)).toEqual({ added: [id], changed: [], removed: [] });
    expect(verdictChanges(text, without)).toEqual({ added: [], changed: [], removed: [id] });
  });
});

describe('the changelog', () => {
  const entry = (line: string) =>
    `# Changelog\n\n## Unreleased\n\n- \`a/not\`\n\n### Verdicts\n\nIds \`a/no\`:\n\n${line}\n`;

  test.each([
    ['names it', '- changed: `sms/errno-129` (two\n  statuses)', []],
    ['names it in a second line of its entry', '- changed: the codes of\n  `sms/errno-129`', []],
    ['names it with a wildcard', '- changed: `sms/errno-*`', []],
    ['names the edition and it', '- `auth-2017`: `sms/errno-129`', []],
    ['names another edition and it', '- `auth-2015`: `sms/errno-129`', ['sms/errno-129']],
    ['speaks of every requirement', '- added: every requirement of `auth-2015` and `auth-2017`', []],
    ['speaks of every requirement of another edition', '- added: every requirement of `auth-2015`', ['sms/errno-129']],
    ['names it elsewhere only', '- nothing\n\n### Other\n\n- `sms/errno-129`', ['sms/errno-129']],
  ])('covers an id or not, when it %s', (_name, line, left) => {
    expect(unannounced(entry(line), 'auth-2017', ['sms/errno-129'])).toEqual(left);
  });

  test('is asked for what is not released', () => {
    const released = `${entry('- `a/b`')}\n## 1.0.0\n\n### Verdicts\n\n- \`c/d\`\n`;
    expect(unannounced(unreleased(released), 'auth-2017', ['a/b', 'c/d'])).toEqual(['c/d']);
  });
});

describe('freezing', () => {
  const before = text.replace('400 with errno 101', '409 with errno 101');

  test('refuses to write a change that nobody announced, and names it', () => {
    const files: string[] = [];
    const changelog = '## Unreleased\n\n### Verdicts\n\n- changed: `sms/errno-129`\n';
    const outcome = freeze('auth-2017', { before, changelog, write: (file) => files.push(file) });
    expect(outcome.written).toBe(false);
    expect(outcome.text).toContain('\n  account-create/errno-101');
    expect(files).toEqual([]);
  });

  test('writes one that the changelog announces', () => {
    const files: string[] = [];
    const changelog = '## Unreleased\n\n### Verdicts\n\n- changed: `account-create/errno-101`\n';
    const write = (_file: string, written: string) => files.push(written);
    const outcome = freeze('auth-2017', { before, changelog, write });
    expect(outcome).toEqual({ written: true, text: 'auth-2017: verdicts frozen, 0 added, 1 changed, 0 removed' });
    expect(files).toEqual([text]);
  });
});
