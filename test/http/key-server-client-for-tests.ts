import { createHash, randomBytes } from 'node:crypto';
import hawk from 'hawk';
import type { Mock } from '../../mock-server/start-mock.js';
import { hex, unhex } from '../../protocol/bytes.js';
import { srpClientProof, srpVerifier } from '../../protocol/srp.js';
import { keyServer2013Bundles } from '../../protocol/srp-bundles.js';
import { KEY_SERVER_2013_SRP } from '../../protocol/srp-form.js';
import { keyServer2013Credentials } from '../../protocol/srp-stretch.js';
import { type KeyServer2013TokenType, keyServer2013Tokens } from '../../protocol/srp-tokens.js';

/** An answer as a client sees it. */
export interface Received {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** A token as a client holds it: its kind and its seed in hex. */
export type HeldToken = readonly [type: KeyServer2013TokenType, seed: unknown];

/** Somebody with a password. */
export interface Someone {
  readonly email: string;
  readonly password: string;
  /** The salt of SRP, hex. */
  readonly salt: string;
}

/** What SRP gives the client in its second call: the body to send, and the key of the bundle that comes back. */
export interface ClientProof {
  readonly body: { readonly srpToken: string; readonly A: string; readonly M: string };
  readonly K: Buffer;
}

const FORM = KEY_SERVER_2013_SRP;

/** A client of key-server-2013 that signs with the hawk package and not with our own code. */
export class KeyServerClient {
  constructor(private readonly mock: Mock) {}

  get(path: string, token?: HeldToken): Promise<Received> {
    return this.send('GET', path, undefined, token);
  }

  post(path: string, body: unknown = {}, token?: HeldToken, options: { hashless?: boolean } = {}): Promise<Received> {
    return this.send('POST', path, JSON.stringify(body), token, options.hashless);
  }

  /** The same, for answers that have to be a success. */
  async ok(answer: Promise<Received>): Promise<Record<string, unknown>> {
    const { status, body } = await answer;
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  }

  /** An account with its first session. */
  async account(email: string, password = 'first', changes: object = {}): Promise<Someone> {
    const someone = { email, password, salt: hex(randomBytes(32)) };
    await this.ok(this.post('/account/create', { ...creationOf(someone), ...changes }));
    return someone;
  }

  /** SRP up to the second call. `path` is the one that begins it. */
  async proof(someone: Someone, path = '/session/auth/start', token?: HeldToken): Promise<ClientProof> {
    const started = await this.ok(this.post(path, token === undefined ? { email: someone.email } : {}, token));
    return proofFrom(someone, started);
  }

  /** The tokens of a new session, hex. */
  async signIn(someone: Someone): Promise<{ sessionToken: string; keyFetchToken: string }> {
    const { body, K } = await this.proof(someone);
    const { bundle } = await this.ok(this.post('/session/auth/finish', body));
    const { sessionToken, keyFetchToken } = keyServer2013Bundles.open('session/auth', K, unhex(String(bundle)));
    return { sessionToken: hex(sessionToken), keyFetchToken: hex(keyFetchToken) };
  }

  /** The tokens of a password change that has begun, hex. */
  async beginChange(
    someone: Someone,
    sessionToken: string,
  ): Promise<{ keyFetchToken: string; accountResetToken: string }> {
    const { body, K } = await this.proof(someone, '/password/change/auth/start', ['sessionToken', sessionToken]);
    const { bundle } = await this.ok(this.post('/password/change/auth/finish', body));
    const opened = keyServer2013Bundles.open('password/change', K, unhex(String(bundle)));
    return { keyFetchToken: hex(opened.keyFetchToken), accountResetToken: hex(opened.accountResetToken) };
  }

  /** kA and wrapKb, hex, for a keyFetchToken. */
  async keys(keyFetchToken: string): Promise<{ kA: string; wrapKb: string }> {
    const { bundle } = await this.ok(this.get('/account/keys', ['keyFetchToken', keyFetchToken]));
    const { requestKey } = keyServer2013Tokens.derive('keyFetchToken', unhex(keyFetchToken));
    const { kA, wrapKb } = keyServer2013Bundles.open('account/keys', requestKey, unhex(String(bundle)));
    return { kA: hex(kA), wrapKb: hex(wrapKb) };
  }

  /** A header of the mail that arrived last, read from the control port. */
  async mailed(user: string, header: string): Promise<string> {
    const response = await fetch(`${this.mock.controlUrl}/mail/${encodeURIComponent(user)}`);
    const mails = (await response.json()) as { headers: Record<string, string> }[];
    return mails.at(-1)?.headers[header] ?? '';
  }

  private async send(
    method: string,
    path: string,
    payload: string | undefined,
    token?: HeldToken,
    hashless = false,
  ): Promise<Received> {
    const url = `${this.mock.url}${path}`;
    const contentType = 'application/json';
    const headers: Record<string, string> = { 'content-type': contentType };
    if (token !== undefined) {
      const options = { credentials: credentialsOf(token), timestamp: this.mock.world.clock.seconds() };
      const signed = payload === undefined || hashless ? options : { ...options, payload, contentType };
      headers.authorization = hawk.client.header(url, method, signed).header;
    }
    const response = await fetch(url, { method, headers, ...(payload === undefined ? {} : { body: payload }) });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }
}

/** The body of account/create. */
export function creationOf({ email, password, salt }: Someone) {
  return {
    email,
    verifier: verifierOf({ email, password, salt }),
    salt,
    params: {
      srp: { alg: 'sha256', N_bits: 2048 },
      stretch: { rounds: 1000, salt: hex(createHash('sha256').update(email).digest()) },
    },
  };
}

/** Hex. */
export function verifierOf({ email, password, salt }: Someone): string {
  return hex(srpVerifier(FORM, keyServer2013Credentials(email, password, unhex(salt))));
}

/** What a client makes of the answer of either start. */
export function proofFrom({ email, password }: Someone, started: Record<string, unknown>): ClientProof {
  const { s, B } = started.srp as { s: string; B: string };
  const credentials = keyServer2013Credentials(email, password, unhex(s));
  const { A, M, K } = srpClientProof(FORM, { credentials, a: randomBytes(32) }, unhex(B));
  return { body: { srpToken: String(started.srpToken), A: hex(A), M: hex(M) }, K };
}

/** The body of account/reset, whose bundle the accountResetToken seals; all hex. */
export function resetOf(accountResetToken: string, someone: Someone, wrapKb: string) {
  const { requestKey } = keyServer2013Tokens.derive('accountResetToken', unhex(accountResetToken));
  const contents = { wrapKb: unhex(wrapKb), verifier: unhex(verifierOf(someone)) };
  return { bundle: hex(keyServer2013Bundles.seal('account/reset', requestKey, contents)) };
}

/** The code of the one error that a failure has. */
export function codeIn({ body }: Received): unknown {
  return (body.errors as { code?: unknown }[] | undefined)?.[0]?.code;
}

function credentialsOf([type, seed]: HeldToken) {
  const { tokenId, reqHMACkey } = keyServer2013Tokens.derive(type, unhex(String(seed)));
  // The key of this edition is text, as the hawk package expects it.
  return { id: hex(tokenId), key: reqHMACkey.toString('ascii'), algorithm: 'sha256' as const };
}
