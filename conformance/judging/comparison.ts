import type { CaseContext, CaseDefinition } from '../case.js';
import type { Call } from '../cast/caller.js';
import type { Cast } from '../cast/cast.js';
import type { Preparation } from '../requests/recipe.js';
import { needsOf, type Page } from '../requests/recipe-book.js';
import { Blocked, HarnessError } from '../stops.js';
import type { Answered } from '../wire/exchange.js';
import { isSuccess } from '../wire/success-status.js';
import { refuseIntermediary } from './intermediary.js';

/** A good request and one that differs from it in a single property. */
export interface Comparison {
  readonly page: Page;
  readonly prepare: Preparation<Cast>;
  /** Makes the difference: another request than the one it is given. */
  readonly spoil: (call: Call, cast: Cast) => Call | Promise<Call>;
  /** What is wrong with the request can make a server, or one in front of it, hang up before its answer arrives. */
  readonly mayBeCutOff?: boolean;
}

/**
 * Sends both, the other one first: blocks unless the good one succeeds, and gives back the answer to the other. Both are
 * made of one preparation, since a refusal leaves most things as they were; where it uses something up, or the other one
 * was not refused at all, the good one gets a preparation of its own.
 */
export async function compare(context: CaseContext<Cast>, comparison: Comparison): Promise<Answered> {
  return (await compared(context, comparison, 1))[0];
}

/**
 * The same with the other request sent twice before the good one: the answers to both. For requests that use nothing up,
 * since both are made of one preparation.
 */
export async function compareTwice(
  context: CaseContext<Cast>,
  comparison: Comparison,
): Promise<readonly [Answered, Answered]> {
  return compared(context, comparison, 2);
}

async function compared(
  { cast, check }: CaseContext<Cast>,
  { page, prepare, spoil, mayBeCutOff }: Comparison,
  times: 1 | 2,
): Promise<readonly [Answered, Answered]> {
  const { id } = page.operation;
  const isUsedUp = page.recipe.repeatable === null;
  const call = await prepare(cast);
  const other = async (from: Call) =>
    cast.call(id, await spoil(from, cast)).catch((error: unknown) => {
      if (mayBeCutOff === true && error instanceof HarnessError) throw new Blocked(error.message);
      throw error;
    });
  const first = await other(call);
  const second = times === 1 ? first : await other(call);
  const isShared = !isUsedUp && [first, second].every((answer) => answer.response.status >= 400);
  const good = isShared ? await cast.call(id, call) : undefined;
  check.control(good !== undefined && isSuccess(good) ? good : await cast.call(id, await prepare(cast)));
  refuseIntermediary(first);
  refuseIntermediary(second);
  return [first, second];
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
