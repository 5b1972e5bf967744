import type { TokenType } from '../../protocol/tokens.js';
import { Blocked } from '../stops.js';
import { type Answered, fieldsOf } from '../wire/exchange.js';
import type { Call } from './caller.js';
import { TokenCast, text } from './cast.js';
import { type Credential, credential } from './credential.js';
import { type Inbox, resetCode, verificationCode } from './inbox.js';
import { provisionedAccount } from './provisioned-account.js';

/** Somebody with an address and a password, perhaps without an account. */
export interface Person {
  readonly email: string;
  /** 32 bytes as hex; random, because only the stretching cases stretch real passwords. */
  readonly authPW: string;
}

/** Somebody with an account, and the session that made it. */
export interface Account extends Person {
  readonly uid: string;
  readonly session: Credential;
  /** Present when the account was made with `keys`. */
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

/** A passwordForgotToken and what was mailed for it. */
export interface Forgotten {
  readonly token: Credential;
  readonly code: string;
  readonly answer: Answered;
}

/** Tokens of a password change that has begun. */
export interface ChangeBegun {
  readonly passwordChange: Credential;
  readonly keyFetch: Credential;
  readonly answer: Answered;
}

/** Extra parameters of a set-up step. */
export interface Extras {
  readonly keys?: boolean;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The people of cases about the onepw editions. Every method but `call` is set-up: it throws Blocked when it fails. */
export class OnepwCast extends TokenCast {
  /** A new address, with the prefix by which the suite's accounts are known. */
  person(): Person {
    return { email: this.address(), authPW: this.hex() };
  }

  /** Tells that the account now has this password, so that it can be destroyed afterwards. */
  remember({ email, authPW }: Person): void {
    this.parts.afterwards((caller) => caller.call('accountDestroy', { body: { email, authPW } }));
  }

  /** Creates an account; its address is unverified. */
  async account({ keys, body, headers = {} }: Extras = {}, person: Person = this.person()): Promise<Account> {
    const created = await this.must('accountCreate', {
      ...keysQuery(keys),
      headers,
      body: { email: person.email, authPW: person.authPW, ...body },
    });
    this.remember(person);
    const session = this.token(created, 'sessionToken');
    const keyFetch = keys === true ? { keyFetch: this.token(created, 'keyFetchToken') } : {};
    return { ...person, uid: text(created, 'uid'), session, created, ...keyFetch };
  }

  /**
   * An account with a verified address: a new one, verified with the mailed code; where nobody can read mail, one that
   * the operator made, whose sign-in stands for its creation. @throws NotRun when none of those is left
   */
  async verifiedAccount({ keys }: Pick<Extras, 'keys'> = {}): Promise<Account> {
    this.requireNamed('verifiedAccount', 'mailbox');
    const { inbox, accounts } = this.parts;
    if (inbox === undefined && accounts !== undefined) return provisionedAccount(this, accounts, keys);
    const account = await this.account({ keys });
    await this.verify(account, inbox);
    return account;
  }

  /** Reads the next mail with a verification code and hands the code in. Returns the code. */
  async verify(account: Account, inbox: Inbox = this.inbox): Promise<string> {
    const code = await this.mailedCode(account, inbox);
    await this.must('recoveryEmailVerifyCode', { body: { uid: account.uid, code } });
    return code;
  }

  /** The verification code of the next mail to the account. */
  async mailedCode(account: Account, inbox: Inbox = this.inbox): Promise<string> {
    const mail = await inbox.next(
      account.email,
      'a verification code',
      (candidate) => verificationCode(candidate) !== undefined,
    );
    return verificationCode(mail) ?? '';
  }

  /** Signs in. */
  async signIn(person: Person, { keys, body, headers = {} }: Extras = {}): Promise<SignIn> {
    const answer = await this.must('accountLogin', {
      ...keysQuery(keys),
      headers,
      body: { email: person.email, authPW: person.authPW, ...body },
    });
    const keyFetch = keys === true ? { keyFetch: this.token(answer, 'keyFetchToken') } : {};
    return { session: this.token(answer, 'sessionToken'), answer, ...keyFetch };
  }

  /** Signs in with keys, and confirms the sign-in by mail if the server asks for it. */
  async confirmedSignIn(account: Account): Promise<SignIn & { readonly keyFetch: Credential }> {
    const signIn = await this.signIn(account, { keys: true });
    await this.confirm(account, signIn.session, signIn.answer);
    return { ...signIn, keyFetch: signIn.keyFetch ?? this.token(signIn.answer, 'keyFetchToken') };
  }

  /** Confirms a new session by mail where the server asks for it; the answer that opened the session may tell. */
  async confirm(account: Account, session: Credential, answer: Answered): Promise<void> {
    // `verified` may be about the address alone (lines 730 and 453): then only the session's status tells.
    const waits =
      fieldsOf(answer).verified === false ||
      fieldsOf(await this.call('recoveryEmailStatus', { as: session })).sessionVerified === false;
    if (!waits) return;
    this.requireNamed('verifiedAccount', 'mailbox');
    const { inbox } = this.parts;
    if (inbox === undefined)
      throw new Blocked('the account or its sign-in waits for a mailed code, and the target has no mailbox');
    await this.verify(account, inbox);
  }

  /** Asks for a password reset and reads the mailed code. */
  async forgot(account: Account, body: Readonly<Record<string, unknown>> = {}): Promise<Forgotten> {
    const answer = await this.must('passwordForgotSendCode', { body: { email: account.email, ...body } });
    return { token: this.token(answer, 'passwordForgotToken'), code: await this.mailedResetCode(account), answer };
  }

  /** The reset code of the next mail to the account. */
  async mailedResetCode(account: Account): Promise<string> {
    const mail = await this.inbox.next(
      account.email,
      'a reset code',
      (candidate) => resetCode(candidate) !== undefined,
    );
    return resetCode(mail) ?? '';
  }

  /** Goes through forgot and verify_code to an accountResetToken. */
  async resetToken(account: Account): Promise<Credential> {
    const forgotten = await this.forgot(account);
    return this.token(
      await this.must('passwordForgotVerifyCode', { as: forgotten.token, body: { code: forgotten.code } }),
      'accountResetToken',
    );
  }

  /** Begins a password change. */
  async beginChange(account: Account): Promise<ChangeBegun> {
    const answer = await this.must('passwordChangeStart', {
      body: { email: account.email, oldAuthPW: account.authPW },
    });
    return {
      passwordChange: this.token(answer, 'passwordChangeToken'),
      keyFetch: this.token(answer, 'keyFetchToken'),
      answer,
    };
  }

  credential(type: TokenType, token: string): Credential {
    return credential(type, token);
  }

  async tokenOtherThan(type: string): Promise<Credential> {
    if (type !== 'sessionToken') return (await this.account()).session;
    return this.token((await this.account({ keys: true })).created, 'keyFetchToken');
  }
}

function keysQuery(keys: boolean | undefined): Call {
  return keys === undefined ? {} : { query: { keys } };
}
