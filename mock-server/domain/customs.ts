import type { World } from '../world.js';
import type { Caller } from './caller.js';
import { DomainError } from './domain-error.js';
import { normalised } from './email-address.js';
import { inWords } from './relative-time.js';
import type { CounterRow, CustomsRuling } from './rows.js';

export type { CustomsRuling } from './rows.js';

/** What customs count. A wrong unblock code counts as a wrong password; `lockout` counts wrong passwords of an account. */
export type CustomsAction = 'signIn' | 'wrongPassword' | 'accountStatus' | 'sendCode' | 'sms' | 'lockout';

/** So many in so many seconds; the next one meets the ruling until the window is over. */
export interface CustomsLimit {
  readonly count: number;
  readonly seconds: number;
}

/** The limits of one action. A limit that is left out limits nothing; a ruling that is left out is `throttled`. */
export interface CustomsLimits {
  readonly perAddress?: CustomsLimit;
  readonly perEmail?: CustomsLimit;
  readonly ruling?: CustomsRuling;
}

/** Limits by action; one that is left out has none. */
export type CustomsSettings = { readonly [A in CustomsAction]?: CustomsLimits };

/** Why and for how long, in whole seconds, somebody may not pass. */
export interface Verdict {
  readonly ruling: CustomsRuling;
  readonly retryAfter: number;
}

/** Who may not go on because there was too much of it. */
export interface Customs {
  /** Counts an action and refuses what is too much. Throws InvalidParameter, TooManyRequests, RequestBlocked. */
  admit(action: CustomsAction, email: string, caller: Caller): void;
  /**
   * The same for signing in, where an unblock code may lift a ruling and is looked at only then: true if one did.
   * Throws InvalidUnblockCode too.
   */
  admitSignIn(email: string, unblockCode: string | undefined, caller: Caller): boolean;
  /** Refuses somebody who gave too many wrong passwords, and counts nothing. Throws as `admit` does. */
  admitProof(email: string, caller: Caller): void;
  /** Runs a proof of a password; a wrong one is counted before its failure goes on. */
  countWrongPassword<T>(email: string, caller: Caller, proof: () => T): T;
  /** What stands against an action now; undefined when nothing does. */
  judge(action: CustomsAction, email: string, caller: Caller): Verdict | undefined;
  /** Adds one to the counters of an action that has limits. */
  count(action: CustomsAction, email: string, caller: Caller): void;
  /** Forgets what was counted of an action for an email. */
  forget(action: CustomsAction, email: string): void;
  /** Throws the refusal that a verdict asks for. */
  refuse(verdict: Verdict, caller: Caller): never;
  /** From now on sign-in and account/status by this email, in any case, meet the ruling; the result ends it. */
  rule(email: string, ruling: CustomsRuling): () => void;
  /** Ends the ruling on an email; false when there was none. */
  lift(email: string): boolean;
  /** The rulings by lower-case email. */
  rulings(): ReadonlyMap<string, CustomsRuling>;
}

/** What a ruling that an operator made tells clients to wait, seconds: the number of the document's samples (1692, 1712). */
const RULED_WAIT_SECONDS = 30;

/** The actions that an operator's ruling on an email is about. */
const RULED: readonly CustomsAction[] = ['signIn', 'accountStatus'];

/** Counters kept at most; the one that was touched longest ago goes first. */
const MOST_COUNTERS = 20_000;

/** Whether an unblock code is a way out of a ruling. */
function isUnblockable({ ruling }: Verdict): boolean {
  return ruling.endsWith('email unblocks');
}

/** Makes the service of one mock. */
export function makeCustoms(world: World): Customs {
  return { ...makeAdmission(world), ...makeJudgement(world), ...makeRulings(world) };
}

type Admission = Pick<Customs, 'admit' | 'admitSignIn' | 'admitProof' | 'countWrongPassword' | 'refuse'>;

