import { randomBytes } from 'node:crypto';
import hawk from 'hawk';
import type { Mock } from '../../mock-server/start-mock.js';
import { hex, unhex } from '../../protocol/bytes.js';
import { srpClientProof, srpVerifier } from '../../protocol/srp.js';
import { auth2013Bundles } from '../../protocol/srp-bundles.js';
import { AUTH_2013_SRP } from '../../protocol/srp-form.js';
import { auth2013Credentials } from '../../protocol/srp-stretch.js';
import { type Auth2013TokenType, auth2013Tokens } from '../../protocol/srp-tokens.js';
import type { Received } from './client-for-tests.js';

/** A token as a client holds it: its kind and its seed in hex. */
export type SrpHeld = readonly [type: Auth2013TokenType, seed: string];

/** Somebody with an account: `srpPw` is what stretching makes of the password. */
export interface SrpUser {
  readonly email: string;
  readonly srpPw: Buffer;
}

/** What auth/start answers, and the proof that the client makes of it; hex. */
export interface Proof {
  readonly srpToken: string;
  readonly A: string;
  readonly M: string;
  readonly K: Buffer;
}

/** The stretching parameters of auth-2013 around a salt. */
export const STRETCHING = {
  type: 'PBKDF2/scrypt/PBKDF2/v1',
  PBKDF2_rounds_1: 20000,
  scrypt_N: 65536,
  scrypt_r: 8,
  scrypt_p: 1,
  PBKDF2_rounds_2: 20000,
  salt: 'f8'.repeat(32),
};
export const SRP_TYPE = 'SRP-6a/SHA256/2048/v1';

let users = 0;

/** A new person. */
export function newUser(name = 'ann'): SrpUser {
  users += 1;
  return { email: `${name}${users}@example.test`, srpPw: randomBytes(32) };
}

/** A client of auth-2013 that signs with the hawk package and not with our own code. */
export class SrpClient {
  constructor(private readonly mock: Mock) {}

  get(path: string, token?: SrpHeld, headers: Record<string, string> = {}): Promise<Received> {
    return this.send('GET', path, undefined, token, headers);
  }

  post(path: string, body: unknown = {}, token?: SrpHeld): Promise<Received> {
    return this.send('POST', path, JSON.stringify(body), token, {});
  }

  /** The same, for answers that have to be a success. */
  async ok(answer: Promise<Received>): Promise<Record<string, unknown>> {
    const { status, body } = await answer;
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  }

  /** The errno of an answer; undefined for a success. */
  async errno(answer: Promise<Received>): Promise<unknown> {
    return (await answer).body.errno;
  }

  /** An Authorization header for a request, by the hawk package. */
  authorization(method: string, path: string, [type, seed]: SrpHeld, payload?: string): string {
    const { tokenId, reqHMACkey } = auth2013Tokens.derive(type, unhex(seed));
    // The hawk package hands the key to createHmac, which takes bytes; its types know text alone.
    const credentials = { id: hex(tokenId), key: reqHMACkey as unknown as string, algorithm: 'sha256' as const };
    const options = { credentials, timestamp: this.mock.world.clock.seconds() };
    const signed = payload === undefined ? options : { ...options, payload, contentType: 'application/json' };
    return hawk.client.header(`${this.mock.url}/v1${path}`, method, signed).header;
  }

