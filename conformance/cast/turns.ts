import { createHash } from 'node:crypto';

/**
 * Whose turn it is among so many, counted for each subject by itself: 0 to `among` - 1, one after the other and again
 * from the start.
 */
export type Turn = (subject: string, among: number) => number;

/**
 * Deals out, within one case, what only some of its people, names or pictures have. Where it begins follows from the id
 * of the case alone, so that a verdict does not change from one run to the next.
 */
export function turnsFor(caseId: string): Turn {
  const next = new Map<string, number>();
  return (subject, among) => {
    const at = next.get(subject) ?? createHash('sha256').update(`${subject}/${caseId}`).digest().readUInt32BE();
    next.set(subject, at + 1);
    return at % among;
  };
}
