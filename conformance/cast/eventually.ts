/** How long something sent may take to arrive where nothing else is said, milliseconds: real systems queue. */
export const PATIENCE_MS = 10_000;
const POLL_MS = 50;

/**
 * Reads again and again until what was read is enough or the patience ends.
 * @returns what was read last, enough or not
 */
export async function eventually<T>(
  read: () => Promise<T>,
  enough: (value: T) => boolean,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const value = await read();
    if (enough(value) || Date.now() > deadline) return value;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
