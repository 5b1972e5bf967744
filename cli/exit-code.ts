import type { Report } from '../reports/model.js';

/**
 * The exit code of a program that judged several editions, in the order that holds within one: a MUST was seen broken
 * (1), something could not be judged (3), another reason not to be conformant (1), all is well (0).
 */
export function commonExitCode(reports: readonly Report[]): number {
  const codes = reports.map(({ verdict }) => verdict.exitCode);
  const broken = reports.flatMap(({ requirements }) =>
    requirements.filter(
      ({ level, outcome, knownFailing }) => level === 'MUST' && outcome === 'failed' && !knownFailing,
    ),
  );
  if (broken.length > 0 && !codes.includes(2)) return 1;
  return [2, 3, 1].find((code) => codes.includes(code as 1 | 2 | 3)) ?? 0;
}
