import { setTimeout as realTime } from 'node:timers/promises';
import type { Answer } from '../http/context.js';
import type { Exchange } from '../http/exchange.js';
import type { World } from '../world.js';
import { answerOf, secondsToldIn, wordsFor } from './effects.js';
import type { ArmedFault, Fault, FaultState, KeptStrike, Strike } from './fault.js';
import { makeFollowUps, readingOf } from './follow-ups.js';
import { concerns, isOver, isSpent, type Moment, momentOf, strikesNext } from './strikes.js';

/** Failures on demand: what a test arms before it looks how its client copes. */
export interface Faults {
  /** Arms a fault that was checked; the oldest leaves when there are too many. */
  arm(fault: Fault): ArmedFault;
  /** Armed faults in their order. */
  list(): ArmedFault[];
  /** Whether there was such a fault. */
  disarm(id: string): boolean;
  /** Disarms all and empties the log. */
  clear(): void;
  /** What faults did and what the clients did then, oldest first. */
  log(): readonly Strike[];
  /** What a call is answered instead of being looked at; undefined for a call that goes on. */
  before(exchange: Exchange): Promise<Answer | undefined>;
  /** The same once it is known which account the call is about. */
  reached(exchange: Exchange): Promise<Answer | undefined>;
  /** The answer as a fault leaves it. */
  after(exchange: Exchange, answer: Answer): Promise<Answer>;
  /** Everything as plain data, for a snapshot. */
  state(): FaultState;
  /** Returns to a state. */
  putBack(state: FaultState): void;
}

const MOST_ARMED = 1000;
const MOST_STRIKES = 1000;

/** Makes the service of one mock. */
export function makeFaults(world: World): Faults {
  const book: Book = world.shared('faults', () => ({ armed: new Map(), log: [], count: 0 }));
  return { ...makeShelf(world, book), ...makeStages(world, book) };
}

interface Book {
  readonly armed: Map<string, ArmedFault>;
  log: KeptStrike[];
  count: number;
}

function makeShelf(world: World, book: Book): Omit<Faults, 'before' | 'reached' | 'after'> {
  return {
    arm(fault) {
      book.count += 1;
      const armed: ArmedFault = { id: String(book.count), fault: structuredClone(fault), calls: 0, strikes: 0 };
      book.armed.set(armed.id, armed);
      const [oldest = ''] = book.armed.keys();
      if (book.armed.size > MOST_ARMED) book.armed.delete(oldest);
      return structuredClone(armed);
    },
    list() {
      const now = world.clock.now();
      return structuredClone([...book.armed.values()].filter(({ fault }) => !isOver(fault, now)));
    },
    disarm: (id) => book.armed.delete(id),
    clear() {
      book.armed.clear();
      book.log = [];
    },
    log: () => book.log.map(readingOf),
    state: () => structuredClone({ armed: [...book.armed.values()], log: book.log, count: book.count }),
    putBack({ armed, log, count }) {
      book.armed.clear();
      for (const each of structuredClone(armed)) book.armed.set(each.id, each);
      book.log = structuredClone([...log]);
      // Ids are never given twice, so that a log read before cannot be mistaken.
      book.count = Math.max(book.count, count);
    },
  };
}

function makeStages(world: World, book: Book): Pick<Faults, 'before' | 'reached' | 'after'> {
  const followUps = makeFollowUps(world, book);

  /** A fault that only delays leaves the call to the next one. */
  async function strike(exchange: Exchange, moment: Moment, due?: Answer): Promise<Answer | undefined> {
    for (const armed of [...book.armed.values()]) {
      if (momentOf(armed.fault) !== moment || !book.armed.has(armed.id)) continue;
      if (!concerns(world, armed.fault, exchange) || !hit(armed)) continue;
      exchange.faults.push(armed.id);
      const kept = note(armed, exchange);
      if (armed.fault.latencyMs !== undefined) await realTime(armed.fault.latencyMs, undefined, { ref: false });
      const answer = answerOf(world, armed.fault, exchange.request, due);
      kept.retryAfter = secondsToldIn(answer);
      if (answer === undefined) continue;
      exchange.answered = true;
      return answer;
    }
    return undefined;
  }

  /** Counts the call and says whether it is struck. */
  function hit(armed: ArmedFault): boolean {
    const struck = strikesNext(armed);
    armed.calls += 1;
    if (struck) armed.strikes += 1;
    if (isSpent(armed)) book.armed.delete(armed.id);
    return struck;
  }

  function note({ id, fault }: ArmedFault, exchange: Exchange): KeptStrike {
    const { operation, address } = exchange.request;
    const struck = { mock: world.clock.now(), real: performance.now() };
    const kept: KeptStrike = { fault: id, operation: operation.id, did: wordsFor(fault), address, struck };
    book.log.push(kept);
    if (book.log.length > MOST_STRIKES) book.log.shift();
    followUps.struck(exchange, kept);
    return kept;
  }

  const nothingArmed = () => book.armed.size === 0;
  return {
    async before(exchange) {
      followUps.arrived(exchange);
      return nothingArmed() ? undefined : strike(exchange, 'arrival');
    },
    reached: async (exchange) => (nothingArmed() ? undefined : strike(exchange, 'operation')),
    async after(exchange, answer) {
      const isLeftAlone = nothingArmed() || exchange.answered === true;
      const struck = isLeftAlone ? undefined : await strike(exchange, 'answer', answer);
      followUps.answered(exchange);
      return struck ?? answer;
    },
  };
}
