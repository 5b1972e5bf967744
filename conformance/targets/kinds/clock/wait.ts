import { waitingClock } from '../../adapters/waiting-clock.js';
import { adapterKind } from '../../kind.js';

export interface WaitSettings {
  readonly kind: 'wait';
  /** Seconds. */
  readonly atMostSeconds?: number;
}

/** Where nobody says how many seconds at most, a case may wait two minutes. */
const WAIT_SECONDS = 120;

/** Patience in place of a test clock. */
export default adapterKind<'clock', WaitSettings>({
  serves: 'clock',
  kind: 'wait',
  says: 'No test clock: the suite waits for real.',
  example: { kind: 'wait', atMostSeconds: WAIT_SECONDS },
  required: {},
  optional: {
    atMostSeconds: {
      type: 'number',
      exclusiveMinimum: 0,
      default: WAIT_SECONDS,
      description: 'Cases that need more are blocked.',
    },
  },
  open: ({ atMostSeconds = WAIT_SECONDS }) => waitingClock(atMostSeconds),
});
