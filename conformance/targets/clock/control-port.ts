import type { TargetClock } from '../target.js';

/** The clock of a mock, moved through its control port. */
export function controlPortClock(url: URL): TargetClock {
  const post = async (change: object) => {
    const response = await fetch(new URL('/clock', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(change),
    });
    if (!response.ok) throw new Error(`The clock at ${url.origin} answered ${response.status}`);
  };
  return {
    advance: (seconds) => post({ advance: seconds * 1000 }),
    reset: () => post({ set: Date.now() }),
  };
}
