import { expect, test } from '@jest/globals';
import { createCheck } from '../../../conformance/judging/check.js';
import { checkWhereSeen } from '../../../conformance/judging/seen-number.js';
import { answer, edition, failure } from './made-answers.js';

test('a number that no answer had is told with each other answer once, and where it came', () => {
  const met = [101, 101, 107].map((errno) =>
    answer({ operation: 'accountCreate', status: 400, json: failure(400, errno) }),
  );
  const seen = () => checkWhereSeen(createCheck(edition, []), 'api/errno-114', { errno: 114, answers: met });
  expect(seen).toThrow(
    'no answer had errno 114, but 400 with errno 101 at accountCreate, 400 with errno 107 at accountCreate',
  );
});
