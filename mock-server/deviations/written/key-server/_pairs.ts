import type { WrittenDeviation } from '../../../deviation.js';

/** One of the two SRP exchanges: operationIds, requirement prefixes and paths of its two calls. */
export interface Exchange {
  readonly start: string;
  readonly startPrefix: string;
  readonly startPath: string;
  readonly finish: string;
  readonly finishPrefix: string;
  readonly finishPath: string;
  /** What else cannot work when the exchange does not. */
  readonly needed: readonly string[];
}

const EXCHANGES: Readonly<Record<string, Exchange>> = {
  // Nobody gets a session without it.
  session: {
    start: 'sessionAuthStart',
    startPrefix: 'session-auth-start',
    startPath: 'session/auth/start',
    finish: 'sessionAuthFinish',
    finishPrefix: 'session-auth-finish',
    finishPath: 'session/auth/finish',
    needed: ['*'],
  },
  change: {
    start: 'passwordChangeAuthStart',
    startPrefix: 'password-change-auth-start',
    startPath: 'password/change/auth/start',
    finish: 'passwordChangeAuthFinish',
    finishPrefix: 'password-change-auth-finish',
    finishPath: 'password/change/auth/finish',
    needed: [
      'account-keys/*',
      'account-reset/*',
      'api/*',
      'password-change-auth-start/*',
      'password-change-auth-finish/*',
      'flow/change-password',
    ],
  },
};

/** The same faults for both exchanges, which say the same of both. */
export function ofBoth(
  faults: (exchange: Exchange) => Readonly<Record<string, WrittenDeviation>>,
): Record<string, WrittenDeviation> {
  return Object.fromEntries(
    Object.entries(EXCHANGES).flatMap(([name, exchange]) =>
      Object.entries(faults(exchange)).map(([fault, written]) => [`${name}-${fault}`, written]),
    ),
  );
}
