import { connect } from 'node:net';

/** What became of a volley of requests. */
export interface Volley {
  /** From the first byte that was sent to the last that came. */
  readonly seconds: number;
  /** Of each answered request, in milliseconds, shortest first. */
  readonly latencies: Float64Array;
  /** How many answers had each status. */
  readonly statuses: ReadonlyMap<number, number>;
}

const END_OF_HEAD = Buffer.from('\r\n\r\n');

/**
 * Sends requests, each once, over a number of connections; one request is under way on each at a time. The least of a
 * client that will do: of two cores the servers need one, and a bare server answers in 14 µs, so that a generator which
 * takes longer than that for a request would measure itself. This one takes 8. It reads no chunked answers.
 * @param requests whole requests as they go over the wire
 * @throws Error when a connection ends, or an answer does not tell its length
 */
export async function volley(port: number, requests: readonly Buffer[], connections: number): Promise<Volley> {
  const latencies = new Float64Array(requests.length);
  const statuses = new Map<number, number>();
  const gunners = await Promise.all(Array.from({ length: connections }, () => open(port)));
  const rest = stayAwake();
  const begun = performance.now();
  let next = 0;
  const fire = async ({ shoot, close }: Gunner) => {
    try {
      for (let place = next; place < requests.length; place = next) {
        next += 1;
        const sent = performance.now();
        const status = await shoot(requests[place] ?? END_OF_HEAD);
        latencies[place] = performance.now() - sent;
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    } finally {
      close();
    }
  };
  try {
    await Promise.all(gunners.map(fire));
    return { seconds: (performance.now() - begun) / 1000, latencies: latencies.sort(), statuses };
  } finally {
    rest();
  }
}

/**
 * Keeps this process from falling asleep, until the result is called. To wake it is the work of the server that writes
 * to it, and on a virtual machine no small one: without this, every answer of every server here cost 15 to 25 µs more,
 * but for those of a server so fast that the client had no time to sleep.
 */
function stayAwake(): () => void {
  let isAwake = true;
  const turn = () => {
    if (isAwake) setImmediate(turn);
  };
  turn();
  return () => {
    isAwake = false;
  };
}

/** One connection. */
interface Gunner {
  /** Sends a request; the status of its answer once all of it is there. */
  shoot(request: Buffer): Promise<number>;
  close(): void;
}

async function open(port: number): Promise<Gunner> {
  let answered: (status: number) => void = () => undefined;
  let failed: (error: Error) => void = () => undefined;
  let held: Buffer = Buffer.alloc(0);
  const take = (bytes: Buffer) => {
    held = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
    const head = held.indexOf(END_OF_HEAD);
    if (head < 0) return;
    const length = /\r\ncontent-length: *(\d+)/i.exec(held.toString('latin1', 0, head))?.[1];
    if (length === undefined)
      return failed(new Error(`An answer without its length: ${held.toString('latin1', 0, head)}`));
    if (held.length < head + END_OF_HEAD.length + Number(length)) return;
    const status = Number(held.toString('latin1', 9, 12));
    held = Buffer.alloc(0);
    answered(status);
  };
  // Bytes go into one buffer and not through a stream, which halves what reading costs.
  const buffer = Buffer.alloc(64 * 1024);
  const onread = {
    buffer,
    callback(read: number) {
      take(Buffer.from(buffer.subarray(0, read)));
      return true;
    },
  };
  const socket = connect({ port, host: '127.0.0.1', noDelay: true, onread });
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  socket.on('error', (error) => failed(error));
  socket.on('close', () => failed(new Error('The server ended the connection')));
  return {
    shoot: (request) =>
      new Promise((resolve, reject) => {
        answered = resolve;
        failed = reject;
        socket.write(request);
      }),
    close() {
      failed = () => undefined;
      socket.destroy();
    },
  };
}

/** A value that so many percent of sorted ones do not exceed. */
export function percentile(sorted: Float64Array, percent: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}
