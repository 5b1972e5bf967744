import type { Outcome, Verdict } from '../../model.js';

/**
 * The sign that stands beside an outcome's word, so that no reader depends on colour. Text glyphs only: none of these
 * has an emoji form. Self-contained, because the page carries it as source (see html/client/program.ts).
 */
export function glyphOf(outcome: string): string {
  const glyphs = new Map([
    ['passed', '✓'],
    ['failed', '✕'],
    ['warned', '!'],
    ['blocked', '⊘'],
    ['not-run', '–'],
    ['untested', '○'],
    ['uncovered', '?'],
    ['harness-error', '◆'],
  ]);
  return glyphs.get(outcome) ?? '·';
}

/** What each outcome says about a requirement, for legends. */
export const OUTCOME_MEANINGS: Readonly<Record<Outcome, string>> = {
  passed: 'the target keeps it',
  failed: 'a MUST is broken',
  warned: 'a SHOULD is broken',
  blocked: 'the set-up of its case failed',
  'not-run': 'left out of this run, or something it needs is absent',
  untested: 'no check can decide it',
  uncovered: 'the suite has no check for it yet',
  'harness-error': 'the suite or the network failed, not the target',
};

/** The verdict as a heading says it. */
export function verdictTitle(verdict: Verdict): string {
  return verdict.word.charAt(0).toUpperCase() + verdict.word.slice(1);
}
