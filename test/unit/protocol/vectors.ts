import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

interface HawkArtifacts {
  ts: number;
  nonce: string;
  method: string;
  resource: string;
  host: string;
  port: number;
  ext?: string;
}

interface Stretched {
  emailUtf8: string;
  passwordUtf8: string;
  pbkdf2Salt: string;
  quickStretchedPW: string;
  authPW: string;
  unwrapBKey: string;
}

interface VerifierInputs {
  authPW: string;
  authSalt: string;
  wrapWrapKb: string;
}

interface VerifierOutputs {
  verifyHash: string;
  wrapwrapKey: string;
  wrapKb: string;
}

type JsonObject = Record<string, unknown>;

/** Inputs and outputs of each kind of vector; binary values are hex, hash, mac and tsm standard base64. */
interface Shapes {
  'hkdf-sha256': [{ ikm: string; salt: string; info: string; length: number }, { okm: string }];
  'client-stretch': [{ email: string; password: string }, Stretched];
  'server-verifier': [VerifierInputs & { ikm: 'raw-bytes' | 'hex-text' }, VerifierOutputs & { bigStretchedPW: string }];
  'server-verifier-v0': [VerifierInputs, VerifierOutputs];
  kB: [{ wrapKb: string; unwrapBKey: string }, { kB: string }];
  rewrap: [
    { email: string; oldPassword: string; newPassword: string; wrapKb: string },
    { oldAuthPW: string; kB: string; newAuthPW: string; newUnwrapBKey: string; newWrapKb: string },
  ];
  token: [{ token: string; type: string }, { info: string; tokenId: string; reqHMACkey: string; requestKey: string }];
  'account-keys-bundle': [
    { keyFetchToken: string; kA: string; wrapKb: string },
    { requestKey: string; respHMACkey: string; respXORkey: string; ciphertext: string; mac: string; bundle: string },
  ];
  'account-keys-open': [
    { requestKey?: string; keyFetchToken?: string; bundle: string },
    { kA: string; wrapKb: string },
  ];
  'hawk-request': [
    { id: string; key?: string; keyText?: string; contentType?: string; body?: string; artifacts: HawkArtifacts },
    { normalized: string; mac: string; authorization: string; hash?: string },
  ];
  'hawk-payload-hash': [{ contentType: string; body: string }, { hash: string }];
  'hawk-response': [
    { key: string; contentType: string; body: string; requestArtifacts: HawkArtifacts },
    { normalized: string; mac: string; serverAuthorization: string },
  ];
  'hawk-ts-mac': [{ key: string; ts: number }, { tsm: string }];
  certificate: [{ signingKey: string; header: JsonObject; payload: JsonObject }, { cert: string }];
  'jwt-rs256': [{ signingKey: string; header: JsonObject; payload: JsonObject }, { jwt: string }];
  'jwk-to-decimal': [{ n: string; e: string }, { n: string; e: string }];
  'unblock-code': [{ bytes: string }, { code: string }];
  e164: [{ number: string }, { matches: boolean }];
  'base64url-length': [{ text: string }, { characters: number; bytes: number; firstByte: string }];
}

type Kind = keyof Shapes;

/** Which test file pins which kinds: `hkdf` stands for hkdf.test.ts. `every-vector-is-used.test.ts` holds it to the file. */
export const AREAS = {
  hkdf: ['hkdf-sha256'],
  onepw: ['client-stretch', 'server-verifier', 'server-verifier-v0', 'kB', 'rewrap'],
  tokens: ['token'],
  bundles: ['account-keys-bundle', 'account-keys-open'],
  hawk: ['hawk-request', 'hawk-payload-hash', 'hawk-response', 'hawk-ts-mac'],
  browserid: ['certificate', 'jwt-rs256', 'jwk-to-decimal'],
  'unblock-code': ['unblock-code'],
  e164: ['e164'],
  bytes: ['base64url-length'],
} as const satisfies Record<string, readonly Kind[]>;

type Area = keyof typeof AREAS;

interface Vector {
  id: string;
  kind: string;
  source: string;
  publishedOutputs?: string[];
  inputs: unknown;
  outputs: unknown;
}

interface VectorFile {
  testSigningKey: { kty: string; n: string; e: string };
  vectors: Vector[];
}

const path = new URL('../../../openapi/vectors/onepw-vectors.json', import.meta.url);

/** The file of published numbers. */
export const vectorFile = JSON.parse(readFileSync(path, 'utf8')) as VectorFile;

/**
 * Recomputes every output of one vector. The second argument is for what cannot be recomputed, a signature whose
 * private key is not in the file.
 */
type Recompute<K extends Kind> = (inputs: Shapes[K][0], outputs: Shapes[K][1]) => Shapes[K][1] | Promise<Shapes[K][1]>;

/** One test per vector of the area, named after the vector: all its outputs, and no others, come out of its inputs. */
export function pinVectors<A extends Area>(area: A, table: { [K in (typeof AREAS)[A][number]]: Recompute<K> }): void {
  const handlers = table as Record<string, (inputs: unknown, outputs: unknown) => unknown>;
  describe('published vectors', () => {
    test.each(
      vectorFile.vectors.filter(({ kind }) => (AREAS[area] as readonly string[]).includes(kind)),
    )('$kind: $id', async ({ kind, inputs, outputs }) => {
      expect(await handlers[kind]?.(inputs, outputs)).toEqual(outputs);
    });
  });
}
