import type { ClientRequest, IncomingMessage } from 'node:http';
import type { WireFault } from './exchange.js';

/** Status and headers of an answer, names in lower case. */
export interface AnswerHead {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** An answer that is read while it is still being sent. */
export interface Listening {
  /** Undefined until they came: a server may keep them back until it has something to say. */
  readonly head: AnswerHead | undefined;
  /** What came of the body so far. */
  readonly text: string;
  /** How the answer came to an end, unless that was our doing: undefined while it goes on. */
  readonly end: 'complete' | WireFault | undefined;
  /** Milliseconds until the latest byte. */
  readonly ms: number;
  /**
   * Waits until what came is enough, or the answer has ended, or the time is over.
   * @param ms how long at most
   * @returns whether it is enough
   */
  until(enough: (soFar: Listening) => boolean, ms: number): Promise<boolean>;
  /** Goes away. */
  close(): void;
}

/** What a listener takes at most: bytes of the body, and milliseconds until it goes away by itself. */
export interface ListeningLimits {
  readonly bytes: number;
  readonly ms: number;
}

/** How parts of an answer are read. */
export interface Readers {
  readonly head: (incoming: IncomingMessage) => AnswerHead;
  /** What an error of the connection means. */
  readonly fault: (error: NodeJS.ErrnoException) => readonly [WireFault, string];
}

/** Listens to the answer of a request that was begun; whoever began it ends it. */
export function listenTo(outgoing: ClientRequest, limits: ListeningLimits, readers: Readers): Listening {
  const listener = new Listener(outgoing, limits);
  let left = limits.bytes;
  outgoing.on('response', (incoming) => {
    listener.note(() => {
      listener.head = readers.head(incoming);
    });
    incoming.on('data', (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) listener.close();
      else listener.note(() => listener.chunks.push(chunk));
    });
    incoming.on('error', () => listener.finish('truncated'));
    incoming.on('end', () => listener.finish(incoming.complete ? 'complete' : 'truncated'));
  });
  outgoing.on('error', (error: NodeJS.ErrnoException) => listener.finish(readers.fault(error)[0]));
  return listener;
}

class Listener implements Listening {
  head: AnswerHead | undefined;
  end: Listening['end'];
  ms = 0;
  readonly chunks: Buffer[] = [];
  private closed = false;
  private readonly started = performance.now();
  private readonly wakers = new Set<() => void>();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly outgoing: ClientRequest,
    limits: ListeningLimits,
  ) {
    this.timer = setTimeout(() => this.close(), limits.ms).unref();
  }

  /** Decoded as a whole, because a character may be spread over two chunks. */
  get text(): string {
    return Buffer.concat(this.chunks).toString('utf8');
  }

  /** Takes note of something that came; after the end nothing counts. */
  note(change: () => void): void {
    if (this.closed || this.end !== undefined) return;
    change();
    this.ms = performance.now() - this.started;
    this.wakeAll();
  }

  finish(end: NonNullable<Listening['end']>): void {
    this.note(() => {
      this.end = end;
    });
  }

  close(): void {
    clearTimeout(this.timer);
    this.closed = true;
    this.outgoing.destroy();
    this.wakeAll();
  }

  async until(enough: (soFar: Listening) => boolean, ms: number): Promise<boolean> {
    const deadline = performance.now() + ms;
    for (;;) {
      if (enough(this)) return true;
      const rest = deadline - performance.now();
      if (rest <= 0 || this.closed || this.end !== undefined) return false;
      await this.woken(rest);
    }
  }

  private wakeAll(): void {
    for (const wake of this.wakers) wake();
  }

  /** Waits for the next byte, or for so many milliseconds. */
  private woken(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.wakers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      this.wakers.add(wake);
    });
  }
}

/** An answer that nobody is there to give. */
export function nothingToHear(end: WireFault): Listening {
  return { head: undefined, text: '', end, ms: 0, until: async () => false, close: () => undefined };
}
