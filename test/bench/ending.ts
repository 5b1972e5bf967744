import { get, type IncomingMessage, request } from 'node:http';
import type { Child } from './child.js';
import { control } from './load.js';

/** What clients saw of a mock that was told to end while it had requests to answer. */
export interface Ending {
  /** Requests that were answered wholly. */
  readonly answered: number;
  /** Requests whose connection ended before an answer began. */
  readonly refused: number;
  /** Requests whose answer was cut; there must be none. */
  readonly cut: number;
  /** 0 for a clean end. */
  readonly exitCode: number | null;
  /** Milliseconds from the signal to the end of the process. */
  readonly tookMs: number;
}

const IN_FLIGHT = 40;

/** Sends SIGTERM while half of the requests are being answered slowly and half are on their way. */
export async function endInFlight(child: Child): Promise<Ending> {
  const [, port = 0] = child.ports;
  await control(child, 'POST', '/faults', {
    operation: 'getRandomBytes',
    latencyMs: 100,
    probability: 0.5,
    seed: 'end',
  });
  const outcomes = Array.from({ length: IN_FLIGHT }, () => outcome(port));
  await inFlight(child);
  const signalled = performance.now();
  const exitCode = await child.stop();
  const tookMs = performance.now() - signalled;
  const seen = await Promise.all(outcomes);
  const count = (wanted: Outcome) => seen.filter((each) => each === wanted).length;
  return { answered: count('answered'), refused: count('refused'), cut: count('cut'), exitCode, tookMs };
}

type Outcome = 'answered' | 'refused' | 'cut';

function outcome(port: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const path = '/v1/get_random_bytes';
    const sent = request({ port, host: '127.0.0.1', method: 'POST', path }, (answer: IncomingMessage) => {
      answer.on('error', () => undefined).on('close', () => resolve(answer.complete ? 'answered' : 'cut'));
      answer.resume();
    });
    sent.on('error', () => resolve('refused'));
    sent.end();
  });
}

/** Waits until the mock has begun to answer: its log of faults knows of a strike. */
async function inFlight(child: Child): Promise<void> {
  for (;;) {
    const log = (await control(child, 'GET', '/fault-log')) as readonly unknown[];
    if (log.length > 0) return;
    await new Promise<void>((resolve) => {
      get({ port: child.lastPort, host: '127.0.0.1', path: '/clock' }, (answer) =>
        answer.on('close', resolve).resume(),
      );
    });
  }
}
