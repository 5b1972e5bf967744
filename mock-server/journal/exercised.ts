import type { Edition, Requirement } from '../../openapi/model.js';
import type { FailureBody } from '../errors/failure-body.js';
import type { Answer } from '../http/context.js';
import type { Exchange } from '../http/exchange.js';

/** Which requirements an exchange exercises. */
export type Exercised = (exchange: Exchange, answer: Answer) => string[];

/** What one requirement looks at. */
interface Facts {
  readonly exchange: Exchange;
  readonly body: unknown;
  readonly errno: number | undefined;
}

/** A requirement that an answer of some status can exercise, and whether one does. */
interface Candidate {
  readonly id: string;
  meets(facts: Facts): boolean;
}

/** Those of one operation and status, and what was found last: a thousand entries that say the same share one list. */
interface Candidates {
  readonly possible: readonly Candidate[];
  last: string[];
}

/**
 * Finds the requirements that follow from an operation and its answer: errnos, the documented response and the fields
 * that were in it, the missing parameter, missing credentials. What prose says cannot be read off one exchange.
 *
 * This looks at every exchange, and an operation has up to a hundred requirements, of which one status leaves a handful:
 * which they are is found out once.
 */
export function exercisedIn(edition: Edition, { errnoOf }: FailureBody): Exercised {
  const byOperation = new Map<string, Requirement[]>();
  for (const requirement of edition.requirements) {
    const list = byOperation.get(requirement.operation);
    if (list === undefined) byOperation.set(requirement.operation, [requirement]);
    else list.push(requirement);
  }
  const known = new Map<string, Map<number, Candidates>>();

  function candidates(operation: string, status: number): Candidates {
    const byStatus = known.get(operation) ?? new Map<number, Candidates>();
    known.set(operation, byStatus);
    const found = byStatus.get(status);
    if (found !== undefined) return found;
    const all = [...(byOperation.get(operation) ?? []), ...(byOperation.get('*') ?? [])];
    const possible = all.flatMap((requirement) => {
      const meets = judgeOf(requirement, status);
      return meets === undefined ? [] : [{ id: requirement.id, meets }];
    });
    const made: Candidates = { possible, last: [] };
    byStatus.set(status, made);
    return made;
  }

  return (exchange, { status, body }) => {
    const facts: Facts = { exchange, body, errno: errnoOf(body) };
    const own = candidates(exchange.request.operation.id, status);
    const ids: string[] = [];
    for (const candidate of own.possible) {
      if (candidate.meets(facts)) ids.push(candidate.id);
    }
    if (ids.length !== own.last.length || ids.some((id, place) => id !== own.last[place])) own.last = ids;
    return own.last;
  };
}

/** How a requirement is told from an exchange with this status; undefined where none exercises it. */
function judgeOf(requirement: Requirement, status: number): Candidate['meets'] | undefined {
  switch (requirement.kind) {
    case 'errno':
    case 'table':
      return ({ errno }) => errno !== undefined && errno === requirement.errno;
    case 'response':
      return judgeOfResponse(requirement, status);
    case 'param': {
      const { keyword, path } = requirement.param ?? {};
      if (keyword !== 'required' || status !== 400) return undefined;
      return ({ body }) => path === asRecord(body).param;
    }
    case 'auth':
      if (status !== 401 && status !== 403) return undefined;
      return ({ exchange }) => exchange.request.headers.authorization === undefined;
    default:
      return undefined;
  }
}

function judgeOfResponse({ response }: Requirement, status: number): Candidate['meets'] | undefined {
  if (response === undefined) return undefined;
  if (response.status === 'default') return status >= 400 ? () => true : undefined;
  const { status: key, path } = response;
  if (key !== String(status) && key !== `${Math.floor(status / 100)}XX`) return undefined;
  const steps = path.split(/\.|(?=\[\])/).filter((part) => part !== '');
  return ({ body }) => stands(body, steps);
}

/** Whether something stands at a path such as `[].pushCallback`, of which these are the steps. */
function stands(value: unknown, steps: readonly string[], from = 0): boolean {
  const step = steps[from];
  if (step === undefined) return true;
  if (step === '[]') return Array.isArray(value) && value.some((each) => stands(each, steps, from + 1));
  return Object.hasOwn(asRecord(value), step) && stands(asRecord(value)[step], steps, from + 1);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
