import { ControlError } from '../control/control-error.js';
import type { AnswerStream } from '../http/context.js';
import type { World } from '../world.js';

/** Where a stream begins. */
export interface Start {
  /** The run that `after` belongs to. */
  readonly run?: string;
  /** Number of the last journal entry that is known; without it the stream begins with the next one. */
  readonly after?: number;
}

/** Hands out event streams of one mock. */
export interface EventSource {
  /** A stream of its own for each caller. Throws a ControlError 429 when as many are open as may be. */
  follow(start: Start): AnswerStream;
  /** Puts a `change` into every stream. */
  changed(): void;
}

const MOST_STREAMS = 16;
/** Events that wait for a reader who is too slow: what a page shows of the journal, and some. */
const MOST_WAITING = 2000;
/** Milliseconds of real time: a connection that died shows itself within that, at either end. */
const HEARTBEAT_MS = 15_000;

/** Whoever reads has this queue to itself. */
interface Follower {
  put(event: string, data: unknown): void;
}

/**
 * Makes the source.
 * @param run names this run of the mock, so that a reader notices that journal numbers began again
 */
export function eventSource(world: World, run: string): EventSource {
  const followers = new Set<Follower>();
  const tell = (event: string, data: unknown) => {
    for (const follower of followers) follower.put(event, data);
  };
  const changed = () => tell('change', {});
  // Listeners for as long as the mock lives: with nobody to tell they cost nothing.
  world.journal.onEntry((entry) => tell('journal', entry));
  world.mail.onArrival(({ to }) => tell('message', { to: to[0]?.address ?? '' }));
  world.sms.onArrival(({ phoneNumber }) => tell('message', { to: phoneNumber }));

  return {
    changed,
    follow(start) {
      if (followers.size >= MOST_STREAMS)
        throw new ControlError(429, `${MOST_STREAMS} event streams are open, which is the most; close one`);
      return async function* (ended) {
        const queue = createQueue();
        const known = world.journal.read();
        const after = start.run === undefined || start.run === run ? start.after : 0;
        queue.put('hello', { run, last: known.at(-1)?.number ?? 0 });
        for (const entry of known) if (after !== undefined && entry.number > after) queue.put('journal', entry);
        followers.add(queue);
        try {
          yield* queue.read(ended);
        } finally {
          followers.delete(queue);
        }
      };
    },
  };
}

function createQueue(): Follower & { read(ended: AbortSignal): AsyncIterable<string> } {
  let waiting: string[] = [];
  let lost = 0;
  let wake = () => {};
  return {
    put(event, data) {
      const piece = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
      // Two changes in a row say no more than one.
      if (event === 'change' && waiting.at(-1) === piece) return;
      waiting.push(piece);
      if (waiting.length > MOST_WAITING) {
        waiting.shift();
        lost += 1;
      }
      wake();
    },
    async *read(ended) {
      ended.addEventListener('abort', () => wake(), { once: true });
      while (!ended.aborted) {
        if (waiting.length === 0) {
          await news((resolve) => {
            wake = resolve;
          });
          if (waiting.length === 0 && !ended.aborted) yield ': still here\n\n';
          continue;
        }
        const pieces = lost > 0 ? [`event: lost\ndata: ${lost}\n\n`, ...waiting] : waiting;
        waiting = [];
        lost = 0;
        yield pieces.join('');
      }
    },
  };
}

/** Waits until somebody wakes it, or for a heartbeat. */
async function news(listen: (wake: () => void) => void): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, HEARTBEAT_MS);
    timer.unref();
    listen(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
