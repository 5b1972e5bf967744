import type { Report } from '../reports/model.js';

/** What the exit code of several runs depends on; plain data. */
export interface Ending {
  readonly exitCode: number;
  /** Whether a MUST was seen broken that is not known to be. */
  readonly broken: boolean;
}

/** How a run ended. */
export function endingOf({ verdict, requirements }: Report): Ending {
  const broken = requirements.some(
    ({ level, outcome, knownFailing }) => level === 'MUST' && outcome === 'failed' && !knownFailing,
  );
  return { exitCode: verdict.exitCode, broken };
}

/**
 * The exit code of a program that judged several editions, in the order that holds within one: a MUST was seen broken
 * (1), something could not be judged (3), another reason not to be conformant (1), all is well (0).
 */
export function commonExitCode(endings: readonly Ending[]): number {
  const codes = endings.map(({ exitCode }) => exitCode);
  if (endings.some(({ broken }) => broken) && !codes.includes(2)) return 1;
  return [2, 3, 1].find((code) => codes.includes(code)) ?? 0;
}
