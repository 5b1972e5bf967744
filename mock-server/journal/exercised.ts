import type { Edition, Requirement } from '../../openapi/model.js';
import type { FailureBody } from '../errors/failure-body.js';
import type { Answer } from '../http/context.js';
import type { Exchange } from '../http/exchange.js';

/** Which requirements an exchange exercises. */
export type Exercised = (exchange: Exchange, answer: Answer) => string[];

/**
 * Finds the requirements that follow from an operation and its answer: errnos, the documented response and the fields
 * that were in it, the missing parameter, missing credentials. What prose says cannot be read off one exchange.
 */
export function exercisedIn(edition: Edition, { errnoOf }: FailureBody): Exercised {
  const byOperation = new Map<string, Requirement[]>();
  for (const requirement of edition.requirements) {
    const list = byOperation.get(requirement.operation) ?? [];
    byOperation.set(requirement.operation, [...list, requirement]);
  }
  return ({ request }, { status, body }) => {
    const fields = asRecord(body);
    const errno = errnoOf(body);
    const meets = (requirement: Requirement): boolean => {
      switch (requirement.kind) {
        case 'errno':
        case 'table':
          return errno !== undefined && errno === requirement.errno;
        case 'response':
          return answers(requirement, status, body);
        case 'param':
          return requirement.param?.keyword === 'required' && requirement.param.path === fields.param && status === 400;
        case 'auth':
          return (status === 401 || status === 403) && request.headers.authorization === undefined;
        default:
          return false;
      }
    };
    const candidates = [...(byOperation.get(request.operation.id) ?? []), ...(byOperation.get('*') ?? [])];
    return candidates.filter(meets).map(({ id }) => id);
  };
}

function answers({ response }: Requirement, status: number, body: unknown): boolean {
  if (response === undefined) return false;
  if (response.status === 'default') return status >= 400;
  const { status: key, path } = response;
  return (key === String(status) || key === `${Math.floor(status / 100)}XX`) && stands(body, path);
}

/** Whether something stands at a path such as `[].pushCallback`. */
function stands(value: unknown, path: string): boolean {
  let here = [value];
  for (const step of path.split(/\.|(?=\[\])/).filter((part) => part !== '')) {
    here = here.flatMap((each) => {
      if (step === '[]') return Array.isArray(each) ? each : [];
      return Object.hasOwn(asRecord(each), step) ? [asRecord(each)[step]] : [];
    });
  }
  return here.length > 0;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
