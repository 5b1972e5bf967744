import { judgeTarget } from './judge-target.js';
import { startJudgedMock } from './targets.js';

/** One outcome that was not what it was in the first run. */
export interface Difference {
  readonly seed: string;
  /** A requirement or a case. */
  readonly what: string;
  readonly before: string;
  readonly now: string;
}

/** What several runs of one edition are to be. */
export interface SteadyRequest {
  readonly runs: number;
  /** Each run has a seed of its own, made of this one. */
  readonly seed: string;
  readonly onRun?: (done: number) => void;
}

/**
 * Plays the whole suite several times against the mock as the document wants it, each time in another order and with
 * other keys, and says what did not come out as it did in the first run.
 */
export async function playSteadily(edition: string, { runs, seed, onRun }: SteadyRequest): Promise<Difference[]> {
  const differences: Difference[] = [];
  let first: ReadonlyMap<string, string> | undefined;
  for (let run = 1; run <= runs; run += 1) {
    const seedOfRun = `${seed}-${run}`;
    const outcomes = await outcomesWith(edition, seedOfRun);
    first ??= outcomes;
    for (const what of new Set([...first.keys(), ...outcomes.keys()])) {
      const [before = 'not there', now = 'not there'] = [first.get(what), outcomes.get(what)];
      if (before !== now) differences.push({ seed: seedOfRun, what, before, now });
    }
    onRun?.(run);
  }
  return differences;
}

/** What each requirement and each case came to, in a mock of its own. */
async function outcomesWith(edition: string, seed: string): Promise<ReadonlyMap<string, string>> {
  const { mock, target } = await startJudgedMock({ edition, seed });
  try {
    const { verdict, requirements, cases } = await judgeTarget(target, { seed, only: [] });
    return new Map([
      ['the verdict', `exit code ${verdict.exitCode}`],
      ...requirements.map(({ id, outcome }) => [`requirement ${id}`, outcome] as const),
      ...cases.map(({ id, outcome, checks }) => {
        const failed = checks.filter(({ passed }) => !passed).map(({ requirement }) => requirement);
        return [`case ${id}`, [outcome, ...failed].join(', failed: ')] as const;
      }),
    ]);
  } finally {
    await mock.stop();
  }
}
