import { describe, expect, test } from '@jest/globals';
import { promisedFields } from '../../../conformance/judging/promised-fields.js';
import { operationOf } from '../../../openapi/editions.js';
import { edition } from './made-answers.js';

const login = operationOf(edition, 'accountLogin');
const reset = operationOf(edition, 'accountReset');
const finish = operationOf(edition, 'passwordChangeFinish');

describe('promisedFields', () => {
  test('keys in the query promise a keyFetchToken', () => {
    expect(promisedFields(login, { query: { keys: true } }, { verified: true })).toEqual(['keyFetchToken']);
    expect(promisedFields(login, { query: { keys: false } }, {})).toEqual([]);
    expect(promisedFields(login, {}, { verified: false })).toEqual([]);
  });

  test('what the answer says can be part of the condition', () => {
    const fields = promisedFields(login, { query: { keys: true } }, { verified: false });
    expect(fields).toEqual(['keyFetchToken', 'verificationReason', 'verificationMethod']);
  });

  test('a parameter that is given and not false is true', () => {
    const session = ['uid', 'sessionToken', 'authAt', 'verified'];
    expect(promisedFields(reset, { body: { sessionToken: true } }, {})).toEqual(session);
    expect(promisedFields(reset, { body: { sessionToken: false } }, {})).toEqual([]);
    expect(promisedFields(finish, { body: { sessionToken: 'ab' } }, {})).toEqual(session);
    expect(promisedFields(finish, { query: { keys: true } }, {})).toEqual([]);
    expect(promisedFields(finish, { query: { keys: true }, body: { sessionToken: 'ab' } }, {})).toContain(
      'keyFetchToken',
    );
  });
});
