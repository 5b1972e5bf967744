import { randomBytes } from 'node:crypto';
import { hex } from '../../protocol/bytes.js';
import { type Auth2013TokenType, auth2013Tokens } from '../../protocol/srp-tokens.js';
import { NotRun } from '../stops.js';
import type { ProvisionedAccount } from '../targets/target.js';
import type { Answered } from '../wire/exchange.js';
import { type Account, AccountCast, type ChangeBegun, type SignIn, type Wishes } from './account-cast.js';
import { type FetchedKeys, openedKeys } from './bundle.js';
import type { Call, Caller } from './caller.js';
import { text } from './cast.js';
import { type Credential, credentialFrom, type TokenKind } from './credential.js';
import { openedBundle } from './srp-bundle.js';
import { finishCall, hexOfText, proofOf, startCall, startOf } from './srp-login.js';
import { creationBody, NO_WRAP_KB, resetCallOf, type Salts, type SrpPerson, stretchedPerson } from './srp-passwords.js';
import { SRP_SECRET } from './srp-secret.js';

export type { SrpPerson } from './srp-passwords.js';

/** Somebody with an account, and the session of a first sign-in. */
export interface SrpAccount extends Account, SrpPerson {
  /** Comes with every session. */
  readonly keyFetch: Credential;
}

/** Somebody with an account who has not signed in yet. */
export type SrpAccountAlone = SrpPerson & Pick<Account, 'uid' | 'created'>;

/** Tokens of a password change that has begun. */
export interface SrpChangeBegun extends ChangeBegun {
  readonly accountReset: Credential;
}

/** A sign-in, whose session always comes with a keyFetchToken. */
export interface SrpSignIn extends SignIn {
  readonly keyFetch: Credential;
}

/** The people of cases about auth-2013, who sign in by SRP. */
export class SrpCast extends AccountCast<SrpPerson, SrpAccount> {
  readonly forgotTokenKind = 'forgotPasswordToken';

  person(): SrpPerson {
    return { email: this.address(), srpPw: this.hex() };
  }

  withPassword(account: SrpAccount, srpPw: string): SrpAccount {
    return { ...account, srpPw };
  }

  /** Two new random salts. */
  salts(): Salts {
    return { srpSalt: this.hex(), stretchingSalt: this.hex() };
  }

  remember(person: SrpPerson): void {
    this.parts.afterwards((caller) => destroyThrough(caller, person));
  }

  written(email: string): string {
    return hexOfText(email);
  }

  emailIn(answer: Answered): string {
    const written = text(answer, 'email');
    return /^(?:[0-9a-f]{2})+$/i.test(written) ? Buffer.from(written, 'hex').toString('utf8') : written;
  }

  lifetime(seconds: number): number {
    return seconds;
  }

  async account(wishes?: Wishes, person?: SrpPerson, salts?: Salts): Promise<SrpAccount> {
    const alone = await this.accountAlone(person, salts);
    const { session, keyFetch } = await this.signIn(alone);
    const account = { ...alone, session, keyFetch };
    return wishes === undefined && person === undefined ? this.verifiedByTurn(account) : account;
  }

  async accountAlone(person: SrpPerson = this.person(), salts: Salts = this.salts()): Promise<SrpAccountAlone> {
    const created = await this.must('accountCreate', this.createCall(person, salts));
    this.remember(person);
    return { ...person, uid: text(created, 'uid'), created };
  }

  async signIn(person: SrpPerson): Promise<SrpSignIn> {
    return this.openSession(await this.authToken(person));
  }

  /** Trades an authToken for a session. */
  async openSession(authToken: Credential): Promise<SrpSignIn> {
    const answer = await this.must('sessionCreate', { as: authToken, body: {} });
    const { keyFetchToken, sessionToken } = openedBundle('session/create', authToken.requestKey, answer);
    return {
      session: this.credential('sessionToken', sessionToken),
      keyFetch: this.credential('keyFetchToken', keyFetchToken),
      answer,
    };
  }

  /** Proves the password and gets an authToken for it. */
  async authToken(person: SrpPerson): Promise<Credential> {
    const start = startOf(await this.must('authStart', startCall(person.email)));
    const proof = proofOf(start, person, this.secret());
    const answer = await this.must('authFinish', finishCall(start, proof));
    return this.credential('authToken', openedBundle('auth/finish', proof.K, answer).authToken);
  }

  /** The client's secret of an SRP exchange, 32 raw bytes. */
  secret(): Buffer {
    return SRP_SECRET;
  }

