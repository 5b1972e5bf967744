import type { Edition, Requirement } from '../../openapi/model.js';
import type { Deviation } from '../deviation.js';
import type { FailureName } from '../domain/domain-error.js';
import { findBehaviour } from '../editions/behaviour-of.js';
import type { ErrorTable } from '../errors/error-row.js';
import type { Answer } from '../http/context.js';
import { makeParameterStages, type Problem } from '../http/parameters.js';
import type { Wraps } from '../seams.js';
import { withWrongType } from './wrong-type.js';

/** One fault for every derived requirement but the flows, which break in ways of their own. */
export function derivedDeviations(edition: Edition): Deviation[] {
  return edition.requirements
    .filter(({ untested, kind }) => untested === undefined && kind in makers)
    .map((requirement) => {
      const fault = makers[requirement.kind as keyof typeof makers](
        requirement,
        requirement.id.split('/')[0] ?? '',
        edition,
      );
      return { id: `derived/${requirement.id}`, violates: [requirement.id], ...fault };
    });
}

type Fault = Pick<Deviation, 'says' | 'alsoBreaks' | 'wrap'>;

const makers = {
  errno: errnoFault,
  param: paramFault,
  response: responseFault,
  auth: authFault,
  table: tableFault,
};

/** The number of whatever has no number of its own. */
const UNKNOWN = 999;

/** Where a missing check is the natural fault, it is left out; elsewhere the error comes under another number. */
function errnoFault({ errno = 0, operation }: Requirement, op: string, edition: Edition): Fault {
  const alsoBreaks = [`${op}/*`, 'api/*'];
  const skipped = failuresOf(edition, errno)
    .map((name) => checks[name]?.(operation))
    .find((wraps) => wraps !== undefined);
  if (skipped !== undefined)
    return { says: `${operation} leaves out the check that errno ${errno} reports.`, alsoBreaks, wrap: skipped };
  const other = errno === UNKNOWN ? 102 : UNKNOWN;
  return {
    says: `${operation} answers errno ${other} where errno ${errno} is due.`,
    alsoBreaks,
    wrap: reshape(operation, (answer) => (errnoOf(answer) === errno ? withBody(answer, { errno: other }) : answer)),
  };
}

/** What an errno means in an edition: the same number reports one thing here and another there. */
function failuresOf({ id }: Edition, errno: number): FailureName[] {
  const errors: Partial<ErrorTable> = findBehaviour(id)?.errors ?? {};
  return (Object.keys(errors) as FailureName[]).filter((name) => errors[name]?.errno === errno);
}

/** The checks that a server can forget at one operation, by what they report. */
const checks: { readonly [N in FailureName]?: (operation: string) => Wraps } = {
  InvalidSignature: (operation) => ({
    'hawk.checkMac':
      (next) =>
      (request, ...rest) =>
        request.operation.id === operation ? undefined : next(request, ...rest),
  }),
  InvalidTimestamp: (operation) => ({
    'hawk.checkTimestamp':
      (next) =>
      (request, ...rest) =>
        request.operation.id === operation ? undefined : next(request, ...rest),
  }),
  InvalidNonce: (operation) => ({
    'hawk.checkNonce':
      (next) =>
      (request, ...rest) =>
        request.operation.id === operation ? undefined : next(request, ...rest),
  }),
  MissingContentLength: (operation) => ({
    'body.checkLength': (next) => (request) => (request.operation.id === operation ? undefined : next(request)),
  }),
};

/** Finds what the deviation hides; the stages keep no state, so these are as good as the mock's own. */
const contract = makeParameterStages();

/** The server forgets one keyword of one parameter: it answers as if nothing were wrong. */
function paramFault({ param, operation }: Requirement, op: string): Fault {
  // Whoever looks at no type cannot look for the one number of that type either, which nobody has to.
  const keywords = param?.keyword === 'type' ? ['type', 'const'] : [param?.keyword];
  const hidden = (problem: Problem) =>
    problem.where === param?.in && problem.path === param.path && keywords.includes(problem.keyword);
  return {
    says: `${operation} does not check ${param?.keyword} of ${param?.path}.`,
    alsoBreaks: [`${op}/*`, 'api/*'],
    wrap: {
      'parameters.find': (next) => (at, where, value) => {
        const problems = next(at, where, value);
        return at.id === operation ? problems.filter((problem) => !hidden(problem)) : problems;
      },
      'endpoints.run': (next) => async (request, input) => {
        const given =
          request.operation.id === operation && param !== undefined
            ? contract.find(request.operation, param.in, input[param.in])
            : [];
        return given.some(hidden) ? { status: 200, body: {}, headers: {} } : next(request, input);
      },
    },
  };
}

function responseFault({ response, operation }: Requirement, op: string): Fault {
  if (response?.status === 'default') {
    return {
      says: `${operation} leaves the message out of its error bodies.`,
      alsoBreaks: [`${op}/*`, 'api/*'],
      wrap: reshape(operation, (answer) => (answer.status >= 400 ? withoutMessages(answer) : answer)),
    };
  }
  const path = response?.path ?? '';
  return {
    says: `${operation} gives ${path === '' ? 'its body' : path} another type.`,
    alsoBreaks: [`${op}/*`, 'api/*'],
    wrap: reshape(operation, (answer) =>
      isOfKey(answer.status, response?.status) ? { ...answer, body: withWrongType(answer.body, path) } : answer,
    ),
  };
}

/** Whether a status is the one of a document's key, or of its hundred: `2XX`. */
function isOfKey(status: number, key = '200'): boolean {
  return key === String(status) || key === `${Math.floor(status / 100)}XX`;
}

function authFault({ operation }: Requirement, op: string): Fault {
  return {
    says: `${operation} answers unsigned requests with 200.`,
    alsoBreaks: [`${op}/*`, 'api/*'],
    wrap: {
      'answers.shape': (next) => (request, answer) => {
        const unsigned = request.operation.id === operation && request.headers.authorization === undefined;
        return next(request, unsigned ? { ...answer, status: 200, body: {} } : answer);
      },
    },
  };
}

/** The error comes with a status that the table does not give it, at every operation; where any will do, as a success. */
function tableFault({ errno = 0, statuses = [] }: Requirement): Fault {
  const wrong = statuses.includes(403) ? 409 : 403;
  const status = statuses.length === 0 ? 200 : wrong;
  return {
    says: `Errno ${errno} comes with status ${status}.`,
    alsoBreaks: ['*'],
    wrap: {
      'answers.shape': (next) => (request, answer) =>
        next(request, errnoOf(answer) === errno ? { ...withBody(answer, { code: status }), status } : answer),
    },
  };
}

function reshape(operation: string, change: (answer: Answer) => Answer): Wraps {
  return {
    'answers.shape': (next) => (request, answer) =>
      next(request, request.operation.id === operation ? change(answer) : answer),
  };
}

function errnoOf({ body }: Answer): unknown {
  return (body as { errno?: unknown } | null)?.errno;
}

/** Wherever the form of failures has them. */
function withoutMessages(answer: Answer): Answer {
  const body: unknown = JSON.parse(
    JSON.stringify(answer.body, (name, value: unknown) => (name === 'message' ? undefined : value)),
  );
  return { ...answer, body };
}

function withBody(answer: Answer, change: Readonly<Record<string, unknown>>): Answer {
  return { ...answer, body: { ...(answer.body as object), ...change } };
}
