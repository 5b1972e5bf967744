import { createRequire } from 'node:module';
import type { Forgot, Keys, Line, Opened } from './fxa-client.js';

interface LinkOptions {
  readonly service?: string;
  readonly redirectTo?: string;
  /** Accept-Language. */
  readonly lang?: string;
}

/**
 * fxa-js-client 0.1.18 of autumn 2014, all of its calls. It is older than the lockout and knows nothing of it. The
 * package has no types; these are ours. Every promise rejects with the body of the error.
 */
export interface FxaClient2014 {
  /** Gives no `unwrapBKey`: keys are fetched after a sign-in. */
  signUp(email: string, password: string, options?: LinkOptions & { readonly keys?: boolean }): Promise<Opened>;
  /** Answers a 120 by itself: signs in once more with the email the server names. */
  signIn(
    email: string,
    password: string,
    options?: { readonly keys?: boolean; skipCaseError?: boolean },
  ): Promise<Opened>;
  verifyCode(uid: string, code: string): Promise<object>;
  recoveryEmailStatus(sessionToken: string): Promise<object>;
  recoveryEmailResendCode(sessionToken: string, options?: LinkOptions): Promise<object>;
  accountKeys(keyFetchToken: string, unwrapBKey: string): Promise<Keys>;
  accountDevices(sessionToken: string): Promise<{ readonly devices: readonly object[] }>;
  accountStatus(uid: string): Promise<object>;
  accountReset(email: string, newPassword: string, accountResetToken: string): Promise<object>;
  accountDestroy(email: string, password: string, options?: { skipCaseError?: boolean }): Promise<object>;
  passwordChange(email: string, oldPassword: string, newPassword: string): Promise<object>;
  passwordForgotSendCode(email: string, options?: LinkOptions): Promise<Forgot>;
  passwordForgotResendCode(email: string, passwordForgotToken: string, options?: LinkOptions): Promise<Forgot>;
  passwordForgotVerifyCode(code: string, passwordForgotToken: string): Promise<{ readonly accountResetToken: string }>;
  passwordForgotStatus(passwordForgotToken: string): Promise<{ readonly tries: number; readonly ttl: number }>;
  sessionStatus(sessionToken: string): Promise<object>;
  sessionDestroy(sessionToken: string): Promise<object>;
  /** @param duration milliseconds */
  certificateSign(sessionToken: string, publicKey: object, duration: number): Promise<{ readonly cert: string }>;
  getRandomBytes(): Promise<{ readonly data: string }>;
}

/** What the client wants of an XMLHttpRequest that we look at. */
interface Xhr {
  open(method: string, url: string): void;
  readonly status: number;
  readonly responseText: string;
  addEventListener(type: 'load', listener: () => void): void;
}

type Constructor = new (uri: string, config: { xhr: new () => Xhr; localtimeOffsetMsec?: number }) => FxaClient2014;

const require = createRequire(import.meta.url);
const Client = require('fxa-js-client-2014') as Constructor;
// The client's own dependency, which it would take by itself.
const { XMLHttpRequest } = createRequire(require.resolve('fxa-js-client-2014'))('xmlhttprequest') as {
  XMLHttpRequest: new () => Xhr;
};

/**
 * The client as it comes out of its package, talking HTTP to an origin.
 * @param lines gets one line per exchange, which shows the requests that the client repeats by itself
 * @param localtimeOffsetMsec milliseconds by which the client believes that the server's clock is ahead
 */
export function fxaClient2014(origin: string, lines: Line[] = [], localtimeOffsetMsec?: number): FxaClient2014 {
  // This XMLHttpRequest makes its methods anew for each object, so that there is no class to extend.
  function listening(): Xhr {
    const xhr = new XMLHttpRequest();
    const open = xhr.open;
    xhr.open = (method, url) => {
      open.call(xhr, method, url);
      xhr.addEventListener('load', () => {
        const { errno } = JSON.parse(xhr.responseText) as { errno?: number };
        const path = url.slice(`${origin}/v1`.length);
        lines.push([method, path, xhr.status, ...(errno === undefined ? [] : [errno])].join(' '));
      });
    };
    return xhr;
  }
  const offset = localtimeOffsetMsec === undefined ? {} : { localtimeOffsetMsec };
  return new Client(`${origin}/v1`, { xhr: listening as unknown as new () => Xhr, ...offset });
}