function makeAdmission(world: World): Admission {
  return {
    admit(action, email, caller) {
      const verdict = world.customs.judge(action, world.accounts.address(email), caller);
      if (verdict !== undefined) world.customs.refuse(verdict, caller);
      world.customs.count(action, email, caller);
    },
    admitSignIn(email, unblockCode, caller) {
      const address = world.accounts.address(email);
      const verdict =
        world.customs.judge('signIn', address, caller) ?? world.customs.judge('wrongPassword', address, caller);
      if (verdict === undefined) {
        world.customs.count('signIn', address, caller);
        return false;
      }
      const account = world.accounts.findByEmail(address);
      if (!isUnblockable(verdict) || unblockCode === undefined || account === undefined) {
        return world.customs.refuse(verdict, caller);
      }
      if (!world.unblockCodes.consume(account.uid, unblockCode)) {
        world.customs.count('wrongPassword', address, caller);
        throw new DomainError('InvalidUnblockCode');
      }
      return true;
    },
    admitProof(email, caller) {
      const verdict = world.customs.judge('wrongPassword', world.accounts.address(email), caller);
      if (verdict !== undefined) world.customs.refuse(verdict, caller);
    },
    countWrongPassword(email, caller, proof) {
      try {
        return proof();
      } catch (error) {
        if (isWrongPassword(world, error)) {
          world.customs.count('wrongPassword', email, caller);
          world.lockout.countWrongPassword(world.accounts.getByEmail(world.accounts.address(email)), caller);
        }
        throw error;
      }
    },
    refuse(verdict, { locale }) {
      const wayOut = isUnblockable(verdict) ? { verificationMethod: 'email-captcha', verificationReason: 'login' } : {};
      if (verdict.ruling.startsWith('blocked')) throw new DomainError('RequestBlocked', wayOut);
      const { retryAfter } = verdict;
      const retryAfterLocalized = inWords(retryAfter * 1000, locale);
      throw new DomainError('TooManyRequests', { retryAfter, retryAfterLocalized, ...wayOut });
    },
  };
}

/**
 * Whether a proof failed for the password. Where no sign-in looks at the email's case first, that the case is wrong is
 * told of wrong passwords alone, and another spelling must not be a way around the counting.
 */
function isWrongPassword({ behaviour }: World, error: unknown): boolean {
  if (!(error instanceof DomainError)) return false;
  if (error.failure === 'IncorrectEmailCase') return !behaviour.loginChecksEmailCaseFirst;
  return error.failure === 'IncorrectPassword';
}

function makeJudgement(world: World): Pick<Customs, 'judge' | 'count' | 'forget'> {
  const { counters, rulings } = world.store;

  /** The limits of an action with the counters they apply to. */
  function watched(action: CustomsAction, email: string, caller: Caller): { limit: CustomsLimit; key: string }[] {
    const { perAddress, perEmail } = world.settings.customs[action] ?? {};
    return [
      ...(perAddress === undefined ? [] : [{ limit: perAddress, key: `${action} address ${caller.address}` }]),
      ...(perEmail === undefined ? [] : [{ limit: perEmail, key: emailKey(action, email) }]),
    ];
  }

  function running(key: string): CounterRow | undefined {
    const counter = counters.get(key);
    return counter !== undefined && counter.until > world.clock.now() ? counter : undefined;
  }

  return {
    judge(action, email, caller) {
      const ruled = RULED.includes(action) ? rulings.get(normalised(email)) : undefined;
      if (ruled !== undefined) return { ruling: ruled, retryAfter: RULED_WAIT_SECONDS };
      const over = watched(action, email, caller)
        .map(({ limit, key }) => ({ limit, counter: running(key) }))
        .filter(({ limit, counter }) => (counter?.count ?? 0) >= limit.count)
        .map(({ limit, counter }) => counter?.until ?? world.clock.now() + limit.seconds * 1000);
      if (over.length === 0) return undefined;
      return {
        ruling: world.settings.customs[action]?.ruling ?? 'throttled',
        retryAfter: Math.max(1, Math.ceil((Math.max(...over) - world.clock.now()) / 1000)),
      };
    },
    count(action, email, caller) {
      for (const { limit, key } of watched(action, email, caller)) {
        const counter = running(key) ?? { count: 0, until: world.clock.now() + limit.seconds * 1000 };
        // Deleted first, so that the map's order is that of the last use.
        counters.delete(key);
        counters.set(key, { ...counter, count: counter.count + 1 });
      }
      if (counters.size > MOST_COUNTERS) forgetOldest(counters);
    },
    forget(action, email) {
      counters.delete(emailKey(action, email));
    },
  };
}

function emailKey(action: CustomsAction, email: string): string {
  return `${action} email ${normalised(email)}`;
}

/** A tenth at once: a map that loses its first entry with each new one gets slow. */
function forgetOldest(counters: Map<string, CounterRow>): void {
  for (const key of counters.keys()) {
    if (counters.size <= 0.9 * MOST_COUNTERS) return;
    counters.delete(key);
  }
}

function makeRulings(world: World): Pick<Customs, 'rule' | 'lift' | 'rulings'> {
  const { rulings } = world.store;
  return {
    rule(email, ruling) {
      rulings.set(normalised(email), ruling);
      return () => {
        world.customs.lift(email);
      };
    },
    lift: (email) => rulings.delete(normalised(email)),
    rulings: () => new Map(rulings),
  };
}
