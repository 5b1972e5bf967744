import { generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type { PreVerifySigner } from '../conformance/targets/target.js';
import type { KeySet } from '../mock-server/domain/rows.js';
import { signCertificate } from '../protocol/browserid.js';

/** Somebody whose preVerifyTokens a mock believes: a JWK set at an address, and the private halves. */
export interface Issuer {
  /** What goes into the mock's settings. */
  readonly trust: Readonly<Record<string, KeySet>>;
  readonly privateKeys: ReadonlyMap<string, KeyObject>;
}

const JKU = 'https://issuer.example.test/.well-known/public-keys';
const STRANGE_JKU = 'https://stranger.example.test/.well-known/public-keys';
const KIDS = ['conformance-1', 'conformance-2'] as const;

const makeKeyPair = promisify(generateKeyPair);
let made: Promise<Issuer> | undefined;

/** An issuer with two RSA keys, made once for the process, in the background. */
export function preVerifyIssuer(): Promise<Issuer> {
  made ??= Promise.all(KIDS.map(async (kid) => ({ kid, ...(await makeKeyPair('rsa', { modulusLength: 2048 })) }))).then(
    (pairs) => ({
      trust: {
        [JKU]: {
          keys: pairs.map(({ kid, publicKey }) => ({ ...publicKey.export({ format: 'jwk' }), kid, use: 'sig' })),
        } as KeySet,
      },
      privateKeys: new Map(pairs.map(({ kid, privateKey }) => [kid, privateKey])),
    }),
  );
  return made;
}

/** The issuer as the suite uses it. `audience` is what the target takes for its own name. */
export function signerOf({ privateKeys }: Issuer, audience: string): PreVerifySigner {
  return {
    audience,
    jku: JKU,
    strangeJku: STRANGE_JKU,
    kid: KIDS[0],
    otherKid: KIDS[1],
    sign(header, payload, kid) {
      const signingKey = privateKeys.get(kid);
      if (signingKey === undefined) throw new Error(`The issuer has no key "${kid}"`);
      return signCertificate({ signingKey, header: { ...header }, payload: { ...payload } });
    },
  };
}
