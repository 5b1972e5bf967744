import { distance as lettersApart } from 'fastest-levenshtein';

/**
 * The known word that somebody began to write, or that is closest to what they wrote, for messages such as `did you mean "mailbox"?`.
 * @returns undefined when nothing known resembles it (more than half of the letters differ)
 */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  const words = [...known];
  const begun = written.length < FEW_LETTERS ? undefined : words.find((word) => word.startsWith(written));
  if (begun !== undefined) return begun;
  let best: string | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const d = lettersApart(written.toLowerCase(), word.toLowerCase());
    if (d < distance) {
      best = word;
      distance = d;
    }
  }
  return best !== undefined && distance <= Math.max(written.length, best.length) / 2 ? best : undefined;
}

/** What begins in so few letters says nothing of how a word goes on. */
const FEW_LETTERS = 4;

/** A list of more words than these is not read. */
const MOST_LISTED = 30;

/**
 * A sentence half that names the nearest known word, or lists all of them when none is near and they are not too many.
 * @param place where all of them can be read, if anywhere, as a sentence half
 */
export function suggestion(written: string, known: Iterable<string>, place?: string): string {
  const all = [...known];
  const near = nearest(written, all);
  if (near !== undefined) return `did you mean "${near}"?`;
  if (all.length <= MOST_LISTED) return `known are: ${all.join(', ')}`;
  const further = place === undefined ? '' : `; ${place}`;
  return `nothing of that kind comes near it (${all.length} are known, such as "${all[0]}"${further})`;
}
