/** An instant as `14:03:22.123`, UTC as everything here. */
export function clockText(ms: number): string {
  return new Date(ms).toISOString().slice(11, 23);
}

/** An instant as `2031-11-22 14:03:22`. */
export function instantText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
}

/** A span of milliseconds in its two largest units: `1 d 4 h`. */
export function spanText(ms: number): string {
  const units = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['min', 60_000],
    ['s', 1000],
  ] as const;
  let left = Math.abs(ms);
  const parts: string[] = [];
  for (const [name, size] of units) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0 && parts.length < 2) parts.push(`${count} ${name}`);
  }
  return parts.length === 0 ? '0 s' : parts.join(' ');
}

/** A number with its noun: `1 request`, `2 requests`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** Words that all have to occur, in any order and case. */
export function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** JSON for a reader. */
export function pretty(value: unknown): string {
  return JSON.stringify(value, undefined, 2) ?? '';
}

/** What somebody typed as the JSON it is, or else as text. */
export function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
