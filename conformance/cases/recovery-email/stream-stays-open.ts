import { defineCase } from '../../case.js';
import { headOf, whileListening } from '../../cast/event-stream.js';
import { requireUnverified } from '../../cast/verification-facts.js';
import { isEventStream, WANTS_A_STREAM } from '../../judging/event-stream.js';
import { Blocked } from '../../stops.js';

const LAW = 'recovery-email-status/stream-stays-open';

/** Longer than any server takes for an answer that is over, shorter than any proxy waits for the next byte. */
const WATCHED_MS = 2_500;

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  waits: true,
  async run({ cast, check }) {
    const { session } = await cast.account({ isNew: true });
    await requireUnverified(cast, session);
    const request = { operation: 'recoveryEmailStatus', call: { as: session, headers: WANTS_A_STREAM } };
    await whileListening(cast, request, async (heard) => {
      const { exchange, listening } = heard;
      await listening.until(({ end }) => end !== undefined, WATCHED_MS);
      if (!isEventStream(headOf(heard)))
        throw new Blocked('the answer is no event stream', 'recovery-email-status/accept-event-stream-gives-a-stream');
      const isOpen = listening.end === undefined;
      const seen = isOpen ? 'it is open still' : `it ended after ${Math.round(listening.ms)} ms`;
      check.that(LAW, isOpen, `a stream that is open after ${WATCHED_MS} ms`, seen, exchange);
    });
  },
});