  private async send(
    method: string,
    path: string,
    payload: string | undefined,
    token: SrpHeld | undefined,
    own: Record<string, string>,
  ): Promise<Received> {
    const response = await fetch(`${this.mock.url}/v1${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: this.authorization(method, path, token, payload) }),
        ...own,
      },
      ...(payload === undefined ? {} : { body: payload }),
    });
    const body = (await response.json()) as Record<string, unknown>;
    return { status: response.status, headers: response.headers, body };
  }

  /** The body of account/create for somebody. */
  creation({ email, srpPw }: SrpUser, salt = randomBytes(32)) {
    const verifier = hex(srpVerifier(AUTH_2013_SRP, auth2013Credentials(email, srpPw, salt)));
    return {
      email: hexed(email),
      srp: { type: SRP_TYPE, verifier, salt: hex(salt) },
      passwordStretching: STRETCHING,
    };
  }

  /** Makes an account; its uid. */
  async create(user: SrpUser): Promise<string> {
    return String((await this.ok(this.post('/account/create', this.creation(user)))).uid);
  }

  /** Makes an account and verifies its address; its uid. */
  async verified(user: SrpUser): Promise<string> {
    const uid = await this.create(user);
    await this.ok(this.post('/recovery_email/verify_code', { uid, code: this.mailed(user.email, 'x-verify-code') }));
    return uid;
  }

  /** A header of the mail that arrived last. */
  mailed(email: string, header: string): string {
    return this.mock.mail.read(email).at(-1)?.headers[header] ?? '';
  }

  /** auth/start, and what the client computes from its answer. */
  async proof({ email, srpPw }: SrpUser): Promise<Proof> {
    const { srpToken, srp } = await this.ok(this.post('/auth/start', { email: hexed(email) }));
    const { salt, B } = srp as { salt: string; B: string };
    const credentials = auth2013Credentials(email, srpPw, unhex(salt));
    const { A, M, K } = srpClientProof(AUTH_2013_SRP, { credentials, a: randomBytes(32) }, unhex(B));
    return { srpToken: String(srpToken), A: hex(A), M: hex(M), K };
  }

  finish({ srpToken, A, M }: Pick<Proof, 'srpToken' | 'A' | 'M'>): Promise<Received> {
    return this.post('/auth/finish', { srpToken, A, M });
  }

  /** A whole login; the authToken. */
  async login(user: SrpUser): Promise<SrpHeld> {
    const proof = await this.proof(user);
    const { bundle } = await this.ok(this.finish(proof));
    return ['authToken', hex(auth2013Bundles.open('auth/finish', proof.K, unhex(String(bundle))).authToken)];
  }

  /** A login and its session. */
  async session(user: SrpUser): Promise<{ session: SrpHeld; keyFetch: SrpHeld }> {
    const authToken = await this.login(user);
    const { bundle } = await this.ok(this.post('/session/create', {}, authToken));
    const opened = auth2013Bundles.open('session/create', this.bundleKey(authToken), unhex(String(bundle)));
    return {
      session: ['sessionToken', hex(opened.sessionToken)],
      keyFetch: ['keyFetchToken', hex(opened.keyFetchToken)],
    };
  }

  /** password/change/start with a fresh proof of the password. */
  async startChange(user: SrpUser): Promise<{ reset: SrpHeld; keyFetch: SrpHeld }> {
    const authToken = await this.login(user);
    const { bundle } = await this.ok(this.post('/password/change/start', {}, authToken));
    const opened = auth2013Bundles.open('password/change', this.bundleKey(authToken), unhex(String(bundle)));
    return {
      reset: ['accountResetToken', hex(opened.accountResetToken)],
      keyFetch: ['keyFetchToken', hex(opened.keyFetchToken)],
    };
  }

  /** kA and wrapKb, hex. */
  async keys(keyFetch: SrpHeld): Promise<{ kA: string; wrapKb: string }> {
    const { bundle } = await this.ok(this.get('/account/keys', keyFetch));
    const { kA, wrapKb } = auth2013Bundles.open('account/keys', this.bundleKey(keyFetch), unhex(String(bundle)));
    return { kA: hex(kA), wrapKb: hex(wrapKb) };
  }

  /** The body of account/reset to a new password; the bundle is hex. */
  resetBody(user: SrpUser, token: SrpHeld, wrapKb: string) {
    const { srp, passwordStretching } = this.creation(user);
    const content = { wrapKb: unhex(wrapKb), verifier: unhex(srp.verifier) };
    return {
      bundle: hex(auth2013Bundles.seal('account/reset', this.bundleKey(token), content)),
      srp: { type: srp.type, salt: srp.salt },
      passwordStretching,
    };
  }

  /** The key of a token's bundles. */
  bundleKey([type, seed]: SrpHeld): Buffer {
    return auth2013Tokens.derive(type, unhex(seed)).requestKey;
  }
}

/** The hex of a text's UTF-8. */
export function hexed(text: string): string {
  return Buffer.from(text, 'utf8').toString('hex');
}
