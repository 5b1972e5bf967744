import type { Wraps } from '../../seams.js';
import { type Fields, readingBody } from '../at-operation.js';

/** The size of a column that was made for short strings. */
const CHARACTERS = 64;

/** Of resume the first characters get into the link. */
export function cuttingResume(operation: string): Wraps {
  return readingBody(operation, ({ resume, ...rest }: Fields) =>
    resume === undefined ? rest : { ...rest, resume: String(resume).slice(0, CHARACTERS) },
  );
}
