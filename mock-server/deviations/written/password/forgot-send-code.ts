import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { refusing } from '../../refusing.js';
import { refusingParameter, requiringParameter } from './_parameters.js';

const OP = 'passwordForgotSendCode';

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
};
