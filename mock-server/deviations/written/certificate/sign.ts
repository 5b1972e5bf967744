import { fromBase64url, toBase64url } from '../../../../protocol/bytes.js';
import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { refusing } from '../../refusing.js';
import { askedAgain, notingWhoAskedAgain } from '../_asked-again.js';
import { isEarlySession, notingEarlySessions } from '../_early-sessions.js';
import { isFirstSession, servingTheFirstSessionAlone } from '../_first-session.js';
import { signedUnchecked } from './_unchecked.js';

export default {
  'signs-for-unverified-addresses': deviation({
    violates: 'certificate-sign/refused-until-email-is-verified',
    alsoBreaks: ['certificate-sign/errno-104'],
    says: 'certificate/sign does not ask whether the address is verified.',
    wrap: {
      'certificates.sign': (next, world) => (token, request) =>
        world.accounts.get(token.uid).emailVerified ? next(token, request) : signedUnchecked(world, token, request),
    },
  }),
  'signs-for-sign-ins-at-unverified-addresses': deviation({
    violates: 'certificate-sign/refused-until-email-is-verified',
    says: 'certificate/sign asks for a verified address where the session is that of account/create.',
    wrap: {
      'certificates.sign': (next, world) => (token, request) =>
        isFirstSession(world, token) || world.accounts.get(token.uid).emailVerified
          ? next(token, request)
          : signedUnchecked(world, token, request),
    },
  }),
  'signs-ds-keys-for-unverified-addresses': deviation({
    violates: 'certificate-sign/refused-until-email-is-verified',
    says: 'certificate/sign asks for a verified address where the key is an RS one.',
    wrap: {
      'certificates.sign': (next, world) => (token, request) =>
        request.publicKey.algorithm !== 'DS' || world.accounts.get(token.uid).emailVerified
          ? next(token, request)
          : signedUnchecked(world, token, request),
    },
  }),
  'signs-for-whoever-asked-for-another-mail': deviation({
    violates: 'certificate-sign/refused-until-email-is-verified',
    families: ['onepw', 'srp'],
    says: 'certificate/sign signs for an unverified address once its code was asked for again.',
    wrap: {
      ...notingWhoAskedAgain,
      'certificates.sign': (next, world) => (token, request) =>
        askedAgain(world, token.uid) && !world.accounts.get(token.uid).emailVerified
          ? signedUnchecked(world, token, request)
          : next(token, request),
    },
  }),
  'waits-for-a-sign-in': deviation({
    violates: 'certificate-sign/works-after-verification',
    alsoBreaks: ['certificate-sign/*', 'flow/*'],
    says: 'The session that made the account gets no certificates: that the address is verified shows at sign-in only.',
    wrap: refusing(
      'certificateSign',
      () => new DomainError('UnverifiedAccount'),
      ({ input, world }) => isFirstSession(world, input.token),
    ),
  }),
  'waits-for-another-sign-in': deviation({
    violates: 'certificate-sign/works-after-verification',
    alsoBreaks: ['flow/create-account'],
    says: 'A second session from before the verification gets no certificates after it either.',
    wrap: {
      ...notingEarlySessions,
      ...refusing(
        'certificateSign',
        () => new DomainError('UnverifiedAccount'),
        ({ input, world }) => isEarlySession(world, input.token),
      ),
    },
  }),
  'serves-the-first-session-alone': deviation({
    violates: 'certificate-sign/token-of-login-is-accepted',
    alsoBreaks: ['certificate-sign/response-200', 'flow/*'],
    says: 'certificate/sign knows no session of an account but the oldest.',
    wrap: servingTheFirstSessionAlone('certificateSign'),
  }),
  'leaves-the-signature-out': deviation({
    violates: 'certificate-sign/cert-is-jwt-like',
    says: 'The certificate has a header and a payload and no signature.',
    wrap: { 'certificates.sign': (next) => (token, request) => next(token, request).split('.').slice(0, 2).join('.') },
  }),
  'changes-what-it-signed': deviation({
    violates: 'certificate-sign/cert-verifies-with-the-servers-key',
    says: 'A claim is added to the certificate after it was signed.',
    wrap: {
      'certificates.sign': (next) => (token, request) => {
        const [header, payload = '', signature] = next(token, request).split('.');
        const claims = JSON.parse(fromBase64url(payload).toString('utf8')) as Readonly<Record<string, unknown>>;
        const changed = toBase64url(Buffer.from(JSON.stringify({ ...claims, 'fxa-signed': true })));
        return [header, changed, signature].join('.');
      },
    },
  }),
  'signs-ds-keys-wrongly': deviation({
    violates: 'certificate-sign/cert-verifies-with-the-servers-key',
    says: 'The signature of a certificate for a DS key is that of another text.',
    wrap: {
      'certificates.sign': (next) => (token, request) => {
        const certificate = next(token, request);
        if (request.publicKey.algorithm !== 'DS') return certificate;
        const other = next(token, { ...request, publicKey: { algorithm: 'DS' } });
        return [...certificate.split('.').slice(0, 2), other.split('.')[2]].join('.');
      },
    },
  }),
};
