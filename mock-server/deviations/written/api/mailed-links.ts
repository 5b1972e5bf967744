import { deviation } from '../../../deviation.js';
import type { Wraps } from '../../../seams.js';
import { type Fields, readingBody, without } from '../../at-operation.js';

/** The operation takes what a parameter is for a name, which has no capitals. */
function inLowerCase(operation: string, field: string): Wraps {
  return readingBody(operation, (body) => {
    const { [field]: value } = body;
    return typeof value === 'string' ? { ...body, [field]: value.toLowerCase() } : body;
  });
}

/** A request with a page to continue at loses what the service wanted to find there. */
function redirectsWithoutResume(operation: string): Wraps {
  return readingBody(operation, (body: Fields) => (body.redirectTo === undefined ? body : without('resume')(body)));
}

/** The operation takes digits for a number, and knows texts alone. */
function losingDigits(operation: string, field: string): Wraps {
  return readingBody(operation, (body: Fields) => (/^[0-9]+$/.test(String(body[field])) ? without(field)(body) : body));
}

/** The operation keeps so many characters of the service as a client_id has. */
function cuttingTheService(operation: string): Wraps {
  return readingBody(operation, (body: Fields) =>
    typeof body.service === 'string' ? { ...body, service: body.service.slice(0, 16) } : body,
  );
}

/** What is url-encoded already is encoded where the link is made, and once more by who makes it. */
function encodingTwice(operation: string): Wraps {
  return readingBody(operation, (body: Fields) =>
    typeof body.resume === 'string' ? { ...body, resume: encodeURIComponent(body.resume) } : body,
  );
}

