import { defineFamily } from '../case.js';
import { compare, compareTwice } from '../judging/comparison.js';
import { checkable, errnoRequirements, expectedErrnos } from '../judging/expected-errno.js';
import { without } from '../requests/call-changes.js';
import { paramsOf } from '../requests/parameters.js';
import { needsOf } from '../requests/recipe-book.js';
import { Blocked } from '../stops.js';
import { type Answered, errorNumbersOf, summary } from '../wire/exchange.js';

/** How the documents call it that a fault keeps its number. */
const STABLE = ['api/errno-is-stable', 'api/error-code-is-stable'];

/** Leaves out one required parameter, twice where that can be: the numbers of both refusals are the same. */
export default defineFamily('missing-parameter', (edition) =>
  paramsOf(edition, ['required']).flatMap(({ id, page, place, prepare }) => {
    if (prepare === undefined) return [];
    const { operation } = page;
    const errnos = expectedErrnos(edition, operation, 'missing-parameter');
    const requirements = [id, ...errnoRequirements(edition, operation, errnos)];
    // Where the first refusal uses a token up, the second would meet another fault.
    const isOnce = page.recipe.repeatable === null;
    const stable = isOnce ? [] : STABLE.filter((law) => checkable(edition, law) !== undefined);
    return [
      {
        of: `${operation.kebab}/${place.path}`,
        requirements: [...requirements, ...stable],
        ...needsOf(page.recipe),
        async run(context) {
          const { check } = context;
          const spoil = (call: Parameters<typeof without>[0]) => without(call, place);
          const comparison = { page, prepare, spoil };
          const answers = isOnce ? [await compare(context, comparison)] : await compareTwice(context, comparison);
          const [first, second = first] = answers;
          for (const requirement of requirements) check.errno(requirement, first, errnos);
          for (const law of stable) check.equal(law, numbersOf(second), numbersOf(first), second);
        },
      },
    ];
  }),
);

/** A number, or the text that some servers have for one. */
const isCode = (code: unknown) => Number.isInteger(code) || (typeof code === 'string' && code !== '');

/** The numbers of a refusal, in one order. @throws Blocked for an answer that is no refusal with a number */
function numbersOf(answer: Answered): string {
  const numbers = errorNumbersOf(answer);
  if (answer.response.status < 400 || numbers.length === 0 || !numbers.every(isCode))
    throw new Blocked(`a request without a required parameter met ${summary(answer)}`);
  return numbers.map(String).sort().join(', ');
}
