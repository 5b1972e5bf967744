import type { KeyObject } from 'node:crypto';
import { decodeJwt, verifyJwt } from '../../protocol/browserid.js';
import { text } from '../cast/cast.js';
import { inWords } from '../cast/certificate.js';
import { Blocked } from '../stops.js';
import type { Answered } from '../wire/exchange.js';
import type { Check } from './check.js';

/** Algorithms of BrowserID and of RFC 7518 with a key pair: lawful, but nothing here verifies them. */
const NOT_VERIFIED_HERE = /^(?:RS64|RS128|DS128|DS256|(?:PS|ES)(?:256|384|512)|EdDSA)$/;

/** Those that are verified, each by the name in the certificate's header: no line says which one a server has. */
const VERIFIED_HERE = ['RS256', 'RS384', 'RS512'];

/**
 * Judges the signature of the certificate that an answer holds, which can be taken apart.
 * @param keys those that the server publishes
 * @throws Blocked for an algorithm that is not verified here
 */
export function judgeSignature(check: Check, answer: Answered, keys: readonly KeyObject[]): void {
  const cert = text(answer, 'cert');
  const { alg } = decodeJwt(cert).header;
  if (NOT_VERIFIED_HERE.test(String(alg))) throw new Blocked(`the suite does not verify ${String(alg)}`);
  const verified = keys.some((key) => verifyJwt(cert, key, VERIFIED_HERE));
  check.that(
    'certificate-sign/cert-verifies-with-the-servers-key',
    verified,
    'a signature of the key in /.well-known/browserid',
    verified ? 'it verifies' : `alg ${inWords(alg)}, and no published key verifies it`,
    answer,
  );
}
