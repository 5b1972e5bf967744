import type { Exchange } from '../wire/exchange.js';

/** Clocks that count whole seconds may differ by this from each other when they show the same moment, seconds. */
export const TOLERANCE_SECONDS = 5;

/** What the headers of an answer say the server's time is, seconds since 1970: the API's own header and HTTP's. */
export function clocksOf({ response }: Exchange): number[] {
  const { timestamp, date } = response?.headers ?? {};
  const clocks: number[] = [];
  if (timestamp !== undefined && /^\d{1,11}$/.test(timestamp)) clocks.push(Number(timestamp));
  const ofHttp = date === undefined ? Number.NaN : Date.parse(date) / 1000;
  if (!Number.isNaN(ofHttp)) clocks.push(ofHttp);
  return clocks;
}

/**
 * What the server's clocks must have shown when an exchange took place, by the latest exchange before it that shows
 * any: seconds since 1970, one number for each header that was there.
 */
export function clocksAt(exchange: Exchange, exchanges: readonly Exchange[]): number[] {
  const earlier = exchanges.findLast((other) => other.number < exchange.number && clocksOf(other).length > 0);
  if (earlier === undefined) return [];
  return clocksOf(earlier).map((seconds) => seconds + (exchange.at - earlier.at) / 1000);
}

/** Whether a value is a time in seconds that one of the clocks could show, within a tolerance. */
export function showsTime(value: unknown, clocks: readonly number[]): boolean {
  return typeof value === 'number' && clocks.some((clock) => Math.abs(value - clock) <= TOLERANCE_SECONDS);
}

/**
 * Whether a number counts seconds since 1970, whatever moment it means: within a factor of two of a time in seconds.
 * Milliseconds are a thousand times, minutes a sixtieth of it. `now` is in seconds.
 */
export function countsSeconds(value: unknown, now: number): boolean {
  return typeof value === 'number' && value > now / 2 && value < now * 2;
}
