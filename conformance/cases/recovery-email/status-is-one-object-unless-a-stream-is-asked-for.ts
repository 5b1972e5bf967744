import { defineCase } from '../../case.js';
import { headOf, whileListening } from '../../cast/event-stream.js';
import { isEventStream } from '../../judging/event-stream.js';
import { HarnessError } from '../../stops.js';
import { summary } from '../../wire/exchange.js';

const EMAIL = 'recovery-email-status/email-is-the-accounts';
const UNVERIFIED = 'recovery-email-status/unverified-until-the-code-is-given';

const LAWS = {
  'recovery-email-status/json-without-accept': {},
  'recovery-email-status/json-for-accept-json': { accept: 'application/json' },
} as const;

/** An answer that has not ended by then is none, unless it is a stream. */
const PATIENCE_MS = 10_000;

export default defineCase({
  requirements: [...Object.keys(LAWS), EMAIL, UNVERIFIED],
  casts: ['srp'],
  async run({ cast, check }) {
    const { session, email } = await cast.account({ isNew: true });
    for (const [law, headers] of Object.entries(LAWS)) {
      const request = { operation: 'recoveryEmailStatus', call: { as: session, headers } };
      // Listened to, because a stream would never come to its end.
      await whileListening(cast, request, async (heard) => {
        const { exchange, listening } = heard;
        await listening.until(({ head }) => head !== undefined && isEventStream(head), PATIENCE_MS);
        const isStream = isEventStream(headOf(heard));
        if (!isStream && listening.end !== 'complete') throw new HarnessError('the answer did not come to its end');
        const { json } = exchange.response ?? {};
        const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
        const seen = isStream ? 'an event stream' : isObject ? 'one object' : summary(exchange);
        check.that(law, isObject && !isStream, 'one JSON object', seen, exchange);
        if (!isObject || isStream) return;
        const status = json as Readonly<Record<string, unknown>>;
        check.equal(EMAIL, String(status.email).toLowerCase(), cast.written(email), exchange);
        check.equal(UNVERIFIED, status.verified, false, exchange);
      });
    }
  },
});
