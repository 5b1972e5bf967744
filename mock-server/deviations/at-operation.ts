import type { Answer, RequestContext } from '../http/context.js';
import type { CheckedInput } from '../http/dispatch.js';
import type { Wraps } from '../seams.js';
import type { World } from '../world.js';

/** JSON fields of a request or an answer. */
export type Fields = Readonly<Record<string, unknown>>;

/** One run of an operation, as a wrap around it sees it. */
export interface Run {
  readonly request: RequestContext;
  readonly input: CheckedInput;
  readonly world: World;
  /** Lets the operation work on this input. Throws the domain's failures. */
  readonly next: (input: CheckedInput) => Promise<Answer>;
}

/** Puts something around one operation; every other runs as it is. */
export function around(operation: string, change: (run: Run) => Promise<Answer> | Answer): Wraps {
  return {
    'endpoints.run': (next, world) => async (request, input) =>
      request.operation.id === operation
        ? change({ request, input, world, next: (given) => next(request, given) })
        : next(request, input),
  };
}

/** The operation reads another body than the one that was sent. */
export function readingBody(operation: string, change: (body: Fields) => Fields): Wraps {
  return around(operation, ({ input, next }) => next({ ...input, body: change(input.body as Fields) }));
}

/** The operation answers another body than the right one. */
export function answering(operation: string, change: (body: Fields, run: Run) => Fields): Wraps {
  return around(operation, async (run) => {
    const answer = await run.next(run.input);
    // An answer without a body says nothing that could be changed.
    return answer.body === undefined ? answer : { ...answer, body: change(answer.body as Fields, run) };
  });
}

/** Leaves a field out. */
export function without(field: string): (fields: Fields) => Fields {
  return ({ [field]: _left, ...rest }) => rest;
}
