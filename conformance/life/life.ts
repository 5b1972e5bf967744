import type { Account, AccountCast, Person } from '../cast/account-cast.js';
import type { FetchedKeys } from '../cast/bundle.js';
import type { Credential } from '../cast/credential.js';
import type { Check } from '../judging/check.js';
import { errnosOfTheDestroyed } from '../judging/expected-errno.js';
import { Blocked } from '../stops.js';
import { type Answered, fieldsOf } from '../wire/exchange.js';
import type { LawFinder } from './laws.js';

/** An account of any family of editions. */
export type Anybody = Account & Person;

/** Where lives are led. */
export interface Stage {
  readonly cast: AccountCast<Person, Anybody>;
  readonly check: Check;
  readonly law: LawFinder;
}

/** A request that is refused from now on, whatever happens. */
export interface Refused {
  /** The requirement that refuses it. */
  readonly law: string;
  /** Of a token that is no good, or of a wrong password. */
  readonly errno: 110 | 103;
  /** The account is gone that the token was of. */
  readonly ofTheDestroyed?: boolean;
  readonly attempt: () => Promise<Answered>;
}

/** What the keys have to be at the next look. An absent part is not known yet. */
export interface ExpectedKeys {
  readonly kA?: { readonly law: string; readonly value: string };
  readonly wrapKb?: { readonly law: string; readonly value: string };
}

/** Keys that the account must not have again; a part that may come again is absent. */
export interface FormerKeys extends Partial<FetchedKeys> {
  readonly law: string;
}

/**
 * What the documents promise of one account at a moment, each promise with the requirement that makes it. Acts change
 * it, and what no act changes has to stay.
 */
export interface Life {
  /** With the password that is good now. */
  account: Anybody;
  /** The requirement by which that password is good; absent in an edition that says nothing of it. */
  passwordLaw: string | undefined;
  /** Sessions that nothing has ended, the newest at the end. */
  sessions: Credential[];
  keys: ExpectedKeys;
  readonly formerKeys: FormerKeys[];
  /** Tokens of password/forgot that were given out and not used. */
  forgotTokens: Credential[];
  refused: readonly Refused[];
  /** How many of the refused requests were tried at least once. */
  tried: number;
  /** How often somebody looked. */
  looks: number;
}

/** An act of somebody with an account: what it does to the account, and to what is promised of it. */
export type Act = (life: Life, stage: Stage) => Promise<void>;

/** Notes a request whose token the edition refuses from now on; nothing where no requirement says so. */
export function refuseToken(life: Life, law: string | undefined, attempt: () => Promise<Answered>): void {
  if (law !== undefined) life.refused = [...life.refused, { law, errno: INVALID_TOKEN, attempt }];
}

/** The same of a password. @throws Blocked, when it is tried, where wrong passwords have locked the account meanwhile */
export function refusePassword(life: Life, law: string | undefined, attempt: () => Promise<Answered>): void {
  if (law === undefined) return;
  const refused: Refused = {
    law,
    errno: WRONG_PASSWORD,
    async attempt() {
      const answer = await attempt();
      if (fieldsOf(answer).errno === LOCKED) throw new Blocked('the wrong passwords of this story locked the account');
      return answer;
    },
  };
  life.refused = [...life.refused, refused];
}

/** Notes that the account is gone that every token of this life was of so far. */
export function endTokens(life: Life): void {
  life.refused = life.refused.map((each) => ({ ...each, ofTheDestroyed: true }));
}

/** Makes a request that is refused, and checks that it is. */
export async function checkRefused({ law, errno, ofTheDestroyed, attempt }: Refused, check: Check): Promise<void> {
  const answer = await attempt();
  const gone = errno === INVALID_TOKEN && ofTheDestroyed === true;
  check.errno(law, answer, gone ? errnosOfTheDestroyed(answer.operation) : errno);
}

const [INVALID_TOKEN, WRONG_PASSWORD, LOCKED] = [110, 103, 121] as const;
