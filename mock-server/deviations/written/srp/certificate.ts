import { deviation } from '../../../deviation.js';
import { families } from './_family.js';

/** Faults in how long a certificate is good. */
export default {
  'never-ends': deviation({
    violates: 'certificate-sign/cert-is-valid-for-a-limited-time',
    alsoBreaks: ['certificate-sign/expiry-follows-duration-in-seconds'],
    families,
    says: 'A certificate has no exp.',
    wrap: {
      'certificates.claims': (next) => (session, request) => {
        const { exp: _left, ...claims } = next(session, request);
        return claims as ReturnType<typeof next>;
      },
    },
  }),
  'counts-milliseconds': deviation({
    violates: 'certificate-sign/expiry-follows-duration-in-seconds',
    alsoBreaks: ['certificate-sign/cert-is-valid-for-a-limited-time'],
    families,
    says: 'The duration of a certificate is counted in milliseconds, as on the deployed server.',
    wrap: {
      'certificates.validity':
        () =>
        ({ duration }) =>
          duration,
    },
  }),
};
