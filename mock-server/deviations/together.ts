import type { Answer } from '../http/context.js';
import type { Wraps } from '../seams.js';
import { around } from './at-operation.js';
import { memory } from './memory.js';

/** The time that a request waits for others, in milliseconds: those of one client come well within it. */
const A_MOMENT_MS = 50;

/** The answer that is under way. */
const underWay = memory((): { answer: Promise<Answer> | undefined } => ({ answer: undefined }));

/** Requests of an operation that come while one waits are given its answer; one that comes after it has its own. */
export function answeringTogether(operation: string): Wraps {
  return around(operation, ({ input, world, next }) => {
    const present = underWay(world);
    const begin = async () => {
      await new Promise((resolve) => setTimeout(resolve, A_MOMENT_MS));
      present.answer = undefined;
      return next(input);
    };
    present.answer ??= begin();
    return present.answer;
  });
}
