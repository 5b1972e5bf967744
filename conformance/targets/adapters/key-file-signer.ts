import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { signCertificate } from '../../../protocol/browserid.js';
import { type LoadedProfile, ProfileError, type SignerProfile } from '../profile.js';
import type { PreVerifySigner } from '../target.js';

const STRANGE_JKU = 'https://stranger.example.test/.well-known/public-keys';

/**
 * A signer of preVerifyTokens whose private keys stand in PEM files.
 * @param host what the target is taken to call itself where the profile does not say it
 * @throws ProfileError when a file holds no RSA private key
 */
export function keyFileSigner(signer: SignerProfile, host: string, loaded: LoadedProfile): PreVerifySigner {
  const { kid, otherKid, jku, strangeJku = STRANGE_JKU, audience = host } = signer;
  const keys = new Map([
    [kid, privateKey(loaded, 'preVerifySigner.key', signer.key)],
    [otherKid, privateKey(loaded, 'preVerifySigner.otherKey', signer.otherKey)],
  ]);
  return {
    audience,
    jku,
    strangeJku,
    kid,
    otherKid,
    sign(header, payload, name) {
      const signingKey = keys.get(name);
      if (signingKey === undefined) throw new Error(`The issuer has no key "${name}"`);
      return signCertificate({ signingKey, header: { ...header }, payload: { ...payload } });
    },
  };
}

function privateKey({ folder, file }: LoadedProfile, place: string, path: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(resolve(folder, path)));
    if (key.asymmetricKeyType === 'rsa') return key;
  } catch {
    // What the file holds is a secret: the error of the library is not repeated.
  }
  throw new ProfileError(file, [`${place}: ${path} holds no RSA private key in PEM; "openssl genrsa" makes one`]);
}
