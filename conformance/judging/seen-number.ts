import { NotRun } from '../stops.js';
import { type Answered, fieldsOf, summary } from '../wire/exchange.js';
import type { Check } from './check.js';

/**
 * Decides with which status a number of the table comes, where one of some answers has it: that a situation has to be
 * answered with the number the document does not say.
 * @throws NotRun where none has it
 */
export function checkWhereSeen(
  check: Check,
  requirement: string,
  { errno, answers }: { readonly errno: number; readonly answers: readonly Answered[] },
): void {
  const found = answers.filter((answer) => fieldsOf(answer).errno === errno);
  if (found.length === 0) {
    const met = [...new Set(answers.map((answer) => `${summary(answer)} at ${answer.operation?.id}`))];
    throw new NotRun(`no answer had errno ${errno}, but ${met.join(', ')}`);
  }
  for (const answer of found) check.errno(requirement, answer, errno);
}
