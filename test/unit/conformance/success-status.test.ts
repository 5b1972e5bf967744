import { describe, expect, test } from '@jest/globals';
import type { Answered } from '../../../conformance/wire/exchange.js';
import { isDocumentedSuccess } from '../../../conformance/wire/judge-response.js';
import { bodyRequirement, isSuccess, successInWords, successKeyOf } from '../../../conformance/wire/success-status.js';
import { loadEdition, operationOf } from '../../../openapi/editions.js';

const edition = loadEdition('profile-2020');
const at = (id: string) => operationOf(edition, id);

function answered(operation: string, status: number, json?: unknown): Answered {
  const text = json === undefined ? '' : JSON.stringify(json);
  return {
    ...{ number: 1, ms: 1, at: 0, operation: at(operation) },
    request: { method: 'GET', target: '/v1', headers: {} },
    response: { status, headers: {}, text, json },
  };
}

describe('the key of a success', () => {
  test.each([
    ['displayName', 200, '200'],
    ['displayName', 204, '204'],
    ['displayName', 201, undefined],
    ['avatarUpload', 201, '2XX'],
    ['avatarUpload', 302, undefined],
    ['email', 204, undefined],
  ])('of %s with %i is %s', (id, status, key) => {
    expect(successKeyOf(at(id), status)).toBe(key);
  });
});

describe('a success', () => {
  test('has JSON where the document shows a body, and may have none where it shows none', () => {
    expect(isSuccess(answered('displayName', 204))).toBe(true);
    expect(isSuccess(answered('displayName', 200))).toBe(false);
    expect(isSuccess(answered('avatarDelete', 200, {}))).toBe(true);
    expect(isSuccess(answered('avatarDelete', 204))).toBe(true);
    expect(isSuccess(answered('avatarUpload', 201))).toBe(false);
  });

  test('is as documented if its body fits the schema of its status', () => {
    expect(isDocumentedSuccess(answered('avatarUpload', 201, { url: 'https://a.test/x' }))).toBe(true);
    expect(isDocumentedSuccess(answered('avatarUpload', 201, {}))).toBe(false);
    expect(isDocumentedSuccess(answered('displayName', 204))).toBe(true);
    expect(isDocumentedSuccess(answered('avatarDelete', 404, {}))).toBe(false);
  });

  test('is told in words', () => {
    expect(successInWords(answered('displayName', 204))).toBe('200 or 204');
    expect(successInWords(answered('avatarUpload', 201))).toBe('a status from 200 to 299');
  });
});

test('a requirement about a body names the key under which the body is documented', () => {
  expect(bodyRequirement(at('displayName'))).toBe('display-name/response-200');
  expect(bodyRequirement(at('displayName'), 'displayName', answered('displayName', 204))).toBe(
    'display-name/response-200-displayName',
  );
  expect(bodyRequirement(at('avatarUpload'), 'url')).toBe('avatar-upload/response-2XX-url');
  expect(bodyRequirement(at('avatarDelete'))).toBeUndefined();
});
