import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { families } from './_family.js';

/** Faults in what requests must have. */
export default {
  'resend-code-needs-a-body': deviation({
    violates: 'recovery-email-resend-code/empty-body-is-served',
    families,
    says: 'recovery_email/resend_code takes an empty body for bad JSON.',
    wrap: {
      'body.parse': (next) => (request, body) => {
        if (request.operation.id === 'recoveryEmailResendCode' && body.length === 0)
          throw new DomainError('InvalidJson');
        return next(request, body);
      },
    },
  }),
};
