import { defineObserver } from '../observer.js';
import { judgeBody } from '../wire/judge-response.js';

/** Holds the body of every expected success against its schema, field by field. */
export default defineObserver({
  requirements: (edition) =>
    edition.requirements.filter(({ response }) => response?.status === '200').map(({ id }) => id),
  observe({ operation, response, expectation }) {
    const schema = operation?.responses['200'];
    // A success nobody expected is a fault of another kind: its body is no document's business.
    if (operation === undefined || schema === undefined || response.status !== 200 || expectation !== 'success')
      return [];
    return judgeBody(schema, response.json).map(({ path, ok, expected, actual }) => ({
      requirement: `${operation.kebab}/response-200${path === '' ? '' : `-${path}`}`,
      ok,
      expected,
      actual,
    }));
  },
});
