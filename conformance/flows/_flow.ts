import type { Edition } from '../../openapi/model.js';
import type { CaseContext, CaseDefinition } from '../case.js';
import type { Call } from '../cast/caller.js';
import type { Cast } from '../cast/cast.js';
import type { CastName, CastOf, Casts } from '../cast/casts.js';
import { hasOperation } from '../requests/has-operation.js';
import { Blocked } from '../stops.js';
import type { Need } from '../targets/needs.js';
import { type Answered, summary } from '../wire/exchange.js';
import { isSuccessStatus } from '../wire/success-status.js';

/** What a step works with besides the story. */
export interface Walk<C extends Cast = Casts['onepw']> {
  readonly cast: C;
  /** Calls the step's operation. Ends the flow, and fails its requirement, unless the call succeeds. */
  call(call?: Call): Promise<Answered>;
}

/** Takes the story so far and returns it with what the step brought. */
export type Step<S, T, C extends Cast = Casts['onepw']> = (story: S, walk: Walk<C>) => Promise<T>;

/** A flow under construction: every step has the name of the operation it calls. */
export interface Flow<S, C extends Cast = Casts['onepw']> {
  step<T>(operation: string, take: Step<S, T, C>): Flow<T, C>;
  /** A step that leaves the story as it is, and is left out of the editions that do not know its operation. */
  stepWhereKnown(operation: string, take: Step<S, S, C>): Flow<S, C>;
  /** The document's "GOTO": goes on with the steps of another flow. */
  goto<T>(steps: (flow: Flow<S, C>) => Flow<T, C>): Flow<T, C>;
  /** The case that takes the steps in order. */
  asCase(): CaseDefinition<Cast>;
}

interface NamedStep {
  readonly operation: string;
  readonly take: Step<never, unknown, never>;
  /** Editions without the operation have a flow without the step. */
  readonly whereKnown?: true;
}

/** What a flow is of besides its steps. */
export interface FlowOptions<N extends CastName> {
  /** A mailbox, unless mail could only verify whom it begins with. */
  readonly need?: Need;
  /** Families of editions whose people it works with; by default the onepw ones. */
  readonly casts?: readonly N[];
}

/**
 * Begins a flow.
 * @param requirement its id, `flow/create-account`
 * @param begin who is there before the first step; blocks the case when it fails
 */
export function defineFlow<S, N extends CastName = 'onepw'>(
  requirement: string,
  begin: (cast: CastOf<N>, edition: Edition) => Promise<S>,
  { need = 'mailbox', casts }: FlowOptions<N> = {},
): Flow<S, CastOf<N>> {
  const of = casts === undefined ? {} : { casts };
  return continued<S, CastOf<N>>({ requirement, begin, need, ...of } as Beginning, []);
}

/** What a flow is before its first step. */
interface Beginning {
  readonly requirement: string;
  readonly begin: (cast: Cast, edition: Edition) => Promise<unknown>;
  readonly need: Need;
  readonly casts?: readonly CastName[];
}

function continued<S, C extends Cast>(beginning: Beginning, steps: readonly NamedStep[]): Flow<S, C> {
  const { requirement, need, casts } = beginning;
  return {
    step: (operation, take) => continued(beginning, [...steps, { operation, take }]),
    stepWhereKnown: (operation, take) => continued(beginning, [...steps, { operation, take, whereKnown: true }]),
    goto: (more) => more(continued(beginning, steps)),
    asCase: () => ({
      requirements: [requirement],
      needs: [need],
      ...(casts === undefined ? {} : { casts }),
      run: (context) => walkThrough(context, beginning, knownSteps(context.edition, steps)),
    }),
  };
}

async function walkThrough(
  { cast, check, edition }: CaseContext<Cast>,
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
      if (!isSuccessStatus(latest)) {
        check.succeeds(requirement, latest);
        throw new Blocked(`the flow ends at ${operation}, which met ${summary(latest)}`);
      }
      check.control(latest);
      return latest;
    };
    story = await take(story as never, { cast, call } as never);
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
