import type { Child } from './child.js';
import { percentile, volley } from './volley.js';

/** One that answers requests of one kind. */
export interface Contestant {
  readonly name: string;
  readonly port: number;
  /** Whose time is taken; undefined for one that cannot be asked. */
  readonly child?: Child;
  /** A request as it goes over the wire, unlike any before. */
  make(index: number): Buffer;
  /** How many requests of the usual number: less than 1 for one that is slow. */
  readonly share?: number;
}

/**
 * What a contestant did. Latencies are medians of its rounds; speed and processor time are those of a good round, better
 * than three of four: what else the machine does makes rounds slower and never faster, and it meets nobody evenly.
 */
export interface Result {
  readonly name: string;
  readonly perSecond: number;
  /** Microseconds of processor that the server took for one request; undefined where it could not be asked. */
  readonly processor?: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** How long a race is. */
export interface Course {
  /** Requests of one round. */
  readonly requests: number;
  readonly rounds: number;
  readonly connections: number;
}

interface Round {
  readonly perSecond: number;
  readonly processor: number;
  readonly p50: number;
  readonly p99: number;
}

/**
 * Lets contestants answer in turns, in short rounds, so that whatever else the machine does meets them all alike. Requests
 * are made before each round. Every one warms up first: a server that was just started is measured with its compiler.
 * @throws Error for an answer that is no success
 */
export async function race(contestants: readonly Contestant[], course: Course): Promise<Result[]> {
  const rounds = new Map<Contestant, Round[]>(contestants.map((each) => [each, []]));
  for (const each of contestants) await runRound(each, { ...course, requests: 3 * course.requests });
  for (let round = 0; round < course.rounds; round += 1) {
    for (const [each, done] of rounds) done.push(await runRound(each, course));
  }
  return [...rounds].map(([{ name, child }, done]) => ({
    name,
    perSecond: quantile(
      done.map(({ perSecond }) => perSecond),
      0.75,
    ),
    ...(child === undefined
      ? {}
      : {
          processor: quantile(
            done.map(({ processor }) => processor),
            0.25,
          ),
        }),
    p50: median(done.map(({ p50 }) => p50)),
    p99: median(done.map(({ p99 }) => p99)),
  }));
}

async function runRound({ name, port, child, make, share = 1 }: Contestant, course: Course): Promise<Round> {
  const requests = Array.from({ length: Math.ceil(course.requests * share) }, (_, index) => make(index));
  const before = await child?.ask('cpu');
  const { seconds, latencies, statuses } = await volley(port, requests, course.connections);
  const after = await child?.ask('cpu');
  const others = [...statuses].filter(([status]) => status !== 200);
  if (others.length > 0) throw new Error(`${name}: ${others.map(([status, times]) => `${times} x ${status}`).join()}`);
  const used = (usage: NodeJS.CpuUsage | undefined) => (usage?.user ?? 0) + (usage?.system ?? 0);
  return {
    perSecond: requests.length / seconds,
    processor: (used(after) - used(before)) / requests.length,
    p50: percentile(latencies, 50),
    p99: percentile(latencies, 99),
  };
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that this share of the others does not exceed. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
