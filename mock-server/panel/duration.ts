import { suggestion } from '../../openapi/nearest.js';
import { ControlError } from '../control/control-error.js';

/** Milliseconds of each unit that a duration can be written in. */
const UNITS = { millisecond: 1, second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 };

type UnitName = keyof typeof UNITS;

/** A length of time in words: `16 minutes`, `1 hour`, `1.5 days`, `-30 seconds`. */
export type Duration = `${number} ${UnitName | `${UnitName}s`}`;

const FORM = /^\s*(-?\d+(?:\.\d+)?)\s+([A-Za-z]+)\s*$/;

/**
 * A length of time in milliseconds, rounded to whole ones.
 * @param given milliseconds, or a number and a unit with a space between them
 * @throws ControlError 400 that says how a duration is written, or names the nearest unit
 */
export function millisecondsOf(given: number | Duration): number {
  if (typeof given === 'number') return given;
  const [, amount, word = ''] = FORM.exec(given) ?? [];
  if (amount === undefined) throw new ControlError(400, `"${given}" is no length of time; ${HOW}`);
  const unit = unitNamed(word.toLowerCase());
  if (unit === undefined) {
    const words = Object.keys(UNITS).map((name) => `${name}s`);
    throw new ControlError(400, `Time is not counted in "${word}"; ${suggestion(word, words)} ${HOW}`);
  }
  return Math.round(Number(amount) * UNITS[unit]);
}

const HOW = `Write a number of milliseconds, or a number and one of ${Object.keys(UNITS).join('s, ')}s, such as "16 minutes"`;

function unitNamed(word: string): UnitName | undefined {
  return (Object.keys(UNITS) as UnitName[]).find((name) => word === name || word === `${name}s`);
}
