import { isFailureOfTheApi } from '../judging/failure.js';
import { defineObserver } from '../observer.js';
import { judgeBody } from '../wire/judge-response.js';

/** Holds the body of every failure against the one schema that failures have. */
export default defineObserver({
  requirements: (edition) =>
    edition.requirements.filter(({ response }) => response?.status === 'default').map(({ id }) => id),
  observe(answer) {
    const { operation, response } = answer;
    const schema = operation?.responses.default;
    if (operation === undefined || schema === undefined || !isFailureOfTheApi(answer)) return [];
    const broken = judgeBody(schema, response.json).filter(({ ok }) => !ok);
    return [
      {
        requirement: `${operation.kebab}/response-default`,
        ok: broken.length === 0,
        expected: 'the documented error body',
        actual: broken.length === 0 ? 'as documented' : broken.map(({ actual }) => actual).join('; '),
      },
    ];
  },
});
