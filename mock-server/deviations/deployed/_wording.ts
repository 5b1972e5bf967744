import { STATUS_CODES } from 'node:http';
import { DomainError, type FailureName } from '../../domain/domain-error.js';
import type { Answer } from '../../http/context.js';
import type { Wraps } from '../../seams.js';
import type { World } from '../../world.js';

/** The number of what had none of its own. */
export const UNSPECIFIED = 999;

/** A refusal in the words of a deployed server. */
export interface Wording {
  readonly status: number;
  readonly errno: number;
  /** Free text. */
  readonly message: string;
  /** Fields of this refusal alone. */
  readonly extras?: Readonly<Record<string, unknown>>;
}

/** A failure for which no document has a name, as a deployed server put it. */
export class WordedFailure extends DomainError<'Unexpected'> {
  constructor(readonly wording: Wording) {
    super('Unexpected');
  }
}

/** The body and status of a refusal. */
export function answerOf({ behaviour }: World, { status, errno, message, extras = {} }: Wording): Answer {
  const error = STATUS_CODES[status] ?? '';
  const body = behaviour.failureBody.write({ status, errno, error, message, info: behaviour.errorInfo, extras });
  return { status, body, headers: {} };
}

/** Lets worded failures come out as they are worded: part of every difference that throws one. */
export const WORDED: Wraps = {
  'answers.failure': (next, world) => (request, error) =>
    error instanceof WordedFailure ? answerOf(world, error.wording) : next(request, error),
};

/** A failure that the documents know comes in the words of a deployed server. */
export function wording(failure: FailureName, words: Wording): Wraps {
  return {
    'answers.failure': (next, world) => (request, error) =>
      error instanceof DomainError && error.failure === failure && !(error instanceof WordedFailure)
        ? answerOf(world, words)
        : next(request, error),
  };
}

/** Whether an error is this failure of the domain. */
export function isFailure<N extends FailureName>(error: unknown, name: N): error is DomainError<N> {
  return error instanceof DomainError && error.failure === name;
}
