import { expect, test } from '@jest/globals';
import { resetCodeIn, verificationCodeIn } from '../../../conformance/cast/key-server-mail.js';
import { resetCode } from '../../../conformance/cast/mailed-codes.js';
import { freshLocalPart } from '../../../conformance/targets/local-part.js';

/** A mail that names an address and has no code, as notices do. */
function noticeTo(localPart: string) {
  const text = `The password of ${localPart}@example.test is to be changed.`;
  return { to: `${localPart}@example.test`, from: '', subject: '', headers: {}, text, html: '', receivedAt: 0 };
}

test('no address of the suite is taken for a mailed code, whatever digits it has', () => {
  const digits = freshLocalPart().replace(/[0-9a-f]{16}$/, '6772834617941853');
  expect(digits).toMatch(/6772834617941853$/);
  for (const codeIn of [resetCode, resetCodeIn, verificationCodeIn]) expect(codeIn(noticeTo(digits))).toBeUndefined();
  // Without what stands before them the digits would be a code.
  expect(resetCode(noticeTo('fxa-conformance-6772834617941853'))).toBe('6772834617941853');
});
