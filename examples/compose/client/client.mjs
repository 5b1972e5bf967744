// The client under test: as much of one as shows how it is tested against a mock. Node alone, no packages.
import { createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Talks to an auth server at an origin such as http://127.0.0.1:9000. */
export class Client {
  constructor(origin) {
    this.origin = new URL(origin);
  }

  /** Makes an account. authPW is 64 hex digits; a real client stretches the password for it. */
  async signUp(email, authPW) {
    const { uid, sessionToken } = await this.#call('POST', '/v1/account/create', { body: { email, authPW } });
    return { uid, sessionToken };
  }

  /** Confirms the address with the code of the mail. */
  async verify(uid, code) {
    await this.#call('POST', '/v1/recovery_email/verify_code', { body: { uid, code } });
  }

  /** Whether the address of a session's account is confirmed: signed with the sessionToken. */
  async isVerified(sessionToken) {
    const { verified } = await this.#call('GET', '/v1/recovery_email/status', { sessionToken });
    return verified;
  }

  async #call(method, path, { body, sessionToken } = {}) {
    const headers = body === undefined ? {} : { 'content-type': 'application/json' };
    if (sessionToken !== undefined) headers.authorization = this.#signature(method, path, sessionToken);
    const response = await fetch(new URL(path, this.origin), { method, headers, body: JSON.stringify(body) });
    const answer = await response.json();
    if (!response.ok) throw Object.assign(new Error(answer.message), { errno: answer.errno, status: response.status });
    return answer;
  }

  /** A Hawk header: the token gives id and key by HKDF, and the MAC covers method, path, host and port. */
  #signature(method, path, sessionToken) {
    const info = 'identity.mozilla.com/picl/v1/sessionToken';
    const keys = Buffer.from(hkdfSync('sha256', Buffer.from(sessionToken, 'hex'), '', info, 64));
    const [id, ts, nonce] = [
      keys.toString('hex', 0, 32),
      Math.floor(Date.now() / 1000),
      randomBytes(6).toString('hex'),
    ];
    const port = this.origin.port || (this.origin.protocol === 'https:' ? 443 : 80);
    const signed = ['hawk.1.header', ts, nonce, method, path, this.origin.hostname, port, '', '', ''].join('\n');
    const mac = createHmac('sha256', keys.subarray(32, 64)).update(signed).digest('base64');
    return `Hawk id="${id}", ts="${ts}", nonce="${nonce}", mac="${mac}"`;
  }
}
