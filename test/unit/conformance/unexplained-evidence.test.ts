import { expect, test } from '@jest/globals';
import { withUnexplainedEvidence } from '../../../conformance/runner/unexplained-evidence.js';
import { loadEdition } from '../../../openapi/editions.js';
import type { CaseRecord, CheckRecord, ExchangeRecord } from '../../../reports/model.js';
import { allBut, judged, must, record, rowOf, stopped } from './made-trials.js';

const edition = loadEdition('auth-2017');
const DUE = 'account-login/response-200';

const check = (requirement: string, passed: boolean): CheckRecord => {
  return { requirement, passed, expected: '200', actual: '400 with errno 102', exchange: 2 };
};
const call = (operation: string): ExchangeRecord => {
  return { number: 1, operation, method: 'POST', path: '/', requestHeaders: {}, startedAt: '', ms: 1 };
};
const refused: CaseRecord = {
  ...stopped('refused', 'account-keys/auth', 'blocked', 'a set-up step (accountLogin) met 400 with errno 102'),
  blockedBy: DUE,
  evidence: check(DUE, false),
  exchanges: [call('accountCreate'), call('accountLogin')],
};
const broken = (id: string, passed = false) => record('broken', { [id]: passed });
const countedBeside = (...others: readonly CaseRecord[]) =>
  withUnexplainedEvidence([...others, refused], edition).at(-1)?.checks;

test('a good request that was refused says that its answer fails, where nothing else is broken', () => {
  expect(countedBeside()).toEqual([refused.evidence]);
  expect(countedBeside(broken(DUE, true))).toEqual([refused.evidence]);
});

test.each([
  ['the operation itself', 'account-login/errno-103'],
  ['an operation that was called before', 'account-create/errno-101'],
  ['what holds everywhere', 'api/errno-109'],
])('a refusal is explained by what is broken of %s', (_of, id) => {
  expect(edition.requirements.map((each) => each.id)).toContain(id);
  expect(countedBeside(broken(id))).toEqual([]);
});

test('a refusal is not explained by what is broken of an operation that the case never called', () => {
  expect(countedBeside(broken('get-random-bytes/response-200-data'))).toEqual([refused.evidence]);
});

test('a server that refuses a good request in one circumstance is not conformant', () => {
  const report = judged([allBut(), { ...refused, evidence: check(must, false) }]);
  expect(rowOf(report, must)?.outcome).toBe('failed');
  expect(rowOf(report, must)?.cases).toContain('refused');
  expect(report.verdict).toMatchObject({ exitCode: 1, reasons: ['1 MUST is broken'] });
});
