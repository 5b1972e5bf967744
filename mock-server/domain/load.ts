import type { World } from '../world.js';
import { DomainError } from './domain-error.js';
import { inWords } from './relative-time.js';

/** How much the server has to do, and when that is too much (lines 1677 to 1694). */
export interface Load {
  /** Does the work of one request, unless there is too much already. Throws ServiceUnavailable. */
  carry<T>(locale: string | undefined, work: () => Promise<T>): Promise<T>;
  /** Whether one more request is too much. */
  isTooMuch(): boolean;
  /** Pretends that the load is too high, or stops pretending; clients are told to wait so many seconds. */
  overload(on: boolean, retryAfter?: number): void;
  /** Whether somebody pretends. */
  isOverloaded(): boolean;
  /** Requests that are being answered. */
  inFlight(): number;
}

/** What clients are told to wait when nobody says for how long, seconds: the number of the document's sample (1692). */
const WAIT_SECONDS = 30;

/** Makes the service of one mock. */
export function makeLoad(world: World): Load {
  const { overload } = world.store;
  let inFlight = 0;
  return {
    async carry(locale, work) {
      if (world.load.isTooMuch()) {
        const retryAfter = overload.get('retryAfter') ?? WAIT_SECONDS;
        throw new DomainError('ServiceUnavailable', {
          retryAfter,
          retryAfterLocalized: inWords(retryAfter * 1000, locale),
        });
      }
      inFlight += 1;
      try {
        return await work();
      } finally {
        inFlight -= 1;
      }
    },
    isTooMuch: () => overload.size > 0 || inFlight >= (world.settings.mostInFlight ?? Number.POSITIVE_INFINITY),
    overload(on, retryAfter = WAIT_SECONDS) {
      if (on) overload.set('retryAfter', retryAfter);
      else overload.clear();
    },
    isOverloaded: () => overload.size > 0,
    inFlight: () => inFlight,
  };
}
