import { signCertificate } from '../../protocol/browserid.js';
import { signingKey } from '../signing-key.js';
import type { World } from '../world.js';
import { DomainError } from './domain-error.js';
import type { TokenRow } from './rows.js';

/** What a client asks a certificate for. */
export interface CertificateRequest {
  /** The BrowserID public key: algorithm and numbers, kept as they came. */
  readonly publicKey: Readonly<Record<string, unknown>>;
  /** From now to the expiry, in the edition's unit. */
  readonly duration: number;
  /** Absent, or `sync`, for clients that may not have registered a device. */
  readonly service?: string;
}

/** The claims of a certificate in the order they are written; `iat` and `exp` in milliseconds. */
export interface CertificateClaims extends Record<string, unknown> {
  readonly 'public-key': Readonly<Record<string, unknown>>;
  readonly principal: { readonly email: string };
  readonly iat: number;
  readonly exp: number;
  /** Milliseconds; grows with each new password. */
  readonly 'fxa-generation'?: number;
  /** Seconds. */
  readonly 'fxa-lastAuthAt'?: number;
  readonly 'fxa-verifiedEmail'?: string;
  readonly 'fxa-deviceId'?: string;
  /** Absent where the edition confirms no sign-ins. */
  readonly 'fxa-tokenVerified'?: boolean;
  readonly iss: string;
}

/** BrowserID certificates. */
export interface Certificates {
  /** A signed certificate. Throws InvalidParameter, UnverifiedAccount, InvalidToken. */
  sign(session: TokenRow, request: CertificateRequest): string;
  /** What the certificate of a session says. */
  claims(session: TokenRow, request: CertificateRequest): CertificateClaims;
  /** How long a certificate is asked for, in milliseconds. */
  validity(request: CertificateRequest): number;
  /** Host of the public URL, with its port unless that is the default: `127.0.0.1:9000`. */
  issuer(): string;
}

/** How far back certificates are dated, for clients whose clock is slow; the deployed server's number. */
const BACKDATED_MS = 10_000;

/** Makes the service of one mock. */
export function makeCertificates(world: World): Certificates {
  return {
    sign(token, request) {
      const session = world.sessions.current(token);
      const { service } = request;
      const { maxCertificateDuration, longerCertificates } = world.behaviour;
      const duration = world.certificates.validity(request);
      // The document gives the longest duration (line 896) and no shortest; a certificate born expired serves nobody.
      if (duration < 0 || (duration > maxCertificateDuration && longerCertificates === 'refused')) {
        throw new DomainError('InvalidParameter', { validation: { source: 'payload', keys: ['duration'] } });
      }
      const waits = world.behaviour.waitsForVerifiedEmail && !world.accounts.get(session.uid).emailVerified;
      if (waits) throw new DomainError('UnverifiedAccount');
      const forSync = service === undefined || service === 'sync';
      if (forSync && world.behaviour.hasDeviceRegistration) world.devices.ensure(session);
      return signCertificate({ signingKey: signingKey(), payload: world.certificates.claims(session, request) });
    },
    claims(session, request) {
      const iss = world.certificates.issuer();
      const now = world.clock.now();
      const longest = world.behaviour.maxCertificateDuration;
      return {
        'public-key': request.publicKey,
        principal: { email: principalOf(world, session, iss) },
        iat: now - BACKDATED_MS,
        exp: now + Math.min(world.certificates.validity(request), longest),
        ...(world.behaviour.hasAccountClaims ? accountClaims(world, session) : {}),
        iss,
      };
    },
    validity: ({ duration }) => duration * world.behaviour.certificateDurationUnit,
    issuer: () => world.publicOrigin().host,
  };
}

function principalOf(world: World, { uid }: TokenRow, iss: string): string {
  return world.behaviour.principalIs === 'email' ? world.accounts.get(uid).email : `${uid}@${iss}`;
}

/** What a certificate tells of its account beside the uid. */
function accountClaims(world: World, session: TokenRow): Partial<CertificateClaims> {
  const account = world.accounts.get(session.uid);
  const device = world.devices.ofSession(session);
  return {
    'fxa-generation': account.verifierSetAt,
    'fxa-lastAuthAt': world.sessions.authAt(session),
    'fxa-verifiedEmail': account.email,
    ...(device === undefined ? {} : { 'fxa-deviceId': device.id }),
    ...(world.behaviour.hasSignInConfirmation ? { 'fxa-tokenVerified': world.sessions.isConfirmed(session) } : {}),
  };
}
