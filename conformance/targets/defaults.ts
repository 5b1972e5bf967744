import type { Adapters, Pace } from './target.js';

/** No pace limits on loopback; a run has five minutes and a request ten seconds. */
export const DEFAULT_PACE: Pace = { concurrency: 8, timeoutMs: 10_000, runLimitSeconds: 300 };

/** Share of MUSTs, 0 to 1, asked of a target nobody described further. */
export const DEFAULT_FLOOR = 0.9;

/** What a target has of which nothing was said. */
export const NOTHING_GIVEN = {
  accounts: { absent: 'no verified accounts were given' },
  clock: { absent: 'the target has no test clock (--control gives that of a mock)' },
  faults: { absent: 'no way to provoke faults was given' },
  customs: { absent: 'no way to make customs rule was given' },
  smsOutbox: { absent: 'no SMS outbox was given' },
  pushOutbox: { absent: 'no push outbox was given' },
  bearerTokens: { absent: 'no source of bearer tokens was given' },
  cacheSecret: { absent: 'no secret of the configuration was given' },
  preVerifySigner: { absent: 'no signer of preVerifyTokens was given' },
} as const satisfies Omit<Adapters, 'mailbox'>;
