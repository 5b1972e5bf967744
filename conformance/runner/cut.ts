import { setMaxListeners } from 'node:events';
import { Blocked, HarnessError } from '../stops.js';
import { type Adapters, isAbsent, type TargetClock } from '../targets/target.js';

/** Of a run's limit at most this much, and at most a tenth, is kept for putting things back, milliseconds. */
const CLEARING_MS = 1_000;

/** Longer timers end at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The end that may come to a run before it is through. */
export interface Cut {
  /** Aborted when the run is cut short; its reason is a sentence. */
  readonly signal: AbortSignal;
  /** How long, once cut, what was begun may take to put things back, milliseconds. */
  readonly clearingMs: number;
  /** Seconds until the limit cuts it. */
  secondsLeft(): number;
  /** The run is over: its limit means nothing any more. */
  off(): void;
}

/**
 * Cuts a run short so early before its limit that it ends within it, or when somebody says so.
 * @param stop its reason is a sentence
 */
export function cutAfter(limitSeconds: number, stop?: AbortSignal): Cut {
  const limitMs = limitSeconds * 1000;
  const clearingMs = Math.min(CLEARING_MS, limitMs / 10);
  const endsAt = performance.now() + limitMs - clearingMs;
  const controller = new AbortController();
  // Every running case listens, and how many those are is the profile's business.
  setMaxListeners(0, controller.signal);
  const timer = setTimeout(
    () => controller.abort(`the run limit of ${limitSeconds} s was reached`),
    Math.min(limitMs - clearingMs, LONGEST_TIMER_MS),
  );
  const heed = () => controller.abort(stop?.reason);
  if (stop?.aborted === true) heed();
  else stop?.addEventListener('abort', heed, { once: true });
  return {
    signal: controller.signal,
    clearingMs,
    secondsLeft: () => (endsAt - performance.now()) / 1000,
    off() {
      clearTimeout(timer);
      stop?.removeEventListener('abort', heed);
    },
  };
}

/** Why a run was cut short; undefined while it was not. */
export function reasonOf(cut: AbortSignal): string | undefined {
  return cut.aborted ? String(cut.reason) : undefined;
}

/** What the work comes to, or what is made of the reason as soon as the run is cut short. */
export async function unlessCut<T, C>(
  cut: AbortSignal,
  work: () => Promise<T>,
  otherwise: (reason: string) => C,
): Promise<T | C> {
  if (cut.aborted) return otherwise(String(cut.reason));
  let onCut = (): void => undefined;
  const ended = new Promise<{ readonly cut: true }>((resolve) => {
    onCut = () => resolve({ cut: true });
    cut.addEventListener('abort', onCut, { once: true });
  });
  try {
    const first = await Promise.race([work().then((value) => ({ value })), ended]);
    return 'value' in first ? first.value : otherwise(String(cut.reason));
  } finally {
    cut.removeEventListener('abort', onCut);
  }
}

/**
 * Adapters for cases that may be cut off: reading and waiting end at the cut with a HarnessError, so that a case comes
 * to what it does at its end; whatever undoes something still works.
 */
export function untilCut(adapters: Adapters, cut: Cut): Adapters {
  const orEnd = <T>(work: () => Promise<T>): Promise<T> =>
    unlessCut(cut.signal, work, (reason) => {
      throw new HarnessError(reason);
    });
  const { mailbox, clock, smsOutbox, pushOutbox } = adapters;
  return {
    ...adapters,
    mailbox: isAbsent(mailbox) ? mailbox : { ...mailbox, read: (address) => orEnd(() => mailbox.read(address)) },
    clock: isAbsent(clock) ? clock : { ...clock, advance: (seconds) => orEnd(() => inTime(clock, seconds, cut)) },
    smsOutbox: isAbsent(smsOutbox)
      ? smsOutbox
      : { ...smsOutbox, read: (number) => orEnd(() => smsOutbox.read(number)) },
    pushOutbox: isAbsent(pushOutbox)
      ? pushOutbox
      : { ...pushOutbox, read: (callback) => orEnd(() => pushOutbox.read(callback)) },
  };
}

/** A clock that only waits is not asked for more than the run has left: the limit would come first, for every case. */
async function inTime(clock: TargetClock, seconds: number, cut: Cut): Promise<void> {
  const left = Math.floor(cut.secondsLeft());
  if (clock.waits === true && seconds > left)
    throw new Blocked(`${seconds} s would have to pass, and the run limit leaves ${left} s`);
  await clock.advance(seconds);
}
