import { OUTCOMES } from '../../../reports/model.js';
import { OUTCOME_MEANINGS } from '../../../reports/reporters/common/outcome-words.js';
import { EXIT_CODES } from '../../exit-codes.js';
import { code, table } from '../markdown.js';

/** The exit codes; where several could be meant, the one further up wins. */
export function exitCodesTable(): string {
  return table(
    ['exit code', 'meaning', 'what to do'],
    EXIT_CODES.map(({ code: exitCode, means, todo }) => [code(String(exitCode)), means, todo]),
  );
}

/** What can become of a requirement in a run, worst first. */
export function outcomesTable(): string {
  return table(
    ['outcome', 'meaning'],
    OUTCOMES.map((outcome) => [code(outcome), OUTCOME_MEANINGS[outcome]]),
  );
}
