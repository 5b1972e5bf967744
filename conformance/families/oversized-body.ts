import { type CaseContext, defineFamily } from '../case.js';
import type { Call } from '../cast/caller.js';
import type { Cast } from '../cast/cast.js';
import { compare } from '../judging/comparison.js';
import { errnoRequirements, expectedErrnos } from '../judging/expected-errno.js';
import { bytesOf, withBytes } from '../requests/call-changes.js';
import { needsOf, type Page, pagesOf } from '../requests/recipe-book.js';
import { Blocked } from '../stops.js';
import type { Answered } from '../wire/exchange.js';

const MIB = 1_048_576;

/**
 * Bytes of padding, as far as they are needed. The document names no limit: the first is more than any of the servers
 * took (16 KiB to 1 MiB), the others are for a server that lets everybody send more.
 */
const PADDINGS = [1.125 * MIB, 5 * MIB, 20 * MIB];

/** Pads a good body with white space, which means nothing in JSON: the request is wrong in its size alone. */
export default defineFamily('oversized-body', (edition) =>
  pagesOf(edition).flatMap((page) => {
    const errnos = expectedErrnos(edition, page.operation, 'too-large');
    const requirements = errnoRequirements(edition, page.operation, errnos);
    if (requirements.length === 0) return [];
    return [
      {
        of: page.operation.kebab,
        requirements,
        ...needsOf(page.recipe),
        async run(context) {
          const answer = await refusedForItsSize(context, page);
          for (const requirement of requirements) context.check.errno(requirement, answer, errnos);
        },
      },
    ];
  }),
);

/** The answer to the first body that is not served. @throws Blocked when all of them are: the limit may be higher */
async function refusedForItsSize(context: CaseContext<Cast>, page: Page): Promise<Answered> {
  for (const padding of PADDINGS) {
    const spoil = (call: Call) => padded(call, padding);
    const answer = await compare(context, { page, prepare: page.recipe.plain, spoil, mayBeCutOff: true });
    if (answer.response.status >= 300) return answer;
  }
  throw new Blocked(`no limit was met: ${page.operation.id} serves a body of 20 MiB`);
}

function padded(call: Call, padding: number): Call {
  const body = bytesOf(call) ?? Buffer.from('{}');
  return withBytes(call, Buffer.concat([body.subarray(0, 1), Buffer.alloc(padding, ' '), body.subarray(1)]));
}
