import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { PUSH_ORIGIN } from '../../../conformance/targets/control-port.js';
import { type Mock, startMock } from '../../../mock-server/start-mock.js';
import type { CaseRecord } from '../../../reports/model.js';
import { inPackage } from '../../http/mock-process.js';
import { casesNamed, play, troublesOf } from './on-a-mock.js';

// Each word of an adapter is a process.
jest.setTimeout(60_000);

const SCRIPT = inPackage('test', 'self', 'targets', 'control-by-command.mjs');
const CASES = {
  clock: 'account/login-tells-when-it-was-authenticated',
  faults: 'api/disabled-feature-is-answered-with-202',
  customs: 'account/send-unblock-code-mails-a-code',
  smsOutbox: 'sms/sends-to-the-number',
  pushOutbox: 'device/notify-sends-the-payload-for-its-ttl',
  bearerTokens: 'account/profile-takes-bearer-tokens',
} as const;
type Name = keyof typeof CASES;
const NAMES = Object.keys(CASES) as Name[];

/** A profile all of whose adapters but the mailbox are commands. */
function byCommands(mock: Mock, command: (name: Name) => readonly string[]): object {
  const adapters = NAMES.map((name) => {
    const origin = name === 'pushOutbox' ? { origin: PUSH_ORIGIN } : {};
    return [name, { kind: 'command', command: command(name), ...origin }];
  });
  const mailbox = { kind: 'restmail', url: mock.controlUrl, domain: 'example.test' };
  return { mailbox, ...Object.fromEntries(adapters) };
}

describe('adapters that are commands', () => {
  let folder: string;
  let mock: Mock;
  let records: readonly CaseRecord[];
  const asked = (): string[][] =>
    readFileSync(join(folder, 'asked'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as string[]);
  const wordsTo = (adapter: Name) => asked().flatMap(([name, ...words]) => (name === adapter ? [words] : []));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'commands-'));
    mock = await startMock({ seed: 'commands' });
    const command = (name: Name) => [process.execPath, SCRIPT, mock.controlUrl ?? '', join(folder, 'asked'), name];
    records = await play(mock, byCommands(mock, command), casesNamed(...Object.values(CASES)));
  });
  afterAll(async () => {
    await mock.stop();
    rmSync(folder, { recursive: true });
  });

  test('serve the cases that need them', () => {
    expect(troublesOf(records)).toEqual([]);
    expect(records).toHaveLength(NAMES.length);
  });

  test('move the clock by seconds and set it back', () => {
    expect(wordsTo('clock')).toEqual([['advance', '3600'], ['advance', '60'], ['advance', '60'], ['reset']]);
  });

  test('provoke a condition and end the same one', () => {
    const condition = JSON.stringify({ kind: 'feature disabled', feature: 'sms' });
    expect(wordsTo('faults')).toEqual([
      ['provoke', condition],
      ['end', condition],
    ]);
  });

  test('rule on an address and forget it', () => {
    const [rule = [], end = [], ...more] = wordsTo('customs');
    const [, email = ''] = rule;
    expect(email).toMatch(/^fxa-conformance-x[0-9a-f]{16}@example\.test$/);
    expect([rule, end, more]).toEqual([['rule', email, 'blocked, email unblocks'], ['end', email], []]);
  });

  test('list texts by number and notifications by callback', () => {
    expect(new Set(wordsTo('smsOutbox').map((words) => words.join(' ').replace(/\d/g, '0')))).toEqual(
      new Set(['+00000000000']),
    );
    expect(wordsTo('pushOutbox').filter(([callback = '']) => !callback.startsWith(`${PUSH_ORIGIN}/update/`))).toEqual(
      [],
    );
  });

  test('give a token for an email, a uid and scopes', () => {
    const [[email, uid, ...scopes] = []] = wordsTo('bearerTokens');
    expect(email).toMatch(/@example\.test$/);
    expect(uid).toMatch(/^[0-9a-f]{32}$/);
    expect(scopes).toEqual(['profile profile:email']);
  });
});

describe('adapters whose command fails', () => {
  test('spoil their cases with what it said last, and nothing is held against the server', async () => {
    const mock = await startMock({ seed: 'commands' });
    const script = 'console.error("trying\\nquota exceeded"); process.exit(7)';
    try {
      const failing = byCommands(mock, () => [process.execPath, '-e', script]);
      const records = await play(mock, failing, casesNamed(...Object.values(CASES)));
      const reason = `The command ${process.execPath} failed (7): quota exceeded`;
      expect(records.map(({ id, outcome, reason: why }) => ({ id, outcome, why }))).toEqual(
        Object.values(CASES)
          .map((id) => ({ id, outcome: 'harness-error', why: reason }))
          .sort((a, b) => (a.id < b.id ? -1 : 1)),
      );
      expect(records.flatMap(({ checks }) => checks.filter(({ passed }) => !passed))).toEqual([]);
    } finally {
      await mock.stop();
    }
  });
});
