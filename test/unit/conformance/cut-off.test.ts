import { afterEach, describe, expect, jest, test } from '@jest/globals';
import type { Case } from '../../../conformance/case.js';
import type { OnepwCast } from '../../../conformance/cast/onepw-cast.js';
import { judge } from '../../../conformance/runner/judge.js';
import { type RunResult, runSuite } from '../../../conformance/runner/run-suite.js';
import { DEFAULT_PACE, NOTHING_GIVEN } from '../../../conformance/targets/defaults.js';
import type { Adapters, Target } from '../../../conformance/targets/target.js';
import { type Mock, startMock } from '../../../mock-server/start-mock.js';
import { loadEdition } from '../../../openapi/editions.js';
import { musts } from './made-trials.js';

const edition = loadEdition('auth-2017');
const [CHECKED = '', UNFINISHED = '', UNREACHED = ''] = musts;
const LIMIT = 'the run limit of 0.5 s was reached';
/** More than the limit, for machines that have much to do. */
const BUSY_MS = 1_000;
/** A promise of something that never comes. */
const never = <T>() => new Promise<T>(() => undefined);

let mock: Mock | undefined;
afterEach(async () => {
  jest.restoreAllMocks();
  await mock?.stop();
});

/** A case with its law; it would go on for ever if nobody cut it off. */
function story(run: Case['run'], more: Partial<Case> = {}): Case {
  return { id: 'a/story', requirements: [CHECKED, UNFINISHED], run, ...more };
}

/** Runs cases against a mock for half a second at most. */
async function halfASecond(
  cases: readonly Case[],
  {
    adapters = {},
    stop,
    throwaway = true,
  }: { adapters?: Partial<Adapters>; stop?: AbortSignal; throwaway?: boolean } = {},
): Promise<{ readonly result: RunResult; readonly target: Target; readonly tookMs: number }> {
  mock = await startMock({ controlPort: null });
  const target: Target = {
    ...{ name: 'cut off', edition: edition.id, baseUrl: new URL(mock.url), publicUrl: new URL(mock.url), throwaway },
    adapters: { mailbox: { absent: 'none' }, ...NOTHING_GIVEN, ...adapters },
    minimumChecked: 0.9,
    pace: { ...DEFAULT_PACE, concurrency: 1, runLimitSeconds: 0.5 },
  };
  const started = performance.now();
  const result = await runSuite({ edition, target, cases, seed: 's', ...(stop === undefined ? {} : { stop }) });
  return { result, target, tookMs: performance.now() - started };
}

/** No pause between two looks at a mailbox is longer, milliseconds; the limits of runs and requests are. */
const LONGEST_PAUSE_MS = 100;

/** Counts the pauses that somebody makes from now on, to know when no further look can come of one. */
function countPauses(): { areOverOr(met: () => boolean): Promise<void> } {
  const { setTimeout: real, clearTimeout: cleared } = globalThis;
  const open = new Set<unknown>();
  const counted = (work: () => void, ms = 0, ...more: unknown[]) => {
    const timer = real(
      () => {
        open.delete(timer);
        work();
      },
      ms,
      ...more,
    );
    if (ms <= LONGEST_PAUSE_MS) open.add(timer);
    return timer;
  };
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(counted as typeof setTimeout);
  jest.spyOn(globalThis, 'clearTimeout').mockImplementation((timer) => {
    open.delete(timer);
    cleared(timer);
  });
  return {
    async areOverOr(met) {
      do await new Promise((resolve) => setImmediate(resolve));
      while (open.size > 0 && !met());
    },
  };
}

const checksAndWaits = story(async ({ check }) => {
  check.that(CHECKED, true, 'kept', 'kept');
  await never();
});

