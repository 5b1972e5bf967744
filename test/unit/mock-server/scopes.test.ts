import { describe, expect, test } from '@jest/globals';
import { covers, coversAnAlternative } from '../../../mock-server/domain/scopes.js';

describe('a scope covers', () => {
  test.each([
    ['profile', 'profile'],
    ['profile', 'profile:email'],
    ['profile', 'profile:avatar:write'],
    ['profile:write', 'profile'],
    ['profile:write', 'profile:uid'],
    ['profile:write', 'profile:avatar:write'],
    ['profile:avatar:write', 'profile:avatar'],
    ['profile:avatar:write', 'profile:avatar:write'],
    ['profile:avatar', 'profile:avatar:id'],
    ['clients', 'clients:read'],
  ])('%s: %s', (held, asked) => {
    expect(covers(held, asked)).toBe(true);
  });

  test.each([
    ['profile:avatar', 'profile:avatar:write'],
    ['profile:email', 'profile'],
    ['profile:email', 'profile:uid'],
    ['profile:e', 'profile:email'],
    ['profiles', 'profile:email'],
    ['clients', 'clients:write'],
    ['PROFILE', 'profile'],
    ['', 'profile'],
    [':write', 'profile:write'],
    ['openid', 'profile'],
  ])('and %s does not cover %s', (held, asked) => {
    expect(covers(held, asked)).toBe(false);
  });
});

test('of several alternatives one has to be covered wholly', () => {
  const alternatives = [['profile'], ['openid', 'email']];
  expect(coversAnAlternative(['email', 'openid'], alternatives)).toBe(true);
  expect(coversAnAlternative(['openid'], alternatives)).toBe(false);
  expect(coversAnAlternative(['profile:write'], alternatives)).toBe(true);
  expect(coversAnAlternative([], alternatives)).toBe(false);
});