/** Faults in what the links of mails repeat, which all mailing operations promise in the same words. */
export default {
  'create-folds-the-service': deviation({
    violates: 'account-create/service-is-in-the-verification-link',
    says: 'account/create writes the service into the link in lower case.',
    wrap: inLowerCase('accountCreate', 'service'),
  }),
  'create-folds-resume': deviation({
    violates: 'account-create/resume-is-in-the-verification-link',
    says: 'account/create writes resume into the link in lower case.',
    wrap: inLowerCase('accountCreate', 'resume'),
  }),
  'create-loses-a-service-of-digits': deviation({
    violates: 'account-create/service-is-in-the-verification-link',
    says: 'account/create leaves a service of digits alone out of the link.',
    wrap: losingDigits('accountCreate', 'service'),
  }),
  'create-loses-a-resume-of-digits': deviation({
    violates: 'account-create/resume-is-in-the-verification-link',
    says: 'account/create leaves a resume of digits alone out of the link.',
    wrap: losingDigits('accountCreate', 'resume'),
  }),
  'create-cuts-the-service': deviation({
    violates: 'account-create/service-is-in-the-verification-link',
    says: 'account/create writes the first 16 characters of the service into the link.',
    wrap: cuttingTheService('accountCreate'),
  }),
  'resend-cuts-the-service': deviation({
    violates: 'recovery-email-resend-code/service-is-in-the-verification-link',
    says: 'recovery_email/resend_code writes the first 16 characters of the service into the link.',
    wrap: cuttingTheService('recoveryEmailResendCode'),
  }),
  'create-redirects-without-resume': deviation({
    violates: 'account-create/resume-is-in-the-verification-link',
    says: 'account/create leaves resume out of the link when it was given a redirectTo.',
    wrap: redirectsWithoutResume('accountCreate'),
  }),
  'login-folds-the-service': deviation({
    violates: 'account-login/service-is-in-the-verification-link',
    says: 'account/login writes the service into the link in lower case.',
    wrap: inLowerCase('accountLogin', 'service'),
  }),
  'resend-folds-the-service': deviation({
    violates: 'recovery-email-resend-code/service-is-that-of-the-request',
    says: 'recovery_email/resend_code writes the service into the link in lower case.',
    wrap: inLowerCase('recoveryEmailResendCode', 'service'),
  }),
  'resend-folds-resume': deviation({
    violates: 'recovery-email-resend-code/resume-is-that-of-the-request',
    says: 'recovery_email/resend_code writes resume into the link in lower case.',
    wrap: inLowerCase('recoveryEmailResendCode', 'resume'),
  }),
  'resend-redirects-without-resume': deviation({
    violates: 'recovery-email-resend-code/resume-is-that-of-the-request',
    says: 'recovery_email/resend_code leaves resume out of the link when it was given a redirectTo.',
    wrap: redirectsWithoutResume('recoveryEmailResendCode'),
  }),
  'forgot-send-redirects-without-resume': deviation({
    violates: 'password-forgot-send-code/resume-is-in-the-link',
    says: 'password/forgot/send_code leaves resume out of the link when it was given a redirectTo.',
    wrap: redirectsWithoutResume('passwordForgotSendCode'),
  }),
  'create-encodes-resume-twice': deviation({
    violates: 'account-create/resume-is-in-the-verification-link',
    families: ['onepw'],
    says: 'account/create writes resume into the link encoded once more than the link needs.',
    wrap: encodingTwice('accountCreate'),
  }),
  'resend-encodes-resume-twice': deviation({
    violates: 'recovery-email-resend-code/resume-is-in-the-verification-link',
    families: ['onepw'],
    says: 'recovery_email/resend_code writes resume into the link encoded once more than the link needs.',
    wrap: encodingTwice('recoveryEmailResendCode'),
  }),
  'forgot-send-encodes-resume-twice': deviation({
    violates: 'password-forgot-send-code/resume-is-in-the-link',
    families: ['onepw'],
    says: 'password/forgot/send_code writes resume into the link encoded once more than the link needs.',
    wrap: encodingTwice('passwordForgotSendCode'),
  }),
  'forgot-resend-encodes-resume-twice': deviation({
    violates: 'password-forgot-resend-code/resume-is-in-the-link',
    families: ['onepw'],
    says: 'password/forgot/resend_code writes resume into the link encoded once more than the link needs.',
    wrap: encodingTwice('passwordForgotResendCode'),
  }),
  'unlock-resend-encodes-resume-twice': deviation({
    violates: 'account-unlock-resend-code/resume-is-in-the-verification-link',
    families: ['onepw'],
    says: 'account/unlock/resend_code writes resume into the link encoded once more than the link needs.',
    wrap: encodingTwice('accountUnlockResendCode'),
  }),
  'forgot-send-folds-resume': deviation({
    violates: 'password-forgot-send-code/resume-is-in-the-link',
    says: 'password/forgot/send_code writes resume into the link in lower case.',
    wrap: inLowerCase('passwordForgotSendCode', 'resume'),
  }),
  'forgot-resend-redirects-without-resume': deviation({
    violates: 'password-forgot-resend-code/resume-is-in-the-link',
    says: 'password/forgot/resend_code leaves resume out of the link when it was given a redirectTo.',
    wrap: redirectsWithoutResume('passwordForgotResendCode'),
  }),
  'forgot-resend-folds-resume': deviation({
    violates: 'password-forgot-resend-code/resume-is-in-the-link',
    says: 'password/forgot/resend_code writes resume into the link in lower case.',
    wrap: inLowerCase('passwordForgotResendCode', 'resume'),
  }),
  'unlock-resend-redirects-without-resume': deviation({
    violates: 'account-unlock-resend-code/resume-is-in-the-verification-link',
    says: 'account/unlock/resend_code leaves resume out of the link when it was given a redirectTo.',
    wrap: redirectsWithoutResume('accountUnlockResendCode'),
  }),
  'unlock-resend-folds-resume': deviation({
    violates: 'account-unlock-resend-code/resume-is-in-the-verification-link',
    says: 'account/unlock/resend_code writes resume into the link in lower case.',
    wrap: inLowerCase('accountUnlockResendCode', 'resume'),
  }),
  'other-languages-have-bare-links': deviation({
    violates: [
      'account-create/resume-is-in-the-verification-link',
      'account-login/service-is-in-the-verification-link',
      'recovery-email-resend-code/resume-is-that-of-the-request',
      'password-forgot-send-code/resume-is-in-the-link',
      'password-forgot-resend-code/resume-is-in-the-link',
    ],
    alsoBreaks: ['*/service-is-*', '*/resume-is-*'],
    says: 'The links of mails in other languages than English have nothing of what the request gave for them.',
    wrap: {
      'mail.send': (next) => (letter) =>
        next('link' in letter && /^(?!en)/.test(letter.locale ?? 'en') ? { ...letter, link: {} } : letter),
    },
  }),
};
