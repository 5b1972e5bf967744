import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { signCertificate } from '../../../../protocol/browserid.js';
import { adapterKind, part } from '../../kind.js';
import { ProfileError, type ProfilePlace } from '../../profile-error.js';
import type { PreVerifySigner } from '../../target.js';

/** With which keys preVerifyTokens are signed; `key` and `otherKey` are PEM files. */
export interface KeyFileSettings {
  readonly kind: 'key-file';
  readonly audience?: string;
  readonly jku: string;
  readonly strangeJku?: string;
  readonly kid: string;
  readonly key: string;
  readonly otherKid: string;
  readonly otherKey: string;
}

const STRANGE_JKU = 'https://stranger.example.test/.well-known/public-keys';

/**
 * A signer of preVerifyTokens whose private keys stand in PEM files.
 * @param host what the target is taken to call itself where the profile does not say it
 * @throws ProfileError when a file holds no RSA private key
 */
export function keyFileSigner(signer: KeyFileSettings, host: string, place: ProfilePlace): PreVerifySigner {
  const { kid, otherKid, jku, strangeJku = STRANGE_JKU, audience = host } = signer;
  const keys = new Map([
    [kid, privateKey(place, 'preVerifySigner.key', signer.key)],
    [otherKid, privateKey(place, 'preVerifySigner.otherKey', signer.otherKey)],
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

function privateKey({ folder, file }: ProfilePlace, key: string, path: string): KeyObject {
  try {
    const found = createPrivateKey(readFileSync(resolve(folder, path)));
    if (found.asymmetricKeyType === 'rsa') return found;
  } catch {
    // What the file holds is a secret: the error of the library is not repeated.
  }
  throw new ProfileError(file, [`${key}: ${path} holds no RSA private key in PEM; "openssl genrsa" makes one`]);
}

const NAME = { type: 'string', minLength: 1 };

export default adapterKind<'preVerifySigner', KeyFileSettings>({
  serves: 'preVerifySigner',
  kind: 'key-file',
  says: 'Private keys in PEM files, of two keys in a JWK set that the server trusts.',
  example: {
    ...{ kind: 'key-file', jku: 'https://issuer.example.test/keys' },
    ...{ kid: 'one', key: 'one.pem', otherKid: 'two', otherKey: 'two.pem' },
  },
  required: {
    jku: part('url', 'Address of the trusted JWK set.'),
    kid: NAME,
    key: { ...NAME, description: 'PEM file of the RSA private key of kid.' },
    otherKid: NAME,
    otherKey: NAME,
  },
  optional: {
    audience: {
      ...NAME,
      description: 'What the server takes for its own name in aud; the host of publicUrl when absent.',
    },
    strangeJku: { ...part('url'), default: STRANGE_JKU },
  },
  open: (settings, opening) => keyFileSigner(settings, opening.publicUrl.host, opening),
});
