import { controlPortClock } from '../conformance/targets/clock/control-port.js';
import { restmail } from '../conformance/targets/mailbox/restmail.js';
import type { Pace, Target } from '../conformance/targets/target.js';
import type { Mock } from '../mock-server/start-mock.js';

/** No pace limits on loopback; a run has five minutes and a request ten seconds. */
const PACE: Pace = { concurrency: 8, timeoutMs: 10_000, runLimitSeconds: 300 };

/** Asked of a target nobody described further. */
const DEFAULT_FLOOR = 0.9;

/**
 * The share of MUSTs that a run against our own mock has to check. It is what the suite covers today, rounded down:
 * raise it with every requirement that gets its check, never lower it.
 */
export const OWN_FLOOR = 0.5;

/** Adapters that no target can offer so far. */
const NOT_YET = {
  faults: { absent: 'no fault adapter yet' },
  customs: { absent: 'no customs adapter yet' },
  smsOutbox: { absent: 'no SMS adapter yet' },
  pushOutbox: { absent: 'no push adapter yet' },
  bearerTokens: { absent: 'no bearer token adapter yet' },
  preVerifySigner: { absent: 'no preVerifyToken adapter yet' },
};

/** A mock in this process as a target: mail and clock are read from its world, without a second port. */
export function mockTarget(mock: Mock): Target {
  const { world } = mock;
  return {
    name: 'mock in this process',
    edition: world.edition.id,
    baseUrl: new URL(mock.url),
    publicUrl: world.publicOrigin(),
    adapters: {
      mailbox: { domain: 'example.test', read: async (address) => world.mail.read(address) },
      clock: {
        advance: async (seconds) => world.clock.advance(seconds * 1000),
        reset: async () => world.clock.reset(),
      },
      ...NOT_YET,
    },
    minimumChecked: OWN_FLOOR,
    pace: PACE,
  };
}

/** What the command line can say about a target at a URL. */
export interface UrlOptions {
  readonly edition: string;
  readonly url: URL;
  readonly publicUrl?: URL;
  /** Origin of a mailbox in the shape of restmail. */
  readonly mailbox?: URL;
  readonly mailDomain: string;
  /** Control port of a mock: gives mailbox and clock. */
  readonly control?: URL;
  readonly minimumChecked?: number;
  readonly timeoutMs?: number;
  readonly runLimitSeconds?: number;
}

/** A target at a URL, with the adapters the command line names. */
export function urlTarget(options: UrlOptions): Target {
  const mailbox = options.mailbox ?? options.control;
  return {
    name: options.url.host,
    edition: options.edition,
    baseUrl: options.url,
    publicUrl: options.publicUrl ?? options.url,
    adapters: {
      mailbox:
        mailbox === undefined ? { absent: 'no mailbox was given (--mailbox)' } : restmail(mailbox, options.mailDomain),
      clock:
        options.control === undefined
          ? { absent: 'the target has no test clock (--control)' }
          : controlPortClock(options.control),
      ...NOT_YET,
    },
    minimumChecked: options.minimumChecked ?? DEFAULT_FLOOR,
    pace: {
      ...PACE,
      timeoutMs: options.timeoutMs ?? PACE.timeoutMs,
      runLimitSeconds: options.runLimitSeconds ?? PACE.runLimitSeconds,
    },
  };
}
