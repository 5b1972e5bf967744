import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { judgeTarget } from '../../cli/judge-target.js';
import { waiting } from '../../cli/profile-target.js';
import { type JudgedMock, startJudgedMock } from '../../cli/targets.js';
import type { Target } from '../../conformance/targets/target.js';
import type { Report } from '../../reports/model.js';

/** The cases that need a clock, and how long each has time pass, seconds: between sign-ins and tokens, and over a ttl of 900. */
const TIMED = ['account/login-tells-when-it-was-authenticated', 'password/forgot-token-expires-after-its-ttl'];
const SLEEPS = [3600, 895, 60, 60, 60, 10];

let judged: JudgedMock;
let withoutClock: Target;
let slept: number[];

/** Whoever sleeps that long sleeps no longer than a moment, in which as much time passes on the mock. */
function sleepFast(): void {
  const { setTimeout: real } = globalThis;
  const fast = (work: () => void, ms = 0, ...more: unknown[]) => {
    if (!SLEEPS.includes(ms / 1000)) return real(work, ms, ...more);
    slept.push(ms / 1000);
    judged.mock.world.clock.advance(ms);
    return real(work, 0);
  };
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(fast as typeof setTimeout);
}

beforeEach(async () => {
  slept = [];
  judged = await startJudgedMock({ edition: 'auth-2017', seed: 'waiting' });
  const { target } = judged;
  withoutClock = {
    ...target,
    adapters: { ...target.adapters, clock: { absent: 'no clock here' } },
    // Neither may be taken for a sleep.
    pace: { ...target.pace, timeoutMs: 9_000, runLimitSeconds: 7_200 },
  };
});
afterEach(async () => {
  jest.restoreAllMocks();
  await judged.mock.stop();
});

function run(target: Target): Promise<Report> {
  return judgeTarget(target, { seed: 'waiting', only: TIMED });
}

describe('a run against a server without a test clock', () => {
  test('that may wait sleeps through the times its cases need, and judges what it finds then', async () => {
    sleepFast();
    const report = await run(waiting(withoutClock));
    expect([...slept].sort((a, b) => b - a)).toEqual(SLEEPS);
    expect(report.cases.map(({ id, outcome }) => [id, outcome])).toEqual(TIMED.map((id) => [id, 'completed']));
    const checks = report.cases.flatMap((each) => each.checks);
    expect(checks.filter(({ passed }) => !passed)).toEqual([]);
    expect(report.totals.byOutcome.passed).toBe(report.requirements.length);
  });

  test('that may not wait leaves them out, and says what is missing', async () => {
    const report = await run(withoutClock);
    expect(report.cases.map(({ outcome, reason }) => `${outcome}: ${reason}`)).toEqual(
      TIMED.map(() => 'not-run: clock: no clock here'),
    );
  });

  test('that has no time to wait goes on without them, and says so', async () => {
    const hasty = waiting({ ...withoutClock, pace: { ...withoutClock.pace, runLimitSeconds: 60 } });
    const report = await run(hasty);
    expect(report.ms).toBeLessThan(10_000);
    expect(report.complete).toBe(true);
    expect(report.cases.map(({ outcome, reason }) => `${outcome}: ${reason}`)).toEqual([
      expect.stringMatching(/^blocked: 3600 s would have to pass, and the run limit leaves \d+ s$/),
      expect.stringMatching(/^blocked: 60 s would have to pass, and the run limit leaves \d+ s$/),
    ]);
  });

  test('has its own clock moved where there is one, though it may wait', async () => {
    const { adapters } = waiting({ ...withoutClock, adapters: judged.target.adapters });
    expect(adapters.clock).toBe(judged.target.adapters.clock);
  });
});
