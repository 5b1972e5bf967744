// A small client of a Firefox Accounts server: what the recipes beside it test. Yours goes in its place.
import { createHash, createHmac, hkdfSync, pbkdf2Sync, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const NAMESPACE = 'identity.mozilla.com/picl/v1/';
/** Waited for where a busy server does not say how long. */
const DEFAULT_WAIT_SECONDS = 60;

/** The server said no; `errno` says why. */
export class AccountsError extends Error {
  /** @param {{ message: string, errno: number }} body */
  constructor({ message, errno }) {
    super(`${message} (errno ${errno})`);
    this.errno = errno;
  }
}

/** Signs people up and in. */
export class AccountsClient {
  /**
   * @param {string} url origin of the server
   * @param {object} effects what a test replaces: how to wait for milliseconds, and the time of day in milliseconds
   * @param {(ms: number) => unknown} [effects.wait]
   * @param {() => number} [effects.now]
   */
  constructor(url, { wait = sleep, now = Date.now } = {}) {
    this.url = url;
    this.wait = wait;
    this.now = now;
  }

  /** @param {string} email @param {string} password */
  signUp(email, password) {
    return this.call('POST', '/v1/account/create', { email, authPW: authPW(email, password) });
  }

  /** @param {string} uid @param {string} code from the mail */
  verify(uid, code) {
    return this.call('POST', '/v1/recovery_email/verify_code', { uid, code });
  }

  /** @param {string} email @param {string} password */
  signIn(email, password) {
    return this.call('POST', '/v1/account/login', { email, authPW: authPW(email, password) });
  }

  /** @param {string} email */
  forgetPassword(email) {
    return this.call('POST', '/v1/password/forgot/send_code', { email });
  }

  /** @param {string} passwordForgotToken @param {string} code from the mail */
  proveForgotten(passwordForgotToken, code) {
    return this.call('POST', '/v1/password/forgot/verify_code', { code }, ['passwordForgotToken', passwordForgotToken]);
  }

  /**
   * One call, and a second one where the server asked for patience.
   * @param {string} method @param {string} path @param {object} body @param {[type: string, seed: string]} [token]
   * @returns {Promise<any>} the body of the answer
   */
  async call(method, path, body, token) {
    const first = await this.send(method, path, body, token);
    const seconds = patienceAskedBy(first);
    if (seconds === undefined) return successOf(first);
    await this.wait(seconds * 1000);
    return successOf(await this.send(method, path, body, token));
  }

  /** @param {string} method @param {string} path @param {object} body @param {[type: string, seed: string]} [token] */
  async send(method, path, body, token) {
    const url = new URL(path, this.url);
    const payload = JSON.stringify(body);
    const authorization = token === undefined ? {} : { authorization: hawk(method, url, payload, token, this.now()) };
    const headers = { 'content-type': 'application/json', ...authorization };
    const response = await fetch(url, { method, headers, body: payload });
    return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.json() };
  }
}

/** @param {{ status: number, retryAfter: string | null, body: any }} answer @returns {number | undefined} seconds */
function patienceAskedBy({ status, retryAfter, body }) {
  if (status !== 429 && status !== 503) return undefined;
  return body.retryAfter ?? Number(retryAfter ?? DEFAULT_WAIT_SECONDS);
}

/** @param {{ status: number, body: any }} answer */
function successOf({ status, body }) {
  if (status !== 200) throw new AccountsError(body);
  return body;
}

/** What a server gets to see of a password. @param {string} email @param {string} password */
function authPW(email, password) {
  const stretched = pbkdf2Sync(password, `${NAMESPACE}quickStretch:${email}`, 1000, 32, 'sha256');
  return Buffer.from(hkdfSync('sha256', stretched, '', `${NAMESPACE}authPW`, 32)).toString('hex');
}

/** @param {string} method @param {URL} url @param {string} payload @param {[string, string]} token @param {number} now */
function hawk(method, url, payload, [type, seed], now) {
  const derived = Buffer.from(hkdfSync('sha256', Buffer.from(seed, 'hex'), '', NAMESPACE + type, 64));
  const [id, key] = [derived.subarray(0, 32).toString('hex'), derived.subarray(32)];
  const [ts, nonce] = [Math.floor(now / 1000), randomBytes(6).toString('hex')];
  const hash = createHash('sha256').update(`hawk.1.payload\napplication/json\n${payload}\n`).digest('base64');
  const lines = ['hawk.1.header', ts, nonce, method, url.pathname + url.search, url.hostname, url.port, hash, '', ''];
  const mac = createHmac('sha256', key).update(lines.join('\n')).digest('base64');
  return `Hawk id="${id}", ts="${ts}", nonce="${nonce}", hash="${hash}", mac="${mac}"`;
}
