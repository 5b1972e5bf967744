import type { CheckRecord } from '../reports/model.js';

/** Ends a case whose set-up failed: nothing was found out about its own requirements. */
export class Blocked extends Error {
  override readonly name = 'Blocked';

  /**
   * @param reason which step failed and what it met, in a sentence
   * @param requirement the requirement that failed there, where one did
   * @param evidence what says so, where the step saw it fail: it counts unless something else that is broken explains it
   */
  constructor(
    readonly reason: string,
    readonly requirement?: string,
    readonly evidence?: CheckRecord,
  ) {
    super(reason);
  }
}

/** Stops a case at a step that saw a requirement fail. @param expected what it should have seen, in a sentence */
export function brokenOnTheWay(reason: string, requirement: string, expected = 'what the statement says'): Blocked {
  return new Blocked(reason, requirement, { requirement, passed: false, expected, actual: reason });
}

/** Ends a case that the target's operator gave too little for: nothing was found out about its requirements. */
export class NotRun extends Error {
  override readonly name = 'NotRun';

  /** @param reason what is missing, and what to do, in a sentence */
  constructor(readonly reason: string) {
    super(reason);
  }
}

/** Ends a case that the network or the suite itself spoiled: the target is accused of nothing. */
export class HarnessError extends Error {
  override readonly name = 'HarnessError';
}
