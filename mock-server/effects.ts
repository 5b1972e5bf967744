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
  /** How the clock stands to the machine's, for a snapshot. */
  state(): ClockState;
  /** Returns to a state: a ticking clock is as far from the machine's as it was then. */
  putBack(state: ClockState): void;
}

/** A clock's distance from the machine's in milliseconds, and its reading if it is frozen. */
export interface ClockState {
  readonly offset: number;
  readonly frozenAt?: number;
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
    state: () => (frozenAt === undefined ? { offset } : { offset, frozenAt }),
    putBack(state) {
      offset = state.offset;
      frozenAt = state.frozenAt;
    },
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
  /** How many bytes were drawn. */
  position(): number;
  /** Goes to the place where so many bytes have been drawn. */
  seek(position: number): void;
}

const BLOCK = 16;

/** A stream of AES-256-CTR under the seed's hash: fast, uniform, the same on every machine, and open at any place. */
export function createRandom(seed: string): Random {
  const key = createHash('sha256').update(seed).digest();
  let drawn = 0;
  const begin = (block: number) => {
    const counter = Buffer.alloc(BLOCK);
    counter.writeBigUInt64BE(BigInt(block), 8);
    return createCipheriv('aes-256-ctr', key, counter);
  };
  let stream = begin(0);
  const bytes = (length: number) => {
    drawn += length;
    return stream.update(Buffer.alloc(length));
  };
  const seek = (position: number) => {
    stream = begin(Math.floor(position / BLOCK));
    stream.update(Buffer.alloc(position % BLOCK));
    drawn = position;
  };
  return { bytes, hex: (length) => bytes(length).toString('hex'), restart: () => seek(0), position: () => drawn, seek };
}
