import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { emailAddress, isDeployedAddressOf2015 } from '../../../mock-server/domain/email-address.js';
import { failureOf } from './world-for-tests.js';

test.each([
  'ann@example.test',
  'andré@example.org',
  'a,b@c.de',
  "o'neill+tag@a-b.co.uk",
  'ann@bücher.example',
  '=`{|}@c.de',
])('%s is an address', (text) => {
  expect(emailAddress(text)).toBe(text);
});

test.each([
  ['no dot in the domain', 'a@b'],
  ['a space', 'a b@c.de'],
  ['a space in front', ' a@c.de'],
  ['two at signs', 'a@b@c.de'],
  ['quotes', '"a"@b.co'],
  ['nothing before the at sign', '@c.de'],
  ['nothing after it', 'a@'],
  ['no at sign', 'a.c.de'],
  ['an empty label', 'a@c..de'],
  ['a dot at the end', 'a@c.de.'],
  ['a dash at the start of a label', 'a@-c.de'],
  ['a dash at the end of a label', 'a@c-.de'],
  ['a line feed', 'a\n@c.de'],
  ['a C1 control', 'a\u0085@c.de'],
  ['a surrogate pair', 'a😀@c.de'],
  ['256 characters', `${'a'.repeat(251)}@c.de`],
  ['nothing', ''],
])('%s makes it none', (_what, text) => {
  expect(failureOf(() => emailAddress(text))).toEqual({
    failure: 'InvalidParameter',
    facts: { validation: { source: 'payload', keys: ['email'] } },
  });
});

test.each([
  ['ann@example.test', true],
  ['foo@', true],
  ['a@b', true],
  ['ü@x.de', true],
  ['a@bär.de', true],
  ['', false],
  ['foo', false],
  ['@foo', false],
  ['a@b.', false],
  ['a@b..c', false],
  ['a b@c', false],
  ['a@b@', false],
  ['a@@', false],
  [`${'a'.repeat(255)}@`, false],
])('%j was an address in 2015: %s', (text, expected) => {
  expect(isDeployedAddressOf2015(text)).toBe(expected);
});

test('255 characters are not too many', () => {
  expect(failureOf(() => emailAddress(`${'a'.repeat(250)}@c.de`))).toBeUndefined();
});

test('whatever a client sends is accepted as it is or refused by name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const failure = failureOf(() => expect(emailAddress(text)).toBe(text));
      expect(failure?.failure ?? 'InvalidParameter').toBe('InvalidParameter');
    }),
  );
});
