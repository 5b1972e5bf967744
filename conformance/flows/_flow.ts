import type { Edition } from '../../openapi/model.js';
import type { CaseContext, CaseDefinition } from '../case.js';
import type { Call } from '../cast/caller.js';
import type { OnepwCast } from '../cast/onepw-cast.js';
import { hasOperation } from '../requests/has-operation.js';
import { Blocked } from '../stops.js';
import type { Need } from '../targets/needs.js';
import { type Answered, summary } from '../wire/exchange.js';

/** What a step works with besides the story. */
export interface Walk {
  readonly cast: OnepwCast;
  /** Calls the step's operation. Ends the flow, and fails its requirement, unless the call succeeds. */
  call(call?: Call): Promise<Answered>;
}

/** Takes the story so far and returns it with what the step brought. */
export type Step<S, T> = (story: S, walk: Walk) => Promise<T>;

/** A flow under construction: every step has the name of the operation it calls. */
export interface Flow<S> {
  step<T>(operation: string, take: Step<S, T>): Flow<T>;
  /** A step that leaves the story as it is, and is left out of the editions that do not know its operation. */
  stepWhereKnown(operation: string, take: Step<S, S>): Flow<S>;
  /** The document's "GOTO": goes on with the steps of another flow. */
  goto<T>(steps: (flow: Flow<S>) => Flow<T>): Flow<T>;
  /** The case that takes the steps in order. */
  asCase(): CaseDefinition;
}

interface NamedStep {
  readonly operation: string;
  readonly take: Step<never, unknown>;
  /** Editions without the operation have a flow without the step. */
  readonly whereKnown?: true;
}

/**
 * Begins a flow.
 * @param requirement its id, `flow/create-account`
 * @param begin who is there before the first step; blocks the case when it fails
 * @param need a mailbox, unless mail could only verify whom it begins with
 */
export function defineFlow<S>(
  requirement: string,
  begin: (cast: OnepwCast, edition: Edition) => Promise<S>,
  need: Need = 'mailbox',
): Flow<S> {
  return continued<S>({ requirement, begin, need }, []);
}

/** What a flow is before its first step. */
interface Beginning {
  readonly requirement: string;
  readonly begin: (cast: OnepwCast, edition: Edition) => Promise<unknown>;
  readonly need: Need;
}

function continued<S>(beginning: Beginning, steps: readonly NamedStep[]): Flow<S> {
  return {
    step: (operation, take) => continued(beginning, [...steps, { operation, take }]),
    stepWhereKnown: (operation, take) => continued(beginning, [...steps, { operation, take, whereKnown: true }]),
    goto: (more) => more(continued(beginning, steps)),
    asCase: () => ({
      requirements: [beginning.requirement],
      needs: [beginning.need],
      run: (context) => walkThrough(context, beginning, knownSteps(context.edition, steps)),
    }),
  };
}

async function walkThrough(
  { cast, check, edition }: CaseContext,
  { requirement, begin }: Beginning,
  steps: readonly NamedStep[],
): Promise<void> {
  compareWithDocument(edition, requirement, steps);
  let story = await begin(cast, edition);
  let latest: Answered | undefined;
  for (const { operation, take } of steps) {
    const call = async (given?: Call) => {
      latest = await cast.call(operation, given);
      // A pass is recorded once, at the end; a step that is merely asked to wait blocks.
      if (latest.response.status !== 200) {
        check.succeeds(requirement, latest);
        throw new Blocked(`the flow ends at ${operation}, which met ${summary(latest)}`);
      }
      check.control(latest);
      return latest;
    };
    story = await take(story as never, { cast, call });
  }
  if (latest !== undefined) check.succeeds(requirement, latest);
}

function knownSteps(edition: Edition, steps: readonly NamedStep[]): readonly NamedStep[] {
  return steps.filter(({ operation, whereKnown }) => whereKnown === undefined || hasOperation(edition, operation));
}

/** @throws Error when the steps are not those of the document, in its order */
function compareWithDocument(edition: Edition, requirement: string, steps: readonly NamedStep[]): void {
  const [ours, documented] = [steps.map(({ operation }) => operation), stepsOf(edition, requirement)];
  if (ours.join() !== documented.join())
    throw new Error(`${requirement} is ${documented.join()} and not ${ours.join()}`);
}

function stepsOf(edition: Edition, id: string): readonly string[] {
  const flow = edition.flows.find((each) => each.id === id);
  return (flow?.steps ?? []).flatMap((step) => (step.startsWith('flow/') ? stepsOf(edition, step) : [step]));
}
