import { hex } from '../../protocol/bytes.js';
import { stretchAsync } from '../../protocol/onepw.js';
import { TOKEN_TYPES, type TokenType } from '../../protocol/tokens.js';
import { Blocked } from '../stops.js';
import type { ProvisionedAccount } from '../targets/target.js';
import { type Answered, fieldsOf } from '../wire/exchange.js';
import { isSuccess } from '../wire/success-status.js';
import {
  AccountCast,
  type Account as AnyAccount,
  type ChangeBegun as AnyChangeBegun,
  type Person as AnyPerson,
  type SignIn,
  type Wishes,
} from './account-cast.js';
import { type FetchedKeys, openedKeys } from './bundle.js';
import type { Call } from './caller.js';
import { text } from './cast.js';
import { type Credential, credential, type TokenKind } from './credential.js';

export type { Forgotten, SignIn } from './account-cast.js';

/** Somebody with an address and a password, perhaps without an account. */
export interface Person extends AnyPerson {
  /** 32 bytes as hex; random, because only the stretching cases stretch real passwords. */
  readonly authPW: string;
}

/** Somebody with an account, and the session that made it; with `keys` its keyFetchToken as well. */
export interface Account extends AnyAccount, Person {}

/** Tokens of a password change that has begun. */
export interface ChangeBegun extends AnyChangeBegun {
  readonly passwordChange: Credential;
}

/** Extra parameters of a set-up step. */
export interface Extras extends Wishes {
  readonly body?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One account in so many has the session of a sign-in in place of its first one. */
const SESSIONS_TO_A_LATER_ONE = 6;

/** So many sessions nobody asked keys of there are to one that has keys nobody fetches. */
const SESSIONS_TO_ONE_WITH_KEYS = 4;

/** The people of cases about the onepw editions. */
export class OnepwCast extends AccountCast<Person, Account> {
  readonly forgotTokenKind = 'passwordForgotToken';

  person(): Person {
    return { email: this.address(), authPW: this.hex() };
  }

  withPassword(account: Account, authPW: string): Account {
    return { ...account, authPW };
  }

  remember({ email, authPW }: Person): void {
    this.parts.afterwards((caller) => caller.call('accountDestroy', { body: { email, authPW } }));
  }

  written(email: string): string {
    return email;
  }

  emailIn(answer: Answered): string {
    return text(answer, 'email');
  }

  lifetime(seconds: number): number {
    return seconds * 1000;
  }

  /** With nothing asked for, the session of some accounts is that of a sign-in, which does all that a first one does. */
  async account(extras?: Extras, person?: Person): Promise<Account> {
    const account = await this.create(extras, person);
    if (extras !== undefined || person !== undefined) return account;
    if (!this.hasLaterSession()) return this.verifiedByTurn(account);
    const login = await this.tryLogin(account);
    return isSuccess(login) ? { ...account, session: this.token(login, 'sessionToken') } : account;
  }

  /** A sign-in may mail a code, which who reads mail would take for the one that was asked for. */
  private hasLaterSession(): boolean {
    const { needs, turn } = this.parts;
    if (needs.includes('mailbox') || needs.includes('verifiedAccount')) return false;
    return turn?.('session', SESSIONS_TO_A_LATER_ONE) === 0;
  }

  /** Where nothing is said of keys, some ask for them all the same: a session is no other for that. */
  private keysQuery(keys: boolean | undefined): Call {
    if (keys !== undefined) return { query: { keys } };
    return this.parts.turn?.('keys', SESSIONS_TO_ONE_WITH_KEYS) === 0 ? { query: { keys: true } } : {};
  }

  private async create({ keys, body, headers = {} }: Extras = {}, person: Person = this.person()): Promise<Account> {
    const created = await this.must('accountCreate', {
      ...this.keysQuery(keys),
      headers,
      body: { email: person.email, authPW: person.authPW, ...body },
    });
    this.remember(person);
    const session = this.token(created, 'sessionToken');
    const keyFetch = keys === true ? { keyFetch: this.token(created, 'keyFetchToken') } : {};
    return { ...person, uid: text(created, 'uid'), session, created, ...keyFetch };
  }

  accountAlone(person?: Person): Promise<Account> {
    return this.create({}, person);
  }

  async signIn(person: Person, { keys, body, headers = {} }: Extras = {}): Promise<SignIn> {
    const answer = await this.must('accountLogin', {
      ...this.keysQuery(keys),
      headers,
      body: { email: person.email, authPW: person.authPW, ...body },
    });
    const keyFetch = keys === true ? { keyFetch: this.token(answer, 'keyFetchToken') } : {};
    return { session: this.token(answer, 'sessionToken'), answer, ...keyFetch };
  }

  tryCreate({ email, authPW }: Person): Promise<Answered> {
    return this.call('accountCreate', { body: { email, authPW } });
  }

  tryLogin({ email, authPW }: Person): Promise<Answered> {
    return this.call('accountLogin', { body: { email, authPW } });
  }

  destroy({ email, authPW }: Person): Promise<Answered> {
    return this.must('accountDestroy', { body: { email, authPW } });
  }

  useSession(session: Credential): Promise<Answered> {
    return this.call('sessionStatus', { as: session });
  }

  useForgotToken(token: Credential): Promise<Answered> {
    return this.call('passwordForgotStatus', { as: token });
  }

  keysIn(answer: Answered, keyFetch: Credential): FetchedKeys {
    return openedKeys(answer, keyFetch);
  }

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
    do {
      // The next mail may be about an earlier sign-in, whose code may have died with this one.
      const code = await this.mailedCode(account, inbox);
      await this.call('recoveryEmailVerifyCode', { body: { uid: account.uid, code } });
    } while (await this.waitsForACode(session));
  }

  private async waitsForACode(session: Credential): Promise<boolean> {
    const { verified, sessionVerified = verified } = fieldsOf(await this.call('recoveryEmailStatus', { as: session }));
    return sessionVerified === false;
  }

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

  async finishChange(account: Account, begun: ChangeBegun, wrapKb: string = this.hex()): Promise<Account> {
    const authPW = this.hex();
    await this.must('passwordChangeFinish', { as: begun.passwordChange, body: { authPW, wrapKb } });
    const changed = { ...account, authPW };
    this.remember(changed);
    return changed;
  }

  tryFinish({ passwordChange }: ChangeBegun, { authPW }: Person): Promise<Answered> {
    return this.call('passwordChangeFinish', { as: passwordChange, body: { authPW, wrapKb: this.hex() } });
  }

  resetCall(token: Credential, { authPW }: Person): Call {
    return { as: token, body: { authPW } };
  }

  async personOf({ email, authPW, password = '' }: ProvisionedAccount): Promise<Person> {
    return { email, authPW: authPW?.toLowerCase() ?? hex((await stretchAsync(email, password)).authPW) };
  }

  accountOf(person: Person, found: SignIn): Account {
    return { ...person, ...found, uid: text(found.answer, 'uid'), created: found.answer };
  }

  /** @throws Error for a kind of token that these editions do not have */
  credential(type: TokenKind, token: string): Credential {
    if (!isOnepwKind(type)) throw new Error(`the onepw editions have no ${type}`);
    return credential(type, token);
  }

  async tokenOtherThan(type: string): Promise<Credential> {
    if (type !== 'sessionToken') return (await this.account()).session;
    return this.token((await this.account({ keys: true })).created, 'keyFetchToken');
  }
}

function isOnepwKind(type: TokenKind): type is TokenType {
  return (TOKEN_TYPES as readonly string[]).includes(type);
}
