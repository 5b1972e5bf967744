import { signCertificate } from '../../../../protocol/browserid.js';
import type { CertificateRequest } from '../../../domain/certificates.js';
import type { TokenRow } from '../../../domain/rows.js';
import { signingKey } from '../../../signing-key.js';
import type { World } from '../../../world.js';

/** A certificate for whoever asks, whatever it is asked for. */
export function signedUnchecked(world: World, token: TokenRow, request: CertificateRequest): string {
  const session = world.sessions.current(token);
  return signCertificate({ signingKey: signingKey(), payload: world.certificates.claims(session, request) });
}
