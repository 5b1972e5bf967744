import { hex } from '../../protocol/bytes.js';
import { keyServer2013Bundles } from '../../protocol/srp-bundles.js';
import { type KeyServer2013TokenType, keyServer2013Tokens } from '../../protocol/srp-tokens.js';
import { Blocked, NotRun } from '../stops.js';
import type { ProvisionedAccount } from '../targets/target.js';
import type { Answered } from '../wire/exchange.js';
import { isSuccessStatus } from '../wire/success-status.js';
import {
  type Account,
  AccountCast,
  type ChangeBegun,
  type Forgotten,
  type Person,
  type SignIn,
  type Wishes,
} from './account-cast.js';
import type { FetchedKeys } from './bundle.js';
import type { Call } from './caller.js';
import { text } from './cast.js';
import { type Credential, credentialFrom, type TokenKind } from './credential.js';
import { type Halves, openedKeys } from './key-server-bundle.js';
import { begin, type Dress, EXCHANGES, goThrough, prove } from './key-server-exchanges.js';
import {
  type CreationWishes,
  creationBody,
  finishCall,
  type KeyServerPerson,
  type Stretching,
  startOf,
  verifierOf,
} from './key-server-login.js';
import { handIn, nextCode, resetCodeIn, tokenOfForgot, verificationCodeIn } from './key-server-mail.js';
import { BundleOrders } from './key-server-orders.js';
import { LASTING_PASTS } from './pasts.js';

/** Somebody with an account, and the session of a first sign-in. */
export interface KeyServerAccount extends Account, KeyServerPerson {
  /** Comes with every session. */
  readonly keyFetch: Credential;
}

/** A sign-in, whose session always comes with a keyFetchToken. */
export interface KeyServerSignIn extends SignIn {
  readonly keyFetch: Credential;
}

/** Tokens of a password change that has begun. */
export interface KeyServerChangeBegun extends ChangeBegun {
  readonly accountReset: Credential;
}

/** The people of cases about key-server-2013, who sign in by SRP with a password that nobody stretches. */
export class KeyServerCast extends AccountCast<KeyServerPerson, KeyServerAccount> {
  readonly forgotTokenKind = 'forgotPasswordToken';
  protected override readonly pasts = LASTING_PASTS;
  private readonly orders = new BundleOrders(this);

  person(): KeyServerPerson {
    // A salt without leading zeros, which some would drop.
    return { email: this.address(), password: this.hex(), srpSalt: `a5${this.hex(31)}` };
  }

  withPassword<Q extends KeyServerPerson>(person: Q, password: string): Q {
    return { ...person, password };
  }

  /** Nothing to tell: no operation of the edition destroys an account. */
  remember(): void {}

  written(email: string): string {
    return email;
  }

  emailIn(answer: Answered): string {
    return text(answer, 'email');
  }

  lifetime(seconds: number): number {
    return seconds * 1000;
  }

  async account(wishes?: CreationWishes, person?: KeyServerPerson): Promise<KeyServerAccount> {
    const alone = await this.accountAlone(person, wishes?.stretch);
    const { session, keyFetch } = await this.signIn(alone);
    const account = { ...alone, session, keyFetch };
    return wishes === undefined && person === undefined ? this.verifiedByTurn(account) : account;
  }

  /** @param stretch what the client tells of its stretching: what is not usual a server may refuse (lines 83, 102) */
  async accountAlone(
    person: KeyServerPerson = this.person(),
    stretch?: Stretching,
  ): Promise<KeyServerPerson & Pick<Account, 'uid' | 'created'>> {
    const must = stretch === undefined ? 'must' : 'mustWhereServed';
    const created = await this[must]('accountCreate', { body: creationBody(person, stretch) });
    return { ...person, uid: '', created };
  }

  async signIn(person: KeyServerPerson, dress: Wishes & Dress = {}): Promise<KeyServerSignIn> {
    const { halves, answer } = await goThrough(this, 'session', person, dress);
    return { ...(await this.tokensOfSession(halves)), answer };
  }

  /** Which half of a bundle of session/auth is which. */
  async tokensOfSession(halves: Halves): Promise<Pick<KeyServerSignIn, 'session' | 'keyFetch'>> {
    const { keyFetchToken, other } = await this.orders.ofSession(halves);
    return {
      session: this.credential('sessionToken', other),
      keyFetch: this.credential('keyFetchToken', keyFetchToken),
    };
  }

  tryCreate(person: KeyServerPerson): Promise<Answered> {
    return this.call('accountCreate', { body: creationBody(person) });
  }

  async tryLogin(person: KeyServerPerson): Promise<Answered> {
    const { start, finish } = EXCHANGES.session;
    const started = await this.call(start.operation, start.call(person));
    if (!isSuccessStatus(started)) return started;
    // One B in 256 is no good; what comes next is the answer that another start gets.
    const begun = startOf(started) ?? (await begin(this, 'session', person)).start;
    return this.call(finish, finishCall(begun, prove(this, begun, person)));
  }

  async destroy(): Promise<Answered> {
    throw new Blocked('no operation of the edition destroys an account');
  }

  useSession(session: Credential): Promise<Answered> {
    return this.call('sessionStatus', { as: session });
  }