  /** The unsent account/create of a person. */
  createCall(person: SrpPerson, salts: Salts = this.salts()): Call {
    return { body: creationBody(person, salts) };
  }

  tryCreate(person: SrpPerson, salts?: Salts): Promise<Answered> {
    return this.call('accountCreate', this.createCall(person, salts));
  }

  async tryLogin(person: SrpPerson): Promise<Answered> {
    const started = await this.call('authStart', startCall(person.email));
    if (started.response.status !== 200) return started;
    const start = startOf(started);
    return this.call('authFinish', finishCall(start, proofOf(start, person, this.secret())));
  }

  async destroy(person: SrpPerson): Promise<Answered> {
    return this.must('accountDestroy', { as: await this.authToken(person), body: {} });
  }

  useSession(session: Credential): Promise<Answered> {
    return this.call('recoveryEmailStatus', { as: session });
  }

  useForgotToken(token: Credential, email: string): Promise<Answered> {
    return this.call('passwordForgotResendCode', { as: token, body: { email: this.written(email) } });
  }

  async beginChange(account: SrpAccount): Promise<SrpChangeBegun> {
    const authToken = await this.authToken(account);
    const answer = await this.must('passwordChangeStart', { as: authToken, body: {} });
    const { keyFetchToken, accountResetToken } = openedBundle('password/change', authToken.requestKey, answer);
    return {
      keyFetch: this.credential('keyFetchToken', keyFetchToken),
      accountReset: this.credential('accountResetToken', accountResetToken),
      answer,
    };
  }

  async finishChange(account: SrpAccount, begun: SrpChangeBegun, wrapKb?: string): Promise<SrpAccount> {
    const changed = this.withPassword(account, this.hex());
    await this.must('accountReset', this.resetCall(begun.accountReset, changed, wrapKb));
    this.remember(changed);
    return changed;
  }

  tryFinish({ accountReset }: SrpChangeBegun, person: SrpPerson): Promise<Answered> {
    return this.call('accountReset', this.resetCall(accountReset, person, this.hex()));
  }

  /** As in the type; `wrapKb` is 64 hex digits, and zeros ask for one of the server's. */
  resetCall(token: Credential, person: SrpPerson, wrapKb: string = NO_WRAP_KB, salts: Salts = this.salts()): Call {
    return resetCallOf(token, { person, salts, wrapKb });
  }

  keysIn(answer: Answered, keyFetch: Credential): FetchedKeys {
    return openedKeys(answer, keyFetch);
  }

  /** These editions ask nobody to confirm a sign-in. */
  async confirm(): Promise<void> {}

  async personOf({ email, password }: ProvisionedAccount): Promise<SrpPerson> {
    if (password === undefined)
      throw new NotRun('a pre-provisioned account has no password, without which nobody signs in by SRP');
    const started = await this.call('authStart', startCall(email));
    // Whether somebody still has the address, the sign-in will show.
    if (started.response.status !== 200) return { email, srpPw: this.hex() };
    return stretchedPerson(email, password, hex(startOf(started).stretchingSalt));
  }

  /** A sign-in tells no uid here. */
  accountOf(person: SrpPerson, found: SrpSignIn, { uid = '' }: Pick<ProvisionedAccount, 'uid'> = {}): SrpAccount {
    return { ...person, ...found, uid, created: found.answer };
  }

  /** @throws Error for a kind of token that this edition does not have */
  credential(type: TokenKind, token: string): Credential {
    if (!isKind(type)) throw new Error(`auth-2013 has no ${type}`);
    return credentialFrom(type, token, (seed) => auth2013Tokens.derive(type, seed));
  }

  async tokenOtherThan(type: string): Promise<Credential> {
    const { session, keyFetch } = await this.account();
    return type === 'sessionToken' ? keyFetch : session;
  }
}

function isKind(type: TokenKind): type is Auth2013TokenType {
  return (auth2013Tokens.types as readonly string[]).includes(type);
}

/** Signs in and destroys the account, as somebody who has nothing but a caller. */
export async function destroyThrough(caller: Caller, person: SrpPerson): Promise<void> {
  const start = startOf(await caller.call('authStart', startCall(person.email)));
  const proof = proofOf(start, person, randomBytes(32));
  const { authToken } = openedBundle('auth/finish', proof.K, await caller.call('authFinish', finishCall(start, proof)));
  const as = credentialFrom('authToken', authToken, (seed) => auth2013Tokens.derive('authToken', seed));
  await caller.call('accountDestroy', { as, body: {} });
}
