import { Router } from 'express';
import type { Clock } from '../effects.js';
import type { World } from '../world.js';
import { ControlError } from './control-error.js';
import { readSettings, type Settings } from './settings-body.js';

const CLOCK_SETTINGS = { set: 'number', advance: 'number', freeze: 'boolean' } as const;

/**
 * What `POST /clock` takes, in the order in which it is done: `set` to an instant and `advance`, both in milliseconds,
 * then `freeze`, where false lets a frozen clock go on.
 */
export type ClockSettings = Settings<typeof CLOCK_SETTINGS>;

/** What both operations on the clock answer. */
export interface ClockReading {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The same for a reader: ISO 8601. */
  readonly iso: string;
  readonly frozen: boolean;
}

/** The last millisecond of the year 9999: later ones have no ISO form of the usual length. */
const LATEST_MS = 253_402_300_799_999;

/** `GET /clock` and `POST /clock`. */
export function clockRouter(world: World): Router {
  const router = Router();
  router.get('/clock', (_request, response) => {
    response.json(readingOf(world.clock));
  });
  router.post('/clock', (request, response) => {
    setClock(world.clock, readSettings(request.body, CLOCK_SETTINGS));
    response.json(readingOf(world.clock));
  });
  return router;
}

function setClock(clock: Clock, { set, advance, freeze }: ClockSettings): void {
  const instant = (set ?? clock.now()) + (advance ?? 0);
  if (![set ?? 0, advance ?? 0].every(Number.isSafeInteger))
    throw new ControlError(400, 'The clock counts whole milliseconds');
  if (instant < 0 || instant > LATEST_MS)
    throw new ControlError(400, 'The clock runs from the year 1970 to the year 9999');
  if (set !== undefined) clock.set(set);
  if (advance !== undefined) clock.advance(advance);
  if (freeze === true) clock.freeze();
  if (freeze === false) clock.thaw();
}

function readingOf(clock: Clock): ClockReading {
  const now = clock.now();
  return { now, iso: new Date(now).toISOString(), frozen: clock.frozen() };
}
