import { requireSuccess } from '../judging/check.js';
import { Blocked } from '../stops.js';
import type { Need } from '../targets/needs.js';
import type { BearerTokens, CacheSecret, TargetCustoms, VerifiedAccounts } from '../targets/target.js';
import { type Answered, fieldsOf } from '../wire/exchange.js';
import { bodyRequirement } from '../wire/success-status.js';
import type { Call, Caller } from './caller.js';
import type { Credential, TokenKind } from './credential.js';
import type { Inbox } from './inbox.js';
import type { Turn } from './turns.js';

/** What the people of a case share. */
export interface CastParts {
  readonly caller: Caller;
  /** What the case says it needs. */
  readonly needs: readonly Need[];
  /** Absent when the target has no mailbox. */
  readonly inbox?: Inbox;
  /** Verified accounts that the operator made, where there are any. */
  readonly accounts?: VerifiedAccounts;
  /** Absent when nobody gives bearer tokens. */
  readonly bearerTokens?: BearerTokens;
  /** Absent when nobody gave it. */
  readonly cacheSecret?: CacheSecret;
  /** Absent when nobody can make the target's customs rule. */
  readonly customs?: TargetCustoms;
  /** Deals out what only some have; absent where nobody has any of it. */
  readonly turn?: Turn;
  /** Domain of addresses. */
  readonly domain: string;
  /** Random bytes of this case as hex; the same in a replay. */
  readonly hex: (bytes: number) => string;
  /** A local part that nobody used before, not even a replayed run. */
  readonly address: () => string;
  /** Takes what is to be done once the case is over, through a caller whose exchanges nobody judges. */
  readonly afterwards: (clearing: (caller: Caller) => Promise<unknown>) => void;
}

/** The length of passwords and keys. */
const PASSWORD_BYTES = 32;

/** Of so many random values of that length one begins and another one ends with a zero byte. */
const BYTES_TO_A_ZERO = 8;

/**
 * What a case of any edition works with. Every method but `call` is set-up: it throws Blocked when it fails. A family
 * of editions adds its own people.
 */
export class Cast {
  constructor(protected readonly parts: CastParts) {}

  /** A call as it is, whatever it answers. */
  call(operationId: string, call?: Call): Promise<Answered> {
    return this.parts.caller.call(operationId, call);
  }

  get caller(): Caller {
    return this.parts.caller;
  }

  /** Whose turn it is among so many, as in the type; the first one's where nobody deals anything out. */
  turn(subject: string, among: number): number {
    return this.parts.turn?.(subject, among) ?? 0;
  }

  /** Mails of this case. @throws Blocked without a mailbox; Error where the case does not say `needs: ['mailbox']` */
  get inbox(): Inbox {
    this.requireNamed('mailbox');
    if (this.parts.inbox === undefined) throw new Blocked('the target has no mailbox');
    return this.parts.inbox;
  }

  /** What makes customs rule. @throws Blocked without any; Error where the case does not say `needs: ['customs']` */
  get customs(): TargetCustoms {
    this.requireNamed('customs');
    if (this.parts.customs === undefined) throw new Blocked("nothing makes the target's customs rule");
    return this.parts.customs;
  }

  /** What is to be done once the case is over, through a caller whose exchanges nobody judges. */
  afterwards(clearing: (caller: Caller, inbox?: Inbox) => Promise<unknown>): void {
    this.parts.afterwards((caller) => clearing(caller, this.parts.inbox));
  }

  /**
   * Random bytes as hex, for passwords and ids that nobody has. Of those of the length of passwords and keys some begin
   * or end with a zero byte, which is lost where they are taken for numbers or for text.
   */
  hex(bytes = PASSWORD_BYTES): string {
    const drawn = this.parts.hex(bytes);
    if (bytes !== PASSWORD_BYTES) return drawn;
    const turn = this.parts.turn?.('zero bytes', BYTES_TO_A_ZERO);
    if (turn === 0) return `00${drawn.slice(2)}`;
    return turn === 1 ? `${drawn.slice(0, -2)}00` : drawn;
  }

  /** A new address, with the prefix by which the suite's accounts are known. */
  address(): string {
    return `${this.parts.address()}@${this.parts.domain}`;
  }

  /** What a case gets it has to name, so that `needs` cannot lie. @throws Error where it names none of these */
  protected requireNamed(...oneOf: readonly Need[]): void {
    if (oneOf.some((need) => this.parts.needs.includes(need))) return;
    throw new Error(`the case uses what it does not name in "needs": ${oneOf.join(' or ')}`);
  }

  /** A set-up call: blocks the case unless it succeeds. */
  async must(operationId: string, call?: Call): Promise<Answered> {
    const exchange = await this.call(operationId, call);
    exchange.expectation = 'success';
    requireSuccess(exchange, 'a set-up step');
    return exchange;
  }

  /** The same where a server that keeps every word of its document may refuse: that blocks the case and says nothing. */
  async mustWhereServed(operationId: string, call?: Call): Promise<Answered> {
    return unblamed(() => this.must(operationId, call));
  }
}

/** Set-up that a server may refuse for reasons of its own: what blocks the case then is no evidence against an answer. */
export async function unblamed<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof Blocked) throw new Blocked(error.reason, error.requirement);
    throw error;
  }
}

/** What a case of an edition with Hawk tokens works with. */
export abstract class TokenCast extends Cast {
  /** The credentials that follow from a token's text, 64 hex characters. */
  abstract credential(type: TokenKind, token: string): Credential;

  /** A live token of another kind than the one named. @throws Blocked */
  abstract tokenOtherThan(type: string): Promise<Credential>;

  /** A token out of an answer, as credentials. @throws Blocked when it is not there or no token */
  token(answer: Answered, field: TokenKind): Credential {
    const value = text(answer, field);
    if (!/^[0-9a-f]{64}$/i.test(value))
      throw new Blocked(`the ${field} of ${answer.operation?.id} is not 32 bytes of hex`, responseId(answer, field));
    return this.credential(field, value);
  }
}

/** A text field of an answer. @throws Blocked when it is missing */
export function text(answer: Answered, field: string): string {
  const value = fieldsOf(answer)[field];
  if (typeof value !== 'string')
    throw new Blocked(`the answer of ${answer.operation?.id} has no ${field}`, responseId(answer, field));
  return value;
}

function responseId(answer: Answered, field: string): string | undefined {
  return answer.operation === undefined ? undefined : bodyRequirement(answer.operation, field, answer);
}