describe('a case that the run limit cuts off', () => {
  test('keeps what it checked, and what it did not get to bears the limit as its reason', async () => {
    const next: Case = { id: 'b/next', requirements: [UNREACHED], run: async () => undefined };
    const { result, target, tookMs } = await halfASecond([checksAndWaits, { ...next, alone: true }]);
    expect(tookMs).toBeLessThan(BUSY_MS);
    expect(result).toMatchObject({
      cutShort: LIMIT,
      records: [
        { outcome: 'harness-error', reason: LIMIT, checks: [{ requirement: CHECKED, passed: true }] },
        { outcome: 'harness-error', reason: LIMIT, checks: [] },
      ],
    });
    const all = new Set(musts);
    const report = judge({
      ...{ edition, target, seed: 's', startedAt: new Date(), result, partial: false, selected: all, covered: all },
    });
    const outcomes = new Map(report.requirements.map(({ id, outcome, reason }) => [id, `${outcome}: ${reason}`]));
    expect([CHECKED, UNFINISHED, UNREACHED].map((id) => outcomes.get(id))).toEqual([
      'passed: undefined',
      `harness-error: ${LIMIT}`,
      `harness-error: ${LIMIT}`,
    ]);
    expect(report).toMatchObject({ complete: false, verdict: { exitCode: 3 } });
    expect(report.verdict.reasons[0]).toBe(LIMIT);
  });

  test('keeps what observers saw in the answers that it expected', async () => {
    const { result } = await halfASecond([
      story(async ({ cast }) => {
        await cast.must('getRandomBytes');
        await never();
      }),
    ]);
    const seen = result.records[0]?.checks.map(({ requirement }) => requirement);
    expect(seen).toContain('get-random-bytes/response-200');
  });

  test('is held to nothing that it meets afterwards', async () => {
    const { result } = await halfASecond(
      [
        story(async ({ cast, check, clock }) => {
          await clock.advance(1).catch(() => undefined);
          const answered = await cast.call('getRandomBytes').then(
            () => 'sent',
            () => 'not sent',
          );
          check.that(CHECKED, answered === 'sent', 'sent', answered);
        }),
      ],
      { adapters: { clock: { advance: () => never(), reset: () => never() } } },
    );
    expect(result.records.flatMap(({ checks, exchanges }) => [...checks, ...exchanges])).toEqual([]);
  });

  test('still sets the clock back and destroys its accounts', async () => {
    const told: string[] = [];
    const clock = {
      advance: () => never<void>(),
      reset: async () => void told.push('reset'),
    };
    const email: string[] = [];
    const { tookMs } = await halfASecond(
      [
        story(async ({ cast, clock: given }) => {
          email.push((await (cast as OnepwCast).account()).email);
          try {
            await given.advance(3600);
          } finally {
            await given.reset();
          }
        }),
      ],
      { adapters: { clock }, throwaway: false },
    );
    expect(told).toEqual(['reset']);
    expect(email).toHaveLength(1);
    expect(() => mock?.world.accounts.getByEmail(email[0] ?? '')).toThrow('UnknownAccount');
    expect(tookMs).toBeLessThan(BUSY_MS);
  });

  test('waits no longer for mail', async () => {
    const pauses = countPauses();
    let reads = 0;
    const read = async () => {
      reads += 1;
      return [];
    };
    const mailbox = { domain: 'example.test', patienceMs: 60_000, read };
    const { result } = await halfASecond(
      [story(async ({ cast }) => void (await cast.inbox.next(cast.address(), 'anything')), { needs: ['mailbox'] })],
      { adapters: { mailbox } },
    );
    expect(result.records[0]).toMatchObject({ outcome: 'harness-error', reason: LIMIT });
    const before = reads;
    expect(before).toBeGreaterThan(1);
    await pauses.areOverOr(() => reads > before);
    expect(reads).toBe(before);
  });
});

describe('a clock that only waits', () => {
  const clock = { waits: true, advance: () => never<void>(), reset: async () => undefined };

  test('is not asked for more than the run has left, and the run goes on', async () => {
    const { result, tookMs } = await halfASecond(
      [story(({ clock: given }) => given.advance(3600), { needs: ['clock'] })],
      { adapters: { clock } },
    );
    const reason = '3600 s would have to pass, and the run limit leaves 0 s';
    expect(result.records).toMatchObject([{ outcome: 'blocked', reason }]);
    expect(result.cutShort).toBeUndefined();
    expect(tookMs).toBeLessThan(450);
  });

  test('that can be moved is asked for any time', async () => {
    const asked: number[] = [];
    const moved = { advance: async (seconds: number) => void asked.push(seconds), reset: async () => undefined };
    await halfASecond([story(({ clock: given }) => given.advance(3600), { needs: ['clock'] })], {
      adapters: { clock: moved },
    });
    expect(asked).toEqual([3600]);
  });
});

describe('a run that is told to stop', () => {
  test('keeps what was checked, and says why it ended', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort('somebody said so'), 50);
    const { result, tookMs } = await halfASecond([checksAndWaits], { stop: controller.signal });
    expect(tookMs).toBeLessThan(450);
    expect(result.cutShort).toBe('somebody said so');
    expect(result.records).toMatchObject([{ reason: 'somebody said so', checks: [{ requirement: CHECKED }] }]);
  });

  test('before it began reaches nothing', async () => {
    const { result } = await halfASecond([checksAndWaits], { stop: AbortSignal.abort('too late') });
    expect(result).toMatchObject({ cutShort: 'too late', records: [{ outcome: 'harness-error', checks: [] }] });
  });
});
