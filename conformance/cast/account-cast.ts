import { Blocked } from '../stops.js';
import type { Need } from '../targets/needs.js';
import type { ProvisionedAccount } from '../targets/target.js';
import { type Answered, fieldsOf } from '../wire/exchange.js';
import type { FetchedKeys } from './bundle.js';
import type { Call } from './caller.js';
import { TokenCast } from './cast.js';
import type { Credential, TokenKind } from './credential.js';
import type { Inbox } from './inbox.js';
import { resetCode, verificationCode } from './mailed-codes.js';
import { nextPast, PASTS, type Past } from './pasts.js';
import { provisionedAccount } from './provisioned-account.js';

/** Somebody with an address, and a password that is the business of their family of editions. */
export interface Person {
  readonly email: string;
}

/** Somebody with an account and a session. */
export interface Account extends Person {
  /** Empty for an account of the operator's where neither a sign-in nor the operator told it. */
  readonly uid: string;
  readonly session: Credential;
  /** Present where keys were asked for, or come with every session. */
  readonly keyFetch?: Credential;
  /** The answer that made the account. */
  readonly created: Answered;
}

/** A sign-in: its session and, with `keys`, a keyFetchToken. */
export interface SignIn {
  readonly session: Credential;
  readonly keyFetch?: Credential;
  readonly answer: Answered;
}

/** The token of a forgotten password and what was mailed for it. */
export interface Forgotten {
  readonly token: Credential;
  readonly code: string;
  readonly answer: Answered;
}

/** A password change that has begun, with the keyFetchToken it gave out. */
export interface ChangeBegun {
  readonly keyFetch: Credential;
  readonly answer: Answered;
}

/** What a set-up step asks for. */
export interface Wishes {
  /** A keyFetchToken with the session. */
  readonly keys?: boolean;
  /** An account and a session without any past: for what is promised of the first time alone. */
  readonly isNew?: boolean;
}

/** A case that needs one of these knows which accounts are verified, and which mails it reads. */
const MAIL_NEEDS: ReadonlySet<Need> = new Set(['mailbox', 'verifiedAccount']);

/** So many accounts of the other cases there are to one with a verified address. */
const ACCOUNTS_TO_A_VERIFIED_ONE = 5;

/** Anything of an edition's own that a request of password/forgot has besides the email. */
export type ForgotExtras = Readonly<Record<string, unknown>>;

/**
 * The people of cases about editions with accounts, sessions and mailed codes. Every method but the ones that give an
 * answer "whatever it is" is set-up: it throws Blocked when it fails.
 */
export abstract class AccountCast<P extends Person = Person, A extends Account & P = Account & P> extends TokenCast {
  /** The kind of token that password/forgot gives out, which is also its name in the answer. */
  abstract readonly forgotTokenKind: TokenKind;

  /** What somebody of this family may have done before a case meets them. */
  protected readonly pasts: readonly Past[] = PASTS;

  /** A new address with a new random password. */
  abstract person(): P;

  /** The same account with another password of 32 bytes, as hex. */
  abstract withPassword(account: A, password: string): A;

  /** Tells that the account now has this password, so that it can be destroyed afterwards. */
  abstract remember(person: P): void;

  /** An address as the bodies of this family have it. */
  abstract written(email: string): string;

  /** The address in an answer's `email`, read as this family writes it; the text itself where it is not so written. */
  abstract emailIn(answer: Answered): string;

  /** So many seconds in the unit in which certificate/sign counts the duration. */
  abstract lifetime(seconds: number): number;

  /** Creates an account; its address is unverified. */
  abstract account(wishes?: Wishes, person?: P): Promise<A>;

  /** Creates an account for whose session there is no use: where a session takes a sign-in, there is none. */
  abstract accountAlone(person?: P): Promise<P & Pick<Account, 'uid' | 'created'>>;

  /** Signs in. */
  abstract signIn(person: P, wishes?: Wishes): Promise<SignIn>;

  /** Asks for an account to be created: the answer, whatever it is. */
  abstract tryCreate(person: P): Promise<Answered>;

  /** Proves the password, up to the first request that is refused: the last answer, whatever it is. */
  abstract tryLogin(person: P): Promise<Answered>;

  /** Destroys the account. */
  abstract destroy(person: P): Promise<Answered>;

  /** A request that every live session may make and that changes nothing: the answer, whatever it is. */
  abstract useSession(session: Credential): Promise<Answered>;

  /** A request that every live token of password/forgot may make as often as it likes: the answer, whatever it is. */
  abstract useForgotToken(token: Credential, email: string): Promise<Answered>;

  /** Begins a password change by proving the old password. */
  abstract beginChange(account: A): Promise<ChangeBegun>;

  /** Ends a password change: the account has a new password, and the wrapKb, 64 hex digits, if one is given. */
  abstract finishChange(account: A, begun: ChangeBegun, wrapKb?: string): Promise<A>;

  /** Gives a change that has begun this person's password and a random wrapKb: the answer, whatever it is. */
  abstract tryFinish(begun: ChangeBegun, person: P): Promise<Answered>;

  /** The unsent request of account/reset that gives the account this person's password and a wrapKb of the server's. */
  abstract resetCall(token: Credential, person: P): Call;

