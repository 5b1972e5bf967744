import type { CaseContext, CaseDefinition } from '../case.js';
import type { Call } from '../cast/caller.js';
import type { Cast } from '../cast/cast.js';
import type { Preparation } from '../requests/recipe.js';
import { needsOf, type Page } from '../requests/recipe-book.js';
import { Blocked, HarnessError } from '../stops.js';
import type { Answered } from '../wire/exchange.js';
import { refuseIntermediary } from './intermediary.js';

/** A good request and one that differs from it in a single property. */
export interface Comparison {
  readonly page: Page;
  readonly prepare: Preparation<Cast>;
  /** Makes the difference, in a request that was prepared like the good one and apart from it. */
  readonly spoil: (call: Call, cast: Cast) => Call | Promise<Call>;
  /** What is wrong with the request can make a server, or one in front of it, hang up before its answer arrives. */
  readonly mayBeCutOff?: boolean;
}

/** Sends both: blocks unless the good one succeeds, and gives back the answer to the other. */
export async function compare({ cast, check }: CaseContext<Cast>, comparison: Comparison): Promise<Answered> {
  const { page, prepare, spoil } = comparison;
  const { id } = page.operation;
  const good = await prepare(cast);
  const other = await spoil(await prepare(cast), cast);
  check.control(await cast.call(id, good));
  const answer = await cast.call(id, other).catch((error: unknown) => {
    if (comparison.mayBeCutOff === true && error instanceof HarnessError) throw new Blocked(error.message);
    throw error;
  });
  refuseIntermediary(answer);
  return answer;
}

/** A case that expects the spoilt request to be refused with one of the errnos, and so decides its requirements. */
export function refusal(
  of: string,
  requirements: readonly string[],
  errnos: readonly number[],
  comparison: Comparison,
): CaseDefinition<Cast> & { readonly of: string } {
  return {
    of,
    requirements,
    ...needsOf(comparison.page.recipe),
    async run(context) {
      const answer = await compare(context, comparison);
      for (const requirement of requirements) context.check.errno(requirement, answer, errnos);
    },
  };
}
