import type { World } from '../world.js';
import { DomainError } from './domain-error.js';
import type { TokenRow } from './rows.js';
import type { VerificationStatus } from './verification.js';

/** What is verified for a session, told again and again. */
export interface VerificationFeed {
  /**
   * The status now, after every change of it, and from time to time in between. It goes on after the verification, as
   * the document ends it nowhere, and ends with the session. Throws InvalidToken, ServiceUnavailable.
   * @returns the feed, which begins when it is read
   */
  open(session: TokenRow): (ended: AbortSignal) => AsyncIterable<VerificationStatus>;
  /** The status; undefined when the session has ended. */
  statusOf(session: TokenRow): VerificationStatus | undefined;
}

/** Makes the service of one mock. */
export function makeVerificationFeed(world: World): VerificationFeed {
  return {
    open(session) {
      world.verification.status(session);
      world.watches.admit();
      return (ended) => feed(world, session, ended);
    },
    statusOf(session) {
      try {
        return world.verification.status(session);
      } catch (error) {
        if (error instanceof DomainError) return undefined;
        throw error;
      }
    },
  };
}

async function* feed(world: World, session: TokenRow, ended: AbortSignal): AsyncIterable<VerificationStatus> {
  const alarm = new Alarm();
  const unfollow = world.watches.follow(session.uid, () => alarm.ring('change'));
  // Real time, since the mock's clock may stand still: an entry now and then shows both ends that the other is there.
  const timer = setInterval(() => alarm.ring('time'), world.settings.streamIntervalMs).unref();
  const onEnd = () => alarm.ring('change');
  ended.addEventListener('abort', onEnd, { once: true });
  try {
    let told: boolean | undefined;
    let reason: Reason = 'time';
    while (!ended.aborted && !world.watches.isClosed()) {
      const status = world.verificationFeed.statusOf(session);
      if (status === undefined) return;
      if (reason === 'time' || status.verified !== told) {
        told = status.verified;
        yield status;
      }
      reason = await alarm.next();
    }
  } finally {
    ended.removeEventListener('abort', onEnd);
    clearInterval(timer);
    unfollow();
  }
}

type Reason = 'change' | 'time';

/** Rings that nobody waits for are kept as one: whoever reads slowly is told how things are, not how they were. */
class Alarm {
  private rung: Reason | undefined;
  private wake: ((reason: Reason) => void) | undefined;

  ring(reason: Reason): void {
    if (this.wake === undefined) {
      this.rung = this.rung === 'time' ? 'time' : reason;
      return;
    }
    this.wake(reason);
    this.wake = undefined;
  }

  next(): Promise<Reason> {
    const kept = this.rung;
    this.rung = undefined;
    if (kept !== undefined) return Promise.resolve(kept);
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }
}
