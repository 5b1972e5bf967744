import { distance as lettersApart } from 'fastest-levenshtein';

/**
 * The known word that is closest to what somebody wrote, for messages such as `did you mean "mailbox"?`.
 * @returns undefined when nothing known resembles it (more than half of the letters differ)
 */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const word of known) {
    const d = lettersApart(written.toLowerCase(), word.toLowerCase());
    if (d < distance) {
      best = word;
      distance = d;
    }
  }
  return best !== undefined && distance <= Math.max(written.length, best.length) / 2 ? best : undefined;
}

/** A sentence half that names the nearest known word, or lists all of them when none is near. */
export function suggestion(written: string, known: Iterable<string>): string {
  const all = [...known];
  const near = nearest(written, all);
  return near === undefined ? `known are: ${all.join(', ')}` : `did you mean "${near}"?`;
}
