/**
 * Seconds that the whole suite took against the mock, alone on a machine of 2 cores on 2026-11-22. They decide nothing
 * but the order in which editions are taken: SRP makes two of them slow, which their number of requirements does not tell.
 */
const SECONDS: Readonly<Record<string, number>> = {
  'auth-2013': 7.8,
  'key-server-2013': 4.5,
  'auth-2017': 4,
  'auth-2015': 3.2,
  'profile-2020': 2.2,
};

/** Editions with the longest first, so that no core is left alone with a long one; those not measured come last. */
export function longestFirst(editions: readonly string[]): string[] {
  return [...editions].sort((a, b) => (SECONDS[b] ?? 0) - (SECONDS[a] ?? 0));
}
