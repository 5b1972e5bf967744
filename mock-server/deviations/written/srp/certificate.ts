import { deviation } from '../../../deviation.js';
import type { TokenRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { families } from './_family.js';
import { isRawSession, NOTING_RAW_SESSIONS } from './_raw.js';

/** The certificates of some sessions have the signature of another text. */
const signingWrongly = (when: (world: World, session: TokenRow) => boolean): Wraps => ({
  'certificates.sign': (next, world) => (session, request) => {
    const certificate = next(session, request);
    if (!when(world, session)) return certificate;
    const other = next(session, { ...request, publicKey: { algorithm: 'RS' } });
    return [...certificate.split('.').slice(0, 2), other.split('.')[2]].join('.');
  },
});

/** Faults in how long a certificate is good, and in whose signature it has. */
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
  'those-of-raw-sessions-are-signed-wrongly': deviation({
    violates: 'certificate-sign/cert-verifies-with-the-servers-key',
    families,
    says: 'A certificate for a session of raw_password/session/create has the signature of another text.',
    wrap: { ...NOTING_RAW_SESSIONS, ...signingWrongly(isRawSession) },
  }),
  'those-of-later-sessions-are-signed-wrongly': deviation({
    violates: 'certificate-sign/cert-verifies-with-the-servers-key',
    families,
    says: 'A certificate for any session of an account but the oldest has the signature of another text.',
    wrap: signingWrongly(({ tokens }, { uid, tokenId }) => tokens.allOf(uid, 'sessionToken')[0]?.tokenId !== tokenId),
  }),
};
