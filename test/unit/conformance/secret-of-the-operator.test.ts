import { expect, test } from '@jest/globals';
import { recorded } from '../../../conformance/runner/mask.js';
import { loadEdition, operationOf } from '../../../openapi/editions.js';

const operation = operationOf(loadEdition('profile-2020'), 'cacheDelete');

/** What a report shows of a request that brings the operator's secret in some way. */
function shown(target: string, headers: Readonly<Record<string, string>>) {
  const request = { method: 'DELETE', target, headers };
  const { path, requestHeaders } = recorded({ number: 1, ms: 1, at: 0, request, operation });
  return { path, requestHeaders };
}

test.each([
  ['Bearer s3cret', 'Bearer …'],
  ['Basic s3cret', 'Basic …'],
  ['Token s3cret', 'Token …'],
  ['Hawk id="s3cret", ts="1"', 'Hawk …'],
  ['s3cret', '…'],
  ['s3cret behind itself', '…'],
  ['Bearer', 'Bearer'],
])('of the header "%s" a report shows "%s"', (authorization, expected) => {
  expect(shown('/v1/cache/7a', { authorization })).toEqual({
    path: '/v1/cache/7a',
    requestHeaders: { authorization: expected },
  });
});

test('a secret in the query is no more to be seen', () => {
  expect(shown('/v1/cache/7a?a=b&access_token=s3cret&c=d', {}).path).toBe('/v1/cache/7a?a=b&access_token=…&c=d');
});