  /** What a bundle of account/keys holds. @throws Blocked when it does not open */
  abstract keysIn(answer: Answered, keyFetch: Credential): FetchedKeys;

  /** Confirms a new session by mail where the server asks for it; the answer that opened the session may tell. */
  abstract confirm(account: A, session: Credential, answer: Answered): Promise<void>;

  /** Who can sign in to an account of the operator's. @throws NotRun where what is known of it does not do */
  abstract personOf(given: ProvisionedAccount): Promise<P>;

  /** The account of somebody of the operator's who has just signed in; the sign-in stands for the creation. */
  abstract accountOf(person: P, found: SignIn, given?: Pick<ProvisionedAccount, 'uid'>): A;

  /**
   * An account with a verified address: a new one, verified with the mailed code; where nobody can read mail, one that
   * the operator made, whose sign-in stands for its creation. @throws NotRun when none of those is left
   */
  async verifiedAccount({ keys, isNew = false }: Wishes = {}): Promise<A> {
    this.requireNamed('verifiedAccount', 'mailbox');
    const { inbox, accounts } = this.parts;
    if (inbox === undefined && accounts !== undefined) return provisionedAccount<P, A>(this, accounts, keys);
    const past = inbox === undefined || isNew ? undefined : await this.withAPast(inbox, { keys });
    if (past !== undefined) return past;
    const account = await this.account({ keys });
    await this.verify(account, inbox);
    return account;
  }

  /** An account whose turn it is to have a past; undefined where it is not, or where what makes a past fails here. */
  private async withAPast(inbox: Inbox, wishes: Wishes): Promise<A | undefined> {
    try {
      const past = this.parts.turn === undefined ? undefined : nextPast(this.parts.turn, this.pasts);
      return await past?.(this, inbox, wishes);
    } catch (error) {
      // What fails has cases of its own, which name it; this one is about something else.
      if (error instanceof Blocked) return undefined;
      throw error;
    }
  }

  /** A new account whose case asked for nothing and reads no mail: the address of some is verified by now. */
  protected async verifiedByTurn(account: A): Promise<A> {
    const { inbox, needs, turn } = this.parts;
    if (inbox === undefined || needs.some((need) => MAIL_NEEDS.has(need))) return account;
    if (turn?.('verified', ACCOUNTS_TO_A_VERIFIED_ONE) !== 0) return account;
    try {
      await this.verify(account, inbox);
    } catch (error) {
      // The case needs no mail, so that what goes wrong with mail is nothing to it.
      if (!(error instanceof Blocked)) throw error;
    }
    return account;
  }

  /** Reads the next mail with a verification code and hands the code in. Returns the code. */
  async verify(account: Pick<Account, 'email' | 'uid'>, inbox: Inbox = this.inbox): Promise<string> {
    const code = await this.mailedCode(account, inbox);
    await this.must('recoveryEmailVerifyCode', { body: { uid: account.uid, code } });
    return code;
  }

  /** The verification code of the next mail to the account. */
  async mailedCode({ email }: Person, inbox: Inbox = this.inbox): Promise<string> {
    const mail = await inbox.next(email, 'a verification code', (each) => verificationCode(each) !== undefined);
    return verificationCode(mail) ?? '';
  }

  /** Signs in with keys, and confirms the sign-in by mail if the server asks for it. */
  async confirmedSignIn(account: A): Promise<SignIn & { readonly keyFetch: Credential }> {
    const signIn = await this.signIn(account, { keys: true });
    await this.confirm(account, signIn.session, signIn.answer);
    return { ...signIn, keyFetch: signIn.keyFetch ?? this.token(signIn.answer, 'keyFetchToken') };
  }

  /** Asks for a password reset; the token alone, whatever was mailed. */
  async forgotToken(email: string): Promise<Credential> {
    return this.token(await this.sendForgotCode(email), this.forgotTokenKind);
  }

  /** Asks for a password reset and reads the mailed code. */
  async forgot(account: Person, extras: ForgotExtras = {}, inbox: Inbox = this.inbox): Promise<Forgotten> {
    // A sign-in may have mailed a code of its own, which looks like this one.
    await inbox.all(account.email);
    const answer = await this.sendForgotCode(account.email, extras);
    const { codeLength } = fieldsOf(answer);
    return {
      token: this.token(answer, this.forgotTokenKind),
      code: await this.mailedResetCode(account, inbox, typeof codeLength === 'number' ? codeLength : undefined),
      answer,
    };
  }

  /** The reset code of the next mail to the account, which may have so many characters as the answer says. */
  async mailedResetCode({ email }: Person, inbox: Inbox = this.inbox, length?: number): Promise<string> {
    const mail = await inbox.next(email, 'a reset code', (candidate) => resetCode(candidate, length) !== undefined);
    return resetCode(mail, length) ?? '';
  }

  /** Goes through forgot and verify_code to an accountResetToken. */
  async resetToken(account: Person, inbox: Inbox = this.inbox): Promise<Credential> {
    const { token, code } = await this.forgot(account, {}, inbox);
    return this.token(await this.must('passwordForgotVerifyCode', { as: token, body: { code } }), 'accountResetToken');
  }

  private sendForgotCode(email: string, extras: ForgotExtras = {}): Promise<Answered> {
    return this.must('passwordForgotSendCode', { body: { email: this.written(email), ...extras } });
  }
}
