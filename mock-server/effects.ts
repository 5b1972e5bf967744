import { createCipheriv, createHash } from 'node:crypto';

/** The mock's only clock. Tokens, codes, certificates, Hawk, rate windows and the Timestamp header follow it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Whole seconds since the epoch. */
  seconds(): number;
  /** Moves the clock by milliseconds; negative moves it back. */
  advance(ms: number): void;
  /** Sets the clock to an instant in milliseconds; it goes on ticking unless frozen. */
  set(ms: number): void;
  /** Stops the clock at its present reading. */
  freeze(): void;
  /** Lets a frozen clock go on from where it stands. */
  thaw(): void;
  /** Returns to the machine's time. */
  reset(): void;
  /** Whether the clock stands still. */
  frozen(): boolean;
}

/** A clock that follows the machine's until somebody moves it. */
export function createClock(machine: () => number = Date.now): Clock {
  let offset = 0;
  let frozenAt: number | undefined;
  const now = () => frozenAt ?? machine() + offset;
  return {
    now,
    seconds: () => Math.floor(now() / 1000),
    advance(ms) {
      if (frozenAt !== undefined) frozenAt += ms;
      offset += ms;
    },
    set(ms) {
      offset = ms - machine();
      if (frozenAt !== undefined) frozenAt = ms;
    },
    freeze() {
      frozenAt = now();
    },
    thaw() {
      if (frozenAt === undefined) return;
      offset = frozenAt - machine();
      frozenAt = undefined;
    },
    reset() {
      offset = 0;
      frozenAt = undefined;
    },
    frozen: () => frozenAt !== undefined,
  };
}

/** Random bytes that depend on the seed alone. Not secret: this is a mock. */
export interface Random {
  /** The next bytes of the stream, raw. */
  bytes(length: number): Buffer;
  /** The next bytes as lower-case hex, two characters a byte. */
  hex(length: number): string;
  /** Starts the stream again from its seed. */
  restart(): void;
}

/** A stream of AES-256-CTR under the seed's hash: fast, uniform, and the same on every machine. */
export function createRandom(seed: string): Random {
  const begin = () => createCipheriv('aes-256-ctr', createHash('sha256').update(seed).digest(), Buffer.alloc(16));
  let stream = begin();
  const bytes = (length: number) => stream.update(Buffer.alloc(length));
  return {
    bytes,
    hex: (length) => bytes(length).toString('hex'),
    restart() {
      stream = begin();
    },
  };
}
