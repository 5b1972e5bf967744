import { defineFamily } from '../case.js';
import { compare } from '../judging/comparison.js';
import { checkable } from '../judging/expected-errno.js';
import { without } from '../requests/call-changes.js';
import { paramsOf } from '../requests/parameters.js';
import { needsOf } from '../requests/recipe-book.js';
import { Blocked } from '../stops.js';
import { type Answered, fieldsOf, summary } from '../wire/exchange.js';

const STABLE = 'api/errno-is-stable';

/** Makes one mistake twice, each time in a request of its own: the numbers of both refusals are the same. */
export default defineFamily('errno-is-stable', (edition) =>
  checkable(edition, STABLE) === undefined
    ? []
    : paramsOf(edition, ['required']).flatMap(({ page, place, prepare }) => {
        const { operation, recipe } = page;
        if (prepare === undefined) return [];
        return [
          {
            of: `${operation.kebab}/${place.path}`,
            requirements: [STABLE],
            ...needsOf(recipe),
            async run(context) {
              const { cast, check } = context;
              const first = await compare(context, { page, prepare, spoil: (call) => without(call, place) });
              const second = await cast.call(operation.id, without(await prepare(cast), place));
              check.equal(STABLE, errnoOf(second), errnoOf(first), second);
            },
          },
        ];
      }),
);

/** @throws Blocked for an answer that is no refusal with a number */
function errnoOf(answer: Answered): number {
  const { errno } = fieldsOf(answer);
  if (answer.response.status < 400 || !Number.isInteger(errno))
    throw new Blocked(`a request without a required parameter met ${summary(answer)}`);
  return Number(errno);
}
