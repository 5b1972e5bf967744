import { defineFamily } from '../case.js';

import { checkable } from '../judging/expected-errno.js';
import { refuseIntermediary } from '../judging/intermediary.js';
import { without } from '../requests/call-changes.js';
import { paramsOf } from '../requests/parameters.js';
import { needsOf } from '../requests/recipe-book.js';
import { Blocked } from '../stops.js';
import { type Answered, errorNumbersOf, summary } from '../wire/exchange.js';

/** How the documents call it that a fault keeps its number. */
const LAWS = ['api/errno-is-stable', 'api/error-code-is-stable'];

/** Makes one mistake twice, each time in a request of its own: the numbers of both refusals are the same. */
export default defineFamily('errno-is-stable', (edition) => {
  const law = LAWS.find((id) => checkable(edition, id) !== undefined);
  if (law === undefined) return [];
  return paramsOf(edition, ['required']).flatMap(({ page, place, prepare }) => {
    const { operation, recipe } = page;
    if (prepare === undefined) return [];
    return [
      {
        of: `${operation.kebab}/${place.path}`,
        requirements: [law],
        ...needsOf(recipe),
        async run(context) {
          const { cast, check } = context;
          const mistake = async () => cast.call(operation.id, without(await prepare(cast), place));
          const [first, second] = [await mistake(), await mistake()];
          // The same request without the mistake is another family's business: here any refusal will do, twice.
          refuseIntermediary(second);
          check.equal(law, numbersOf(second), numbersOf(first), second);
        },
      },
    ];
  });
});

/** The numbers of a refusal, in one order. @throws Blocked for an answer that is no refusal with a number */
function numbersOf(answer: Answered): string {
  const numbers = errorNumbersOf(answer);
  if (answer.response.status < 400 || numbers.length === 0 || !numbers.every(Number.isInteger))
    throw new Blocked(`a request without a required parameter met ${summary(answer)}`);
  return numbers.map(String).sort().join(', ');
}
