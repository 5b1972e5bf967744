import type { Edition } from '../openapi/model.js';
import type { Answered } from './wire/exchange.js';

/** What an observer saw in one exchange. A pass counts only if a check or a set-up step expected this very answer. */
export interface Observation {
  readonly requirement: string;
  readonly ok: boolean;
  readonly expected: string;
  readonly actual: string;
}

/** Watches every exchange of every case for statements about the whole API. One file in `observers`. */
export interface Observer {
  /** Everything it can decide in an edition. */
  requirements(edition: Edition): readonly string[];
  observe(exchange: Answered, edition: Edition): readonly Observation[];
}

/** Declares the observer of one file. */
export function defineObserver(observer: Observer): Observer {
  return observer;
}
