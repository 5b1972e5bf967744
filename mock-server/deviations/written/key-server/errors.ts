import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { Answer } from '../../../http/context.js';
import { type Fields, without } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { answers, fields, fieldsOf } from '../api/_answers.js';
import { families } from './_family.js';

const isFailure = ({ status }: Answer) => status >= 400;

/** Changes every entry of the list of errors. */
const entries = (change: (entry: Fields) => Fields) =>
  fields((body) => ({ ...body, errors: ((body.errors ?? []) as Fields[]).map(change) }));

/** Failures so far. */
const counted = memory(() => ({ failures: 0 }));

/** Faults in what lines 17 to 34 say of failures. */
export default {
  'come-as-text': deviation({
    violates: 'api/failure-has-a-json-body',
    alsoBreaks: ['*'],
    families,
    says: 'The body of a failure is its reason in plain text.',
    wrap: answers(isFailure, (answer) => ({
      ...answer,
      raw: 'Bad Request',
      headers: { ...answer.headers, 'content-type': 'text/plain; charset=utf-8' },
    })),
  }),
  'repeat-another-status': deviation({
    violates: 'api/failure-status-field-equals-status',
    families,
    says: 'The status in an error body is always 500.',
    wrap: answers(isFailure, (answer) => ({ ...answer, body: { ...fieldsOf(answer), status: 500 } })),
  }),
  'have-no-code': deviation({
    violates: 'api/failure-has-an-error-code',
    // No refusal has the form any more.
    alsoBreaks: ['*'],
    families,
    says: 'The entries of errors have no code.',
    wrap: answers(isFailure, entries(without('code'))),
  }),
  'have-numbers-of-their-own': deviation({
    violates: 'api/error-code-is-stable',
    families,
    says: 'The code of an error is the number under which the log has it.',
    wrap: {
      'answers.shape': (next, world) => (request, answer) => {
        if (!isFailure(answer)) return next(request, answer);
        counted(world).failures += 1;
        return next(request, entries((entry) => ({ ...entry, code: counted(world).failures }))(answer));
      },
    },
  }),
  'have-no-message': deviation({
    violates: 'api/failure-has-a-message',
    alsoBreaks: ['*'],
    families,
    says: 'The entries of errors have no message.',
    wrap: answers(isFailure, entries(without('message'))),
  }),
  'explain-in-prose': deviation({
    violates: 'api/error-info-is-a-link',
    families,
    says: 'The info of an error is a sentence.',
    wrap: answers(
      isFailure,
      entries((entry) => ({ ...entry, info: 'see the manual' })),
    ),
  }),
  'forgive-bad-json': deviation({
    violates: 'api/refuses-a-body-that-is-not-json',
    families,
    says: 'A body that cannot be parsed is answered as if all were well.',
    wrap: {
      'answers.failure': (next) => (request, error) =>
        error instanceof DomainError && error.failure === 'InvalidJson'
          ? { status: 200, body: {}, headers: {} }
          : next(request, error),
    },
  }),
};
