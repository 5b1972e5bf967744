import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { memory } from '../../memory.js';
import { refusing } from '../../refusing.js';
import { cuttingResume } from '../_cut-resume.js';
import { copyToOthers } from '../_mailed-to-others.js';
import { refusingParameter, requiringParameter } from './_parameters.js';

const OP = 'passwordForgotSendCode';

/** By address: the resume of the first mail. */
const firstResume = memory(() => new Map<string, string>());

export default {
  'asks-for-a-signature': deviation({
    violates: 'password-forgot-send-code/needs-no-signature',
    alsoBreaks: [
      'api/unmarked-endpoints-need-no-signature',
      'password-forgot-send-code/*-is-accepted',
      'password-forgot-send-code/optional-parameters-may-be-left-out',
      'password-forgot-send-code/response-200',
      'flow/forgot-password',
    ],
    says: 'password/forgot/send_code asks for a signature.',
    wrap: refusing(
      OP,
      () => new DomainError('InvalidToken'),
      ({ request }) => request.headers.authorization === undefined,
    ),
  }),
  'loses-resume': deviation({
    violates: 'password-forgot-send-code/resume-is-in-the-link',
    says: 'The link that password/forgot/send_code mails has no resume.',
    wrap: {
      'passwords.sendForgotCode': (next) => (email, link, caller) =>
        next(email, { ...link, resume: undefined }, caller),
    },
  }),
  'cuts-resume': deviation({
    violates: 'password-forgot-send-code/resume-is-in-the-link',
    says: 'The link that password/forgot/send_code mails has the first 64 characters of resume.',
    wrap: cuttingResume(OP),
  }),
  'refuses-a-service': deviation({
    violates: 'password-forgot-send-code/service-is-accepted',
    alsoBreaks: ['password-forgot-send-code/response-200'],
    says: 'password/forgot/send_code knows no service.',
    wrap: refusingParameter(OP, 'service'),
  }),
  'refuses-a-redirect': deviation({
    violates: 'password-forgot-send-code/redirect-to-is-accepted',
    alsoBreaks: ['password-forgot-send-code/response-200'],
    says: 'password/forgot/send_code takes no redirectTo.',
    wrap: refusingParameter(OP, 'redirectTo'),
  }),
  'needs-a-service': deviation({
    violates: 'password-forgot-send-code/optional-parameters-may-be-left-out',
    alsoBreaks: [
      'password-forgot-send-code/needs-no-signature',
      'password-forgot-send-code/redirect-to-is-accepted',
      'password-forgot-send-code/response-200',
      'flow/forgot-password',
    ],
    says: 'password/forgot/send_code asks for a service.',
    wrap: requiringParameter(OP, 'service'),
  }),
  'keeps-the-first-resume': deviation({
    violates: 'password-forgot-send-code/resume-is-in-the-link',
    says: 'Every link that password/forgot/send_code mails to an account has the resume of the first one.',
    wrap: {
      'passwords.sendForgotCode': (next, world) => (email, link, caller) => {
        const resume = firstResume(world).get(email) ?? link.resume;
        if (resume !== undefined) firstResume(world).set(email, resume);
        return next(email, { ...link, resume }, caller);
      },
    },
  }),
  'mails-others-too': deviation({
    violates: 'password-forgot-send-code/mails-no-other-account',
    says: 'The mail with a reset code goes to the accounts as well that were made about the same time.',
    wrap: {
      'passwords.sendForgotCode': (next, world) => (email, link, caller) => {
        const state = next(email, link, caller);
        copyToOthers(world, world.accounts.findByEmail(email)?.email ?? '');
        return state;
      },
    },
  }),
};
