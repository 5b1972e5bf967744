import { defineObserver } from '../observer.js';
import { judgeBody } from '../wire/judge-response.js';
import { bodyRequirement, successKeyOf } from '../wire/success-status.js';

/** Holds the body of every expected success against its schema, field by field. */
export default defineObserver({
  requirements: (edition) =>
    edition.requirements.filter(({ response }) => response?.status.startsWith('2')).map(({ id }) => id),
  observe(answer) {
    const { operation, response, expectation } = answer;
    const key = operation === undefined ? undefined : successKeyOf(operation, response.status);
    const schema = key === undefined ? undefined : operation?.responses[key];
    // A success nobody expected is a fault of another kind: its body is no document's business.
    if (operation === undefined || schema === undefined || expectation !== 'success') return [];
    return judgeBody(schema, response.json).map(({ path, ok, expected, actual }) => ({
      requirement: bodyRequirement(operation, path, answer) ?? '',
      ok,
      expected,
      actual,
    }));
  },
});
