import type { Operation } from '../../../openapi/model.js';
import type { RequestContext } from '../../http/context.js';
import type { Wraps } from '../../seams.js';
import type { Fields } from '../at-operation.js';

/** The JSON bodies of requests as they came, with what no contract knows. */
const asSent = new WeakMap<RequestContext, unknown>();

/** Keeps the JSON bodies of requests: part of every difference that asks for one. */
export const KEPT: Wraps = {
  'body.parse': (next) => (request, body) => {
    const value = next(request, body);
    asSent.set(request, value);
    return value;
  },
};

/** The body of a request as it came; no fields where it was no object. */
export function sentBody(request: RequestContext): Fields {
  const value = asSent.get(request);
  return isFields(value) ? value : {};
}

/** Whether a JSON value is an object. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An operation reads its body in a way of its own before anything looks at it. */
export function reading(operationId: string, read: (body: Fields) => Fields): Wraps {
  const concerns = ({ id }: Operation, value: unknown): value is Fields => id === operationId && isFields(value);
  return {
    'parameters.find': (next) => (operation, where, value) =>
      next(operation, where, where === 'body' && concerns(operation, value) ? read(value) : value),
    'endpoints.run': (next) => async (request, input) =>
      next(request, concerns(request.operation, input.body) ? { ...input, body: read(input.body) } : input),
  };
}

/** What fields of a body a deployed server took, whatever the contract says of them. */
export type Takes = Readonly<Record<string, (value: unknown) => boolean>>;

/** Operations take these values of these fields, and no others; errno 107 for the rest. */
export function taking(rules: Readonly<Record<string, Takes>>): Wraps {
  return {
    'parameters.find': (next) => (operation, where, value) => {
      const problems = next(operation, where, value);
      const takes = where === 'body' && isFields(value) ? rules[operation.id] : undefined;
      if (takes === undefined) return problems;
      const given = value as Fields;
      const refused = Object.entries(takes).filter(
        ([field, fits]) => given[field] !== undefined && !fits(given[field]),
      );
      return [
        ...problems.filter(({ path, keyword }) => keyword === 'required' || takes[path] === undefined),
        ...refused.map(([path]) => ({ where, path, keyword: 'pattern' })),
      ];
    },
  };
}

/** A text of this form. */
export const textLike = (form: RegExp) => (value: unknown) => typeof value === 'string' && form.test(value);
