import { clocksOf } from '../judging/server-clock.js';
import { Blocked } from '../stops.js';
import type { TargetClock } from '../targets/target.js';
import type { Cast } from './cast.js';

/**
 * Tells a story in which time passes, and sets the target's clock back whatever happens. After each move an unsigned
 * request learns the new time, because Hawk signs it.
 * @param story gets the function that lets seconds pass
 */
export async function whileTimePasses(
  cast: Cast,
  clock: TargetClock,
  story: (pass: (seconds: number) => Promise<void>) => Promise<void>,
): Promise<void> {
  try {
    await story(async (seconds) => {
      await clock.advance(seconds);
      const answer = await cast.must('getRandomBytes', { body: {} });
      if (clocksOf(answer).length === 0) throw new Blocked('no answer of the target shows its time, which Hawk signs');
    });
  } finally {
    await clock.reset();
    await cast.call('getRandomBytes', { body: {} });
  }
}
