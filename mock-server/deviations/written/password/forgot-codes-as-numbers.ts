import { deviation } from '../../../deviation.js';

/** A code as it comes out of a column for numbers. Of codes with other characters nothing is lost. */
function asNumber(code = ''): string {
  return /^\d+$/.test(code) ? String(BigInt(code)) : code;
}

/** What needs a code that is accepted, and sometimes gets none. */
const WITH_A_CODE = [
  'account-*',
  'password-*',
  'recovery-email-*',
  'certificate-sign/*',
  'session-*',
  'flow/*',
  'api/*',
];

/** Reset codes that were a number somewhere on their way, and lost the zeros they began with. */
export default {
  'are-mailed-and-kept': deviation({
    violates: [
      'password-forgot-send-code/code-is-8-or-16-digits',
      'password-forgot-send-code/code-length-is-that-of-the-code',
    ],
    families: ['onepw', 'srp'],
    says: 'A reset code that begins with zeros is made without them, and codeLength says eight.',
    wrap: { 'passwords.newForgotCode': (next) => (uid) => asNumber(next(uid)) },
  }),
  'are-resent': deviation({
    violates: 'password-forgot-resend-code/same-code-as-at-first',
    alsoBreaks: ['password-forgot-resend-code/same-code-each-time'],
    families: ['onepw', 'srp'],
    says: 'password/forgot/resend_code mails a code without the zeros that it begins with.',
    wrap: {
      'passwords.resendForgotCode':
        (next) =>
        (token, ...rest) =>
          next({ ...token, code: asNumber(token.code) }, ...rest),
    },
  }),
  'are-read': deviation({
    violates: 'password-forgot-verify-code/mailed-code-is-accepted',
    alsoBreaks: WITH_A_CODE,
    families: ['onepw', 'srp'],
    says: 'password/forgot/verify_code reads a code as a number, and refuses it where it begins with a zero.',
    wrap: { 'passwords.submitForgotCode': (next) => (token, code, caller) => next(token, asNumber(code), caller) },
  }),
};
