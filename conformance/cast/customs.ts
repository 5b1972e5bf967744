import { CUSTOMS_REFUSALS } from '../judging/customs-refusals.js';
import { NotRun } from '../stops.js';
import type { CustomsRuling, CustomsThresholds, TargetCustoms } from '../targets/target.js';
import { type Answered, fieldsOf } from '../wire/exchange.js';
import type { Call } from './caller.js';
import { whileItLasts } from './while-it-lasts.js';

/** What requests are repeated with until customs step in. */
export interface Repeater {
  call(operationId: string, call?: Call): Promise<Answered>;
  /** Random bytes as hex. */
  hex(bytes?: number): string;
}

/** A request that customs count, and how often they let it pass. */
interface Counted {
  readonly allowed: number;
  readonly request: (repeater: Repeater, email: string) => Promise<Answered>;
}

/**
 * Does something while customs rule against an email: at the operator's word, or because the suite went past what the
 * profile says they allow. A ruling of the second kind ends by itself.
 * @throws NotRun when the profile gives no threshold that leads to the ruling
 */
export async function whileCustomsRule<T>(
  repeater: Repeater,
  customs: TargetCustoms,
  { email, ruling }: { readonly email: string; readonly ruling: CustomsRuling },
  work: () => Promise<T>,
): Promise<T> {
  if (!('thresholds' in customs)) return whileItLasts(customs.rule(email, ruling), work);
  await goPast(repeater, customs.thresholds, { email, ruling });
  return work();
}

/**
 * Repeats the request that leads to the ruling as often as it is allowed, or until it is refused: the next one has to
 * meet the ruling.
 * @returns how many were sent
 * @throws NotRun
 */
export async function goPast(
  repeater: Repeater,
  thresholds: CustomsThresholds,
  { email, ruling }: { readonly email: string; readonly ruling: CustomsRuling },
): Promise<number> {
  const counted = countedFor(ruling, thresholds);
  if (counted === undefined) throw new NotRun(`customs: the profile gives no threshold that leads to "${ruling}"`);
  for (let sent = 1; sent <= counted.allowed; sent += 1) {
    const answer = await counted.request(repeater, email);
    if (CUSTOMS_REFUSALS.includes(fieldsOf(answer).errno)) return sent;
  }
  return counted.allowed;
}

function countedFor(
  ruling: CustomsRuling,
  { accountStatus, wrongPasswords, wrongPasswordsBeforeLock }: CustomsThresholds,
): Counted | undefined {
  if (ruling === 'throttled' && accountStatus !== undefined)
    return {
      allowed: accountStatus,
      request: (repeater, email) => repeater.call('accountStatusPost', { body: { email } }),
    };
  if (ruling === 'blocked, email unblocks' && wrongPasswords !== undefined) return guesses(wrongPasswords);
  if (ruling === 'locked' && wrongPasswordsBeforeLock !== undefined) return guesses(wrongPasswordsBeforeLock);
  // Nothing in the documents says what a client would have to do to be blocked for good.
  return undefined;
}

function guesses(allowed: number): Counted {
  return {
    allowed,
    request: (repeater, email) => repeater.call('accountLogin', { body: { email, authPW: repeater.hex() } }),
  };
}