  async useForgotToken(): Promise<Answered> {
    throw new Error('no operation takes a forgotPasswordToken as often as one likes');
  }

  async beginChange(account: KeyServerAccount): Promise<KeyServerChangeBegun> {
    const { halves, answer } = await goThrough(this, 'change', account);
    return { ...(await this.tokensOfChange(halves)), answer };
  }

  /** Which half of a bundle of password/change is which. */
  async tokensOfChange(halves: Halves): Promise<Pick<KeyServerChangeBegun, 'accountReset' | 'keyFetch'>> {
    const { keyFetchToken, other } = await this.orders.ofChange(halves);
    return {
      keyFetch: this.credential('keyFetchToken', keyFetchToken),
      accountReset: this.credential('accountResetToken', other),
    };
  }

  async finishChange(
    account: KeyServerAccount,
    { accountReset }: KeyServerChangeBegun,
    wrapKb: string = this.hex(),
  ): Promise<KeyServerAccount> {
    const changed = this.withPassword(account, this.hex());
    await this.must('accountReset', this.resetCall(accountReset, changed, wrapKb));
    return changed;
  }

  tryFinish({ accountReset }: KeyServerChangeBegun, person: KeyServerPerson): Promise<Answered> {
    return this.call('accountReset', this.resetCall(accountReset, person, this.hex()));
  }

  /** As in the type; `wrapKb` is 64 hex digits. The bundle is all there is in the list of parameters (line 280). */
  resetCall(token: Credential, person: KeyServerPerson, wrapKb: string = this.hex()): Call {
    const contents = { wrapKb: Buffer.from(wrapKb, 'hex'), verifier: verifierOf(person) };
    return { as: token, body: { bundle: hex(keyServer2013Bundles.seal('account/reset', token.requestKey, contents)) } };
  }

  keysIn(answer: Answered, keyFetch: Credential): FetchedKeys {
    return openedKeys(answer, keyFetch);
  }

  /** This edition asks nobody to confirm a sign-in. */
  async confirm(): Promise<void> {}

  async personOf({ email, password }: ProvisionedAccount): Promise<KeyServerPerson> {
    if (password === undefined)
      throw new NotRun('a pre-provisioned account has no password, without which nobody signs in by SRP');
    const { start } = await begin(this, 'session', { email });
    return { email, password, srpSalt: hex(start.srpSalt) };
  }

  accountOf(person: KeyServerPerson, found: KeyServerSignIn): KeyServerAccount {
    return { ...person, ...found, uid: '', created: found.answer };
  }

  /** @throws Error for a kind of token that this edition derives nothing from */
  credential(type: TokenKind, token: string): Credential {
    if (!isKind(type)) throw new Error(`key-server-2013 signs nothing with a ${type}`);
    return credentialFrom(type, token, (seed) => keyServer2013Tokens.derive(type, seed));
  }

  async tokenOtherThan(type: string): Promise<Credential> {
    const { session, keyFetch } = await this.account();
    return type === 'sessionToken' ? keyFetch : session;
  }

  /** Has a code mailed and hands it in. Returns the code. */
  override async verify(
    account: Pick<KeyServerAccount, 'email' | 'uid' | 'session'>,
    inbox = this.inbox,
  ): Promise<string> {
    const { email } = account;
    await this.sendCode(account, inbox);
    const submit = (code: string) => this.call('accountRecoveryMethodsVerifyCode', { body: { email, code } });
    return (await handIn(() => this.mailedCode(account, inbox), submit)).code;
  }

  /** Has a verification code mailed, and counts every mail from before as read. */
  async sendCode(
    { email, session }: Pick<KeyServerAccount, 'email' | 'session'>,
    inbox = this.inbox,
  ): Promise<Answered> {
    await inbox.all(email);
    return this.must('accountRecoveryMethodsSendCode', { as: session, body: { email } });
  }

  override mailedCode({ email }: Person, inbox = this.inbox): Promise<string> {
    return nextCode(inbox, email, 'a verification code', verificationCodeIn);
  }

  override mailedResetCode({ email }: Person, inbox = this.inbox): Promise<string> {
    return nextCode(inbox, email, 'a reset code', resetCodeIn);
  }

  override async forgotToken(email: string): Promise<Credential> {
    return tokenOfForgot(await this.must('passwordForgotSendCode', { body: { email } }));
  }

  override async forgot({ email }: Person): Promise<Forgotten> {
    await this.inbox.all(email);
    const answer = await this.must('passwordForgotSendCode', { body: { email } });
    return { token: tokenOfForgot(answer), code: await this.mailedResetCode({ email }), answer };
  }

  override async resetToken({ email }: Person, inbox = this.inbox): Promise<Credential> {
    await inbox.all(email);
    const forgotPasswordToken = (await this.forgotToken(email)).token;
    const submit = (code: string) => this.call('passwordForgotVerifyCode', { body: { code, forgotPasswordToken } });
    const { answer } = await handIn(() => this.mailedResetCode({ email }, inbox), submit);
    return this.token(answer, 'accountResetToken');
  }
}

function isKind(type: TokenKind): type is KeyServer2013TokenType {
  return (keyServer2013Tokens.types as readonly string[]).includes(type);
}
