import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { Answer } from '../../../http/context.js';
import { memory } from '../../memory.js';
import { answers, fieldsOf } from '../api/_answers.js';

/** Operations at which a parameter was found missing an odd number of times. */
const missedOnce = memory(() => new Set<string>());

const inWords = (answer: Answer): Answer => ({
  ...answer,
  raw: String(fieldsOf(answer).message),
  headers: { ...answer.headers, 'content-type': 'text/plain; charset=utf-8' },
});

/** What goes wrong where a failure is looked at. */
const EVERY_FAILURE = ['*/response-default', '*/auth', '*/param-*', '*-refused', '*-required', '*-enough', 'api/*'];

/** Faults in how this server fails. */
export default {
  'client-failures-in-words': deviation({
    violates: 'api/client-failure-body-is-json',
    alsoBreaks: EVERY_FAILURE,
    says: 'A request that is at fault is told so in plain text.',
    wrap: answers(({ status }) => status >= 400 && status < 500, inWords),
  }),
  'server-failures-in-words': deviation({
    violates: 'api/server-failure-body-is-json',
    alsoBreaks: EVERY_FAILURE,
    says: 'A failure of the server itself is told in plain text.',
    wrap: answers(({ status }) => status >= 500, inWords),
  }),
  'server-failures-are-the-clients': deviation({
    violates: 'api/server-failure-status-is-5xx',
    alsoBreaks: ['api/errno-103', 'api/errno-104', 'api/errno-105', 'api/errno-999'],
    families: ['profile'],
    says: 'A failure of the server itself comes with status 400.',
    wrap: answers(
      ({ status }) => status >= 500,
      (answer) => ({ ...answer, status: 400, body: { ...fieldsOf(answer), code: 400 } }),
    ),
  }),
  'changes-its-mind': deviation({
    violates: 'api/errno-is-stable',
    alsoBreaks: ['*-required', 'api/*'],
    families: ['profile'],
    says: 'A missing parameter is errno 101 and 106 by turns.',
    wrap: {
      'parameters.refuse': (next, world) => (operation, problems) => {
        if (problems[0]?.keyword !== 'required' || !missedOnce(world).delete(operation.id)) {
          if (problems[0]?.keyword === 'required') missedOnce(world).add(operation.id);
          return next(operation, problems);
        }
        throw new DomainError('AnonIdIsSet');
      },
    },
  }),
};
