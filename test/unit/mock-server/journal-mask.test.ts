import { expect, test } from '@jest/globals';
import { masked } from '../../../mock-server/journal/mask.js';

test('secrets are masked at any depth and whatever they are', () => {
  expect(masked({ authPW: 'x', a: { code: 1, b: [{ sessionToken: {} }] }, email: 'e' })).toEqual({
    authPW: '***',
    a: { code: '***', b: ['…'] },
    email: 'e',
  });
});

test('what is kept is small, however large the request was', () => {
  const wide = Object.fromEntries(
    Array.from({ length: 3000 }, (_, n) => [`key${n}${'k'.repeat(500)}`, 'v'.repeat(5000)]),
  );
  let deep: unknown = 1;
  for (let n = 0; n < 5000; n++) deep = [deep];
  expect(JSON.stringify(masked({ wide, deep })).length).toBeLessThan(20_000);
});
