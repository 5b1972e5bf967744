import type { Answer } from '../../../http/context.js';
import type { Wraps } from '../../../seams.js';
import { type Fields, without } from '../../at-operation.js';

/** The body of an answer as an object; empty for another body. */
export const fieldsOf = ({ body }: Answer): Fields =>
  typeof body === 'object' && body !== null ? (body as Fields) : {};

/** Answers with one errno. */
export const hasErrno = (errno: number) => (answer: Answer) => fieldsOf(answer).errno === errno;

/** Changes every answer of some kind, whatever the operation. */
export function answers(which: (answer: Answer) => boolean, change: (answer: Answer) => Answer): Wraps {
  return {
    'answers.shape': (next) => (request, answer) => next(request, which(answer) ? change(answer) : answer),
  };
}

/** A change of the body alone. */
export const fields =
  (change: (fields: Fields) => Fields) =>
  (answer: Answer): Answer => ({ ...answer, body: change(fieldsOf(answer)) });

/** Other headers; their names are in lower case. */
export const headers =
  (given: Answer['headers']) =>
  (answer: Answer): Answer => ({ ...answer, headers: { ...answer.headers, ...given } });

/** Leaves a header out. */
export const withoutHeader =
  (name: string) =>
  (answer: Answer): Answer => {
    const { [name]: _left, ...rest } = answer.headers;
    return { ...answer, headers: rest };
  };

/** Leaves a field out of the body. */
export const withoutField = (name: string) => fields(without(name));
