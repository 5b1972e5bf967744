import { type Exchange, type Party, partyOf } from '../http/exchange.js';
import type { World } from '../world.js';
import type { KeptStrike, NextCall, Strike } from './fault.js';

/** Watches what clients do after a fault struck them. */
export interface FollowUps {
  /** Notes when a call came, before anything is done with it. */
  arrived(exchange: Exchange): void;
  /** Remembers that a strike hit this call. */
  struck(exchange: Exchange, kept: KeptStrike): void;
  /** A call has its answer: it follows the strikes that its client met before it came. */
  answered(exchange: Exchange): void;
}

/** An instant by the mock's clock and by the machine's, milliseconds. */
export interface Instant {
  readonly mock: number;
  readonly real: number;
}

/** Node's timers count whole milliseconds and may fire within the one before. */
const TIMER_GRAIN_MS = 1;

/** Makes the watch of one edition over the log of all. */
export function makeFollowUps(world: World, book: { readonly log: readonly KeptStrike[] }): FollowUps {
  // What is only known of calls on their way is in no snapshot.
  const arrivals = new WeakMap<Exchange, Instant>();
  const hits = new WeakMap<Exchange, KeptStrike[]>();
  const now = (): Instant => ({ mock: world.clock.now(), real: performance.now() });
  return {
    arrived(exchange) {
      if (book.log.length > 0) arrivals.set(exchange, now());
    },
    struck(exchange, kept) {
      hits.set(exchange, [...(hits.get(exchange) ?? []), kept]);
    },
    answered(exchange) {
      if (book.log.length === 0) return;
      const end = now();
      for (const kept of hits.get(exchange) ?? []) {
        kept.answered = end;
        kept.party = partyOf(world, exchange);
      }
      const arrival = arrivals.get(exchange);
      if (arrival === undefined) return;
      const party = partyOf(world, exchange);
      for (const kept of book.log) {
        if (kept.struck.real <= arrival.real && isSameClient(kept, exchange, party)) follow(kept, exchange, arrival);
      }
    },
  };
}

/** Calls may end in another order than they came in: what came first counts. */
function follow(kept: KeptStrike, { request }: Exchange, arrival: Instant): void {
  const operation = request.operation.id;
  if (isEarlier(arrival, kept.next)) kept.next = { operation, arrival };
  if (operation === kept.operation && isEarlier(arrival, kept.retry)) kept.retry = { operation, arrival };
}

function isEarlier({ real }: Instant, than: KeptStrike['next']): boolean {
  return than === undefined || real < than.arrival.real;
}

/** Clients are told apart by address, and by account where both calls say whose they are. */
function isSameClient({ address, party: struck = {} }: KeptStrike, { request }: Exchange, party: Party): boolean {
  if (address !== request.address) return false;
  if (struck.uid !== undefined && party.uid !== undefined) return struck.uid === party.uid;
  if (struck.email === undefined || party.email === undefined) return true;
  return struck.email.toLowerCase() === party.email.toLowerCase();
}

/** A strike as the log shows it. */
export function readingOf(kept: KeptStrike): Strike {
  const { fault, operation, did, struck, retryAfter } = kept;
  const next = callAfter(kept, kept.next);
  const retry = callAfter(kept, kept.retry);
  return {
    ...{ fault, at: struck.mock, operation, did },
    ...(retryAfter === undefined ? {} : { retryAfter }),
    client: verdictOn(retry, retryAfter),
    ...(next === undefined ? {} : { next }),
    ...(retry === undefined ? {} : { retry }),
  };
}

/** Waiting counts from the answer; a client that did not wait for the answer is measured from the strike. */
function callAfter({ struck, answered = struck }: KeptStrike, call: KeptStrike['next']): NextCall | undefined {
  if (call === undefined) return undefined;
  const from = call.arrival.real < answered.real ? struck : answered;
  return {
    operation: call.operation,
    afterMs: Math.round(call.arrival.mock - from.mock),
    realMs: Math.round(call.arrival.real - from.real),
  };
}

/** Time may pass on either clock: a test moves the mock's and lets nobody wait. */
function verdictOn(retry: NextCall | undefined, retryAfter: number | undefined): Strike['client'] {
  if (retry === undefined) return 'gave up';
  if (retryAfter === undefined) return 'retried';
  const waited = Math.max(retry.afterMs, retry.realMs) + TIMER_GRAIN_MS;
  return waited >= retryAfter * 1000 ? 'waited and retried' : 'retried too early';
}
