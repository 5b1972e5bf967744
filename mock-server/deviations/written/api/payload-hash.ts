import type { Attributes } from '../../../../protocol/hawk.js';
import { deviation } from '../../../deviation.js';
import type { Wraps } from '../../../seams.js';

/** The operation looks at no payload hash of these headers. */
function unchecked(operation: string, when: (attributes: Attributes) => boolean): Wraps {
  return {
    'hawk.checkPayloadHash': (next) => (request, attributes, body) =>
      request.operation.id === operation && when(attributes) ? undefined : next(request, attributes, body),
  };
}

const isMissing = ({ hash }: Attributes) => hash === undefined;
const isGiven = ({ hash }: Attributes) => hash !== undefined;

export default {
  'reset-needs-none': deviation({
    violates: 'account-reset/payload-hash-is-required',
    says: 'account/reset takes signatures without a payload hash.',
    wrap: unchecked('accountReset', isMissing),
  }),
  'reset-takes-any': deviation({
    violates: 'account-reset/payload-hash-is-checked',
    says: 'account/reset asks for a payload hash and takes any.',
    wrap: unchecked('accountReset', isGiven),
  }),
  'resend-code-needs-none': deviation({
    violates: 'recovery-email-resend-code/payload-hash-is-required',
    says: 'recovery_email/resend_code takes signatures without a payload hash, as on the deployed servers.',
    wrap: unchecked('recoveryEmailResendCode', isMissing),
  }),
  'resend-code-takes-any': deviation({
    violates: 'recovery-email-resend-code/payload-hash-is-checked',
    says: 'recovery_email/resend_code takes any payload hash, as on the deployed servers.',
    wrap: unchecked('recoveryEmailResendCode', isGiven),
  }),
  'methods-send-code-needs-none': deviation({
    violates: 'account-recovery-methods-send-code/payload-hash-is-required',
    says: 'account/recovery_methods/send_code takes signatures without a payload hash.',
    wrap: unchecked('accountRecoveryMethodsSendCode', isMissing),
  }),
  'methods-send-code-takes-any': deviation({
    violates: 'account-recovery-methods-send-code/payload-hash-is-checked',
    says: 'account/recovery_methods/send_code takes any payload hash.',
    wrap: unchecked('accountRecoveryMethodsSendCode', isGiven),
  }),
  'destroy-needs-none': deviation({
    violates: 'account-destroy/payload-hash-is-required',
    says: 'account/destroy takes signatures without a payload hash.',
    wrap: unchecked('accountDestroy', isMissing),
  }),
  'destroy-takes-any': deviation({
    violates: 'account-destroy/payload-hash-is-checked',
    says: 'account/destroy asks for a payload hash and takes any.',
    wrap: unchecked('accountDestroy', isGiven),
  }),
  'certificate-sign-needs-none': deviation({
    violates: 'certificate-sign/payload-hash-is-required',
    says: 'certificate/sign takes signatures without a payload hash.',
    wrap: unchecked('certificateSign', isMissing),
  }),
  'certificate-sign-takes-any': deviation({
    violates: 'certificate-sign/payload-hash-is-checked',
    says: 'certificate/sign asks for a payload hash and takes any.',
    wrap: unchecked('certificateSign', isGiven),
  }),
};
