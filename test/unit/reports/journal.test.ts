import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type JournalHeader, openJournal, readJournal } from '../../../reports/journal.js';
import type { CaseRecord } from '../../../reports/model.js';

const header: JournalHeader = {
  journalVersion: 1,
  suite: { name: 'fxa-conformance', version: '0.1.0' },
  edition: 'auth-2017',
  target: { name: 'a server', url: 'http://127.0.0.1:9000' },
  seed: 's',
  startedAt: '2026-11-22T05:00:00.000Z',
  minimumChecked: 0.9,
  partial: false,
  cases: [{ id: 'a/one', requirements: ['x/y'] }],
};
const record: CaseRecord = {
  id: 'a/one',
  requirements: ['x/y'],
  outcome: 'blocked',
  reason: 'two\nlines \u2028 and é',
  checks: [],
  exchanges: [],
  ms: 3,
};

describe('a journal', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'journal-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const written = (name: string, ended: boolean) => {
    const file = join(folder, name);
    const journal = openJournal(file, header);
    journal.record(record);
    if (ended) journal.end({ ms: 5, cutShort: 'enough' });
    return readFileSync(file, 'utf8');
  };

  test('reads back as it was written, one line a fact', () => {
    const text = written('ended', true);
    expect(text.split('\n')).toHaveLength(4);
    expect(readJournal(text)).toEqual({ header, records: [record], end: { ms: 5, cutShort: 'enough' } });
  });

  test('is on disk before its run has ended', () => {
    expect(readJournal(written('running', false))).toEqual({ header, records: [record] });
  });

  test('may end in the middle of any line but the first', () => {
    const text = written('cut', true);
    for (let length = text.indexOf('\n') + 1; length < text.length; length += 1)
      expect(readJournal(text.slice(0, length)).header).toEqual(header);
  });

  test.each([
    ['', 'it is no journal: its first line does not describe a run'],
    ['{"run":', 'it is no journal: its first line does not describe a run'],
    ['{"case":{}}\n', 'it is no journal: its first line does not describe a run'],
    ['{"run":{"journalVersion":2}}\n', 'it is a journal of version 2, and this suite reads version 1'],
    ['{"run":{"journalVersion":1}}\nx\n', 'line 2 is no JSON object'],
    ['{"run":{"journalVersion":1}}\n{"cas":{}}\n', 'line 2 is neither a case nor the end of a run'],
  ])('is not %j', (text, message) => {
    expect(() => readJournal(text)).toThrow(message);
  });
});
