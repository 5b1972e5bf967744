import { describe, expect, test } from '@jest/globals';
import { NotRun } from '../../../conformance/stops.js';
import { listedTokens } from '../../../conformance/targets/kinds/bearer-tokens/listed.js';
import { tokensByForm } from '../../../conformance/targets/kinds/bearer-tokens/static.js';

const ann = { email: 'ann@example.test', uid: 'ab' };

describe('listed tokens', () => {
  const tokens = listedTokens([
    { email: 'Ann@example.test', scopes: ['profile'], token: 'whole' },
    { email: 'ann@example.test', scopes: ['profile:uid', 'profile:email'], token: 'two' },
  ]);

  test('are found by owner and scopes, in any order and case', async () => {
    expect(await tokens.mint(ann, ['profile'])).toBe('whole');
    expect(await tokens.mint(ann, ['profile:email', 'profile:uid'])).toBe('two');
  });

  test('with other scopes, or of others, do not do', async () => {
    await expect(tokens.mint(ann, ['profile:uid'])).rejects.toThrow(NotRun);
    await expect(tokens.mint({ ...ann, email: 'bob@example.test' }, ['profile'])).rejects.toThrow('bob@example.test');
  });
});

test('tokens by form have what the form asks for', async () => {
  expect(await tokensByForm('t-{uid}-{scopes}').mint(ann, ['a', 'b'])).toBe('t-ab-a b');
});
