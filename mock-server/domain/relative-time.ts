const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Each unit with its length in milliseconds, longest first; a month and a year are the average ones. */
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365.25 * DAY],
  ['month', 30.4375 * DAY],
  ['week', 7 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', SECOND],
];

/**
 * A distance in time in words: `2 minutes ago`, `vor 2 Minuten`, `now`.
 * @param ms distance from now, negative for the past
 * @param locale as a client names it; English for one that is no language tag or that the machine does not speak
 */
export function inWords(ms: number, locale = 'en'): string {
  const [unit, length] = UNITS.find(([, least]) => Math.abs(ms) >= least) ?? (['second', SECOND] as const);
  return new Intl.RelativeTimeFormat(spoken(locale), { numeric: 'auto' }).format(Math.trunc(ms / length), unit);
}

function spoken(locale: string): string {
  try {
    return Intl.RelativeTimeFormat.supportedLocalesOf(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
