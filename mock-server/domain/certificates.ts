import { signCertificate } from '../../protocol/browserid.js';
import { signingKey } from '../signing-key.js';
import type { World } from '../world.js';
import { DomainError } from './domain-error.js';
import type { TokenRow } from './rows.js';

/** What a client asks a certificate for. */
export interface CertificateRequest {
  /** The BrowserID public key: algorithm and numbers, kept as they came. */
  readonly publicKey: Readonly<Record<string, unknown>>;
  /** Milliseconds from now to the expiry. */
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
  readonly 'fxa-generation': number;
  /** Seconds. */
  readonly 'fxa-lastAuthAt': number;
  readonly 'fxa-verifiedEmail': string;
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
      const { duration, service } = request;
      // The document gives the longest duration (line 896) and no shortest; a certificate born expired serves nobody.
      if (duration < 0 || duration > world.behaviour.maxCertificateDuration) {
        throw new DomainError('InvalidParameter', { validation: { source: 'payload', keys: ['duration'] } });
      }
      if (!world.accounts.get(session.uid).emailVerified) throw new DomainError('UnverifiedAccount');
      const forSync = service === undefined || service === 'sync';
      if (forSync && world.behaviour.hasDeviceRegistration) world.devices.ensure(session);
      return signCertificate({ signingKey: signingKey(), payload: world.certificates.claims(session, request) });
    },
    claims(session, { publicKey, duration }) {
      const account = world.accounts.get(session.uid);
      const device = world.devices.ofSession(session);
      const iss = world.certificates.issuer();
      const now = world.clock.now();
      return {
        'public-key': publicKey,
        principal: { email: `${account.uid}@${iss}` },
        iat: now - BACKDATED_MS,
        exp: now + duration,
        'fxa-generation': account.verifierSetAt,
        'fxa-lastAuthAt': world.sessions.authAt(session),
        'fxa-verifiedEmail': account.email,
        ...(device === undefined ? {} : { 'fxa-deviceId': device.id }),
        ...(world.behaviour.hasSignInConfirmation ? { 'fxa-tokenVerified': world.sessions.isConfirmed(session) } : {}),
        iss,
      };
    },
    issuer: () => world.publicOrigin().host,
  };
}
