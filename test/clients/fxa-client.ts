import { createRequire } from 'node:module';

/** What an operation that opens a session answers; the last two are there with `keys: true` alone. */
export interface Opened {
  readonly uid: string;
  /** 64 hex digits, as every token. */
  readonly sessionToken: string;
  /** Seconds since 1970. */
  readonly authAt: number;
  readonly verified?: boolean;
  readonly verificationMethod?: string;
  readonly verificationReason?: string;
  readonly keyFetchToken?: string;
  /** The client's own, never sent: what turns wrapKb into kB; 64 hex digits. */
  readonly unwrapBKey?: string;
}

/** The keys of an account, hex. */
export interface Keys {
  readonly kA: string;
  readonly kB: string;
}

/** What is known of a code for a forgotten password; `ttl` in seconds. */
export interface Forgot {
  readonly passwordForgotToken: string;
  readonly ttl: number;
  readonly codeLength: number;
  readonly tries: number;
}

/** A device as `deviceList` shows it. */
export interface ListedDevice {
  readonly id: string;
  readonly name: string;
  readonly type: string | null;
  readonly isCurrentDevice: boolean;
  readonly pushCallback?: string | null;
  readonly pushPublicKey?: string | null;
  readonly pushAuthKey?: string | null;
}

/** Where a client hears of messages; the keys belong together. */
export interface Push {
  readonly deviceCallback?: string;
  readonly devicePublicKey?: string;
  readonly deviceAuthKey?: string;
}

type SignInOptions = Readonly<Record<string, unknown>> & {
  readonly keys?: boolean;
  readonly unblockCode?: string;
  /** Set by the caller to see a 120; set by the client itself once it has tried again. */
  skipCaseError?: boolean;
};

/**
 * fxa-js-client 1.0.1, as far as the 2017 document goes. The package has no types; these are ours.
 * Every promise rejects with the body of the error: `code`, `errno`, `error`, `message` and extra fields.
 */
export interface FxaClient {
  signUp(email: string, password: string, options?: Readonly<Record<string, unknown>>): Promise<Opened>;
  /** Answers a 120 by itself: signs in once more with the email the server names. */
  signIn(email: string, password: string, options?: SignInOptions): Promise<Opened>;
  verifyCode(uid: string, code: string, options?: Readonly<Record<string, unknown>>): Promise<object>;
  recoveryEmailStatus(sessionToken: string): Promise<object>;
  recoveryEmailResendCode(sessionToken: string, options?: Readonly<Record<string, unknown>>): Promise<object>;
  accountKeys(keyFetchToken: string, unwrapBKey: string): Promise<Keys>;
  accountStatus(uid: string): Promise<object>;
  accountStatusByEmail(email: string): Promise<object>;
  accountReset(
    email: string,
    password: string,
    accountResetToken: string,
    options?: { readonly keys?: boolean; readonly sessionToken?: boolean },
  ): Promise<Opened>;
  accountDestroy(email: string, password: string, options?: { skipCaseError?: boolean }): Promise<object>;
  passwordChange(
    email: string,
    oldPassword: string,
    newPassword: string,
    options?: { readonly keys?: boolean; readonly sessionToken?: string },
  ): Promise<Opened>;
  passwordForgotSendCode(email: string, options?: Readonly<Record<string, unknown>>): Promise<Forgot>;
  passwordForgotResendCode(email: string, passwordForgotToken: string): Promise<Forgot>;
  passwordForgotVerifyCode(code: string, passwordForgotToken: string): Promise<{ readonly accountResetToken: string }>;
  passwordForgotStatus(passwordForgotToken: string): Promise<{ readonly tries: number; readonly ttl: number }>;
  sessionStatus(sessionToken: string): Promise<object>;
  sessionDestroy(sessionToken: string): Promise<object>;
  /** @param duration milliseconds */
  certificateSign(
    sessionToken: string,
    publicKey: object,
    duration: number,
    options?: { readonly service?: string },
  ): Promise<{ readonly cert: string }>;
  deviceRegister(sessionToken: string, name: string, type: string, push?: Push): Promise<{ readonly id: string }>;
  deviceUpdate(sessionToken: string, id: string, name: string, push?: Push): Promise<{ readonly id: string }>;
  deviceDestroy(sessionToken: string, id: string): Promise<object>;
  deviceList(sessionToken: string): Promise<readonly ListedDevice[]>;
  sendUnblockCode(email: string): Promise<object>;
  rejectUnblockCode(uid: string, unblockCode: string): Promise<object>;
  sendSms(
    sessionToken: string,
    phoneNumber: string,
    messageId: number,
    options?: Readonly<Record<string, unknown>>,
  ): Promise<object>;
  smsStatus(sessionToken: string): Promise<{ readonly ok: boolean }>;
  getRandomBytes(): Promise<{ readonly data: string }>;
}

/** What the client wants of an XMLHttpRequest that we look at. */
interface Xhr {
  open(method: string, url: string): void;
  readonly status: number;
  readonly responseText: string;
  addEventListener(type: 'load', listener: () => void): void;
}

/** One exchange of the client: `POST /account/login 400 120`, without errno where there is none. */
export type Line = string;

type Constructor = new (uri: string, config: { xhr: new () => Xhr; localtimeOffsetMsec?: number }) => FxaClient;

const require = createRequire(import.meta.url);
const Client = require('fxa-js-client') as Constructor;
// The client's own dependency, which it would take by itself.
const XmlHttpRequest = createRequire(require.resolve('fxa-js-client'))('xhr2') as new () => Xhr;

/**
 * The client as it comes out of its package, talking HTTP to an origin.
 * @param lines gets one line per exchange, which shows the requests that the client repeats by itself
 * @param localtimeOffsetMsec milliseconds by which the client believes that the server's clock is ahead
 */
export function fxaClient(origin: string, lines: Line[] = [], localtimeOffsetMsec?: number): FxaClient {
  class Listening extends XmlHttpRequest {
    override open(method: string, url: string): void {
      super.open(method, url);
      this.addEventListener('load', () => {
        const { errno } = JSON.parse(this.responseText) as { errno?: number };
        const path = url.slice(`${origin}/v1`.length);
        lines.push([method, path, this.status, ...(errno === undefined ? [] : [errno])].join(' '));
      });
    }
  }
  const offset = localtimeOffsetMsec === undefined ? {} : { localtimeOffsetMsec };
  return new Client(`${origin}/v1`, { xhr: Listening, ...offset });
}

/** The keys for an answer that was asked for with `keys: true`; uses the keyFetchToken up. */
export function keysOf(client: FxaClient, { keyFetchToken = '', unwrapBKey = '' }: Opened): Promise<Keys> {
  return client.accountKeys(keyFetchToken, unwrapBKey);
}
