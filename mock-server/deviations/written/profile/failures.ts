import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { Answer } from '../../../http/context.js';
import type { Wraps } from '../../../seams.js';
import { memory } from '../../memory.js';
import { answers, fieldsOf } from '../api/_answers.js';

/** Operations at which a parameter was found missing an odd number of times. */
const missedOnce = memory(() => new Set<string>());

const inWords = (answer: Answer): Answer => ({
  ...answer,
  raw: String(fieldsOf(answer).message),
  headers: { ...answer.headers, 'content-type': 'text/plain; charset=utf-8' },
});

/** Answers otherwise where the body of one operation is not JSON. */
const unreadable = (operation: string, otherwise: (answer: Answer) => Answer): Wraps => ({
  'answers.failure': (next) => (request, error) => {
    const isOurs = request?.operation.id === operation && error instanceof DomainError;
    const answer = next(request, error);
    return isOurs && error.failure === 'InvalidJson' ? otherwise(answer) : answer;
  },
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
  'tokens-are-looked-up-nearly': deviation({
    violates: 'api/token-that-is-nearly-one-is-refused',
    families: ['profile'],
    says: 'A bearer token is good if it begins with one that was issued.',
    wrap: { 'bearerTokens.digest': (next) => (token) => next(token.slice(0, 64)) },
  }),
  'unreadable-names-are-told-in-words': deviation({
    violates: 'display-name-post/body-that-is-no-object-is-refused',
    alsoBreaks: ['display-name-post/response-default', 'api/*'],
    families: ['profile'],
    says: 'POST /v1/display_name answers a body that is no JSON in plain text.',
    wrap: unreadable('displayNamePost', inWords),
  }),
  'unreadable-identifiers-are-fine': deviation({
    violates: 'ecosystem-anon-id-post/body-that-is-no-object-is-refused',
    families: ['profile'],
    says: 'POST /v1/ecosystem_anon_id answers a body that is no JSON as if all were well.',
    wrap: unreadable('ecosystemAnonIdPost', () => ({ status: 200, body: {}, headers: {} })),
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
