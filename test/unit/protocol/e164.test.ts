import { expect, test } from '@jest/globals';
import { isE164 } from '../../../protocol/e164.js';
import { pinVectors } from './vectors.js';

pinVectors('e164', { e164: ({ number }) => ({ matches: isE164(number) }) });

test.each([
  '',
  '+',
  '+15036789977\n',
  ' +15036789977',
  '++15036789977',
  '+١٢٣',
  '+1503678997a',
])('%j is no phone number', (text) => {
  expect(isE164(text)).toBe(false);
});
