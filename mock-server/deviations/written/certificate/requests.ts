import { deviation } from '../../../deviation.js';
import type { CertificateRequest } from '../../../domain/certificates.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { Wraps } from '../../../seams.js';
import { signedUnchecked } from './_unchecked.js';

const DAY_MS = 24 * 3_600_000;

/** Requests that should be served meet 107. */
function refusingRequests(key: string, when: (request: CertificateRequest) => boolean): Wraps {
  return {
    'certificates.sign': (next) => (token, request) => {
      if (!when(request)) return next(token, request);
      throw new DomainError('InvalidParameter', { validation: { source: 'payload', keys: [key] } });
    },
  };
}

function isAboutDsKey(body: unknown): boolean {
  const { publicKey } = body as { readonly publicKey?: { readonly algorithm?: unknown } };
  return publicKey?.algorithm === 'DS';
}

export default {
  'refuses-sync': deviation({
    violates: 'certificate-sign/service-sync-is-accepted',
    alsoBreaks: ['certificate-sign/response-200'],
    says: 'certificate/sign takes no service but client ids.',
    wrap: refusingRequests('service', ({ service }) => service === 'sync'),
  }),
  'refuses-client-ids': deviation({
    violates: 'certificate-sign/service-client-id-is-accepted',
    alsoBreaks: ['certificate-sign/response-200'],
    says: 'certificate/sign takes no service but sync.',
    wrap: refusingRequests('service', ({ service }) => service !== undefined && service !== 'sync'),
  }),
  'needs-a-service': deviation({
    violates: 'certificate-sign/service-may-be-left-out',
    alsoBreaks: ['certificate-sign/*', 'flow/*'],
    says: 'certificate/sign asks for a service.',
    wrap: refusingRequests('service', ({ service }) => service === undefined),
  }),
  'refuses-rs-keys': deviation({
    violates: 'certificate-sign/signs-rs-keys',
    alsoBreaks: ['certificate-sign/*', 'flow/*'],
    says: 'certificate/sign signs DS keys alone.',
    wrap: refusingRequests('publicKey.algorithm', ({ publicKey }) => publicKey.algorithm === 'RS'),
  }),
  'refuses-ds-keys': deviation({
    violates: 'certificate-sign/signs-ds-keys',
    alsoBreaks: ['certificate-sign/response-200'],
    says: 'certificate/sign signs RS keys alone.',
    wrap: refusingRequests('publicKey.algorithm', ({ publicKey }) => publicKey.algorithm === 'DS'),
  }),
  'refuses-24-hours': deviation({
    violates: 'certificate-sign/duration-of-24-hours-is-accepted',
    alsoBreaks: ['certificate-sign/response-200'],
    says: 'A duration has to be shorter than 24 hours.',
    wrap: refusingRequests('duration', ({ duration }) => duration >= DAY_MS),
  }),
  'refuses-24-hours-for-ds-keys': deviation({
    violates: 'certificate-sign/duration-of-24-hours-is-accepted',
    alsoBreaks: ['certificate-sign/response-200'],
    says: 'A duration has to be shorter than 24 hours for a DS key.',
    wrap: refusingRequests('duration', (request) => request.duration >= DAY_MS && isAboutDsKey(request)),
  }),
  'ds-keys-have-the-first-generation': deviation({
    violates: 'certificate-sign/fxa-generation-grows-each-time',
    families: ['onepw'],
    says: 'The fxa-generation of a certificate for a DS key is that of the creation.',
    wrap: {
      'certificates.claims': (next, world) => (session, request) => {
        const claims = next(session, request);
        const { createdAt } = world.accounts.get(session.uid);
        return isAboutDsKey(request) ? { ...claims, 'fxa-generation': createdAt } : claims;
      },
    },
  }),
  'signs-ds-keys-for-longer-than-a-day': deviation({
    violates: 'certificate-sign/no-cert-outlives-24-hours',
    families: ['onepw'],
    says: 'certificate/sign knows no longest duration for DS keys.',
    wrap: {
      'parameters.find': (next) => (operation, where, value) =>
        next(operation, where, value).filter(
          ({ path, keyword }) =>
            operation.id !== 'certificateSign' || path !== 'duration' || keyword !== 'maximum' || !isAboutDsKey(value),
        ),
      'certificates.sign': (next, world) => (token, request) =>
        request.duration > DAY_MS && isAboutDsKey(request)
          ? signedUnchecked(world, token, request)
          : next(token, request),
      'certificates.claims': (next, world) => (session, request) => {
        const claims = next(session, request);
        const isLong = request.duration > DAY_MS && isAboutDsKey(request);
        return isLong ? { ...claims, exp: world.clock.now() + request.duration } : claims;
      },
    },
  }),
  'signs-for-longer-than-a-day': deviation({
    violates: 'certificate-sign/no-cert-outlives-24-hours',
    says: 'certificate/sign knows no longest duration.',
    wrap: {
      'parameters.find': (next) => (operation, where, value) =>
        next(operation, where, value).filter(
          ({ path, keyword }) => operation.id !== 'certificateSign' || path !== 'duration' || keyword !== 'maximum',
        ),
      'certificates.sign': (next, world) => (token, request) =>
        request.duration > DAY_MS ? signedUnchecked(world, token, request) : next(token, request),
      'certificates.claims': (next, world) => (session, request) => {
        const claims = next(session, request);
        return request.duration > DAY_MS ? { ...claims, exp: world.clock.now() + request.duration } : claims;
      },
    },
  }),
};
