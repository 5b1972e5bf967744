import { expect, test } from '@jest/globals';
import type { CaseRecord, Report } from '../../../reports/model.js';
import html from '../../../reports/reporters/html.js';
import markdown from '../../../reports/reporters/markdown.js';
import terminal from '../../../reports/reporters/terminal.js';
import { largeReport } from './made-reports.js';

/** A report whose requirements all passed, with further cases that were blocked for the same reason. */
function withBlockedCases(...ids: readonly string[]): Report {
  const report = largeReport(20, ['passed']);
  const [requirement] = report.requirements;
  const blocked = ids.map(
    (id): CaseRecord => ({
      id,
      requirements: [requirement?.id ?? ''],
      outcome: 'blocked',
      reason: 'a set-up step met 401',
      blockedBy: 'account-keys/response-200',
      ms: 1,
      checks: [],
      exchanges: [],
    }),
  );
  return { ...report, cases: [...report.cases, ...blocked] };
}

const text = (report: Report) => terminal.render(report, { width: 100, colour: false });

test('a blocked case is told of though other cases decided all that it cites', () => {
  const report = withBlockedCases('account/keys-are-there', 'account/keys-stay');
  const line = '⊘ account/keys-are-there, and 1 more case: a set-up step met 401 (account-keys/response-200)';
  expect(text(report)).toContain(`Not carried through, though other cases decided what they cite: 2 cases\n${line}\n`);
  expect(markdown.render(report)).toMatch(
    /decided what they cite\n\n\| Case \| Reason \|\n\|---\|---\|\n\| <code>account\/keys-are-there<\/code>, and 1 more case \| a set-up step met 401/,
  );
  expect(html.render(report)).toContain(
    '<a href="#case/account/keys-are-there">account/keys-are-there</a>, and 1 more',
  );
});

test('one whose requirement is blocked as well is told of there alone', () => {
  const report = withBlockedCases('account/keys-are-there');
  const [first, ...others] = report.requirements;
  if (first === undefined) throw new Error('a report has requirements');
  const row = {
    ...first,
    outcome: 'blocked',
    reason: 'a set-up step met 401',
    cases: ['account/keys-are-there'],
  } as const;
  const texts = [terminal, markdown, html].map((each) => each.render({ ...report, requirements: [row, ...others] }));
  for (const each of texts) expect(each).not.toContain('decided what');
});

test('where everything was carried through there is nothing of the kind', () => {
  for (const each of [terminal, markdown, html]) expect(each.render(withBlockedCases())).not.toContain('decided what');
});
