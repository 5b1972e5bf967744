/**
 * A share in per cent with one decimal, cut off and never rounded up: 499 of 500 must not read as 100 %, nor 89.96 % as
 * a floor of 90 % reached.
 */
export function percent(part: number, whole: number): string {
  if (whole === 0) return 'none';
  return `${(Math.floor((part * 1000) / whole) / 10).toFixed(1)} %`;
}

/** A floor given as a share from 0 to 1, in per cent without needless decimals. */
export function floorPercent(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`;
}

/** A duration given in milliseconds, in the unit a person would choose. */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  const seconds = ms / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/** An ISO 8601 time to the second, in UTC whatever zone the reader sits in; what is no time is shown as it stands. */
export function moment(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return `${time.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** `1 case`, `2 cases`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
