import { Blocked } from '../stops.js';

/** What a set-up step brings, or undefined where it would have blocked the case; for what must happen by itself. */
export async function ifItComes<T>(step: Promise<T>): Promise<T | undefined> {
  try {
    return await step;
  } catch (error) {
    if (error instanceof Blocked) return undefined;
    throw error;
  }
}
