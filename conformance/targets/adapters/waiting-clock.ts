import { Blocked } from '../../stops.js';
import type { TargetClock } from '../target.js';

/**
 * No test clock, but patience: what should happen after some time is waited for.
 * @param atMostSeconds a case that needs more is blocked
 */
export function waitingClock(atMostSeconds: number): TargetClock {
  return {
    waits: true,
    async advance(seconds) {
      if (seconds > atMostSeconds)
        throw new Blocked(`${seconds} s would have to pass, and the suite waits for ${atMostSeconds} s at most`);
      // A run that was told to end does not wait for it; while one goes on, other timers keep the process alive.
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000).unref());
    },
    reset: async () => undefined,
  };
}
