import { type CaseContext, defineCase } from '../../case.js';
import type { Call } from '../../cast/caller.js';
import { headOf, whileListening } from '../../cast/event-stream.js';
import { PATIENCE_MS } from '../../cast/eventually.js';
import type { SrpCast } from '../../cast/srp-cast.js';
import { isEventStream, WANTS_A_STREAM } from '../../judging/event-stream.js';
import { expectedErrnos, type Fault } from '../../judging/expected-errno.js';
import { HarnessError } from '../../stops.js';

const OP = 'recoveryEmailStatus';
const UNSIGNED = 'recovery-email-status/auth';
const SIGNATURE = 'recovery-email-status/errno-109';
const TOKEN = 'recovery-email-status/errno-110';
const TIMESTAMP = 'recovery-email-status/errno-111';
const KIND = 'api/token-kind-must-fit-the-endpoint';
const SIGNED_OUT = 'session-destroy/token-is-refused-afterwards';

/** A server may have nothing to say, not even a head, before something changes: so long it gets to refuse the request. */
const HEAD_MS = 1_000;

/** The first second of 1970, as ts: the document names no skew, and none can be that large. */
const LONG_AGO = 1;

/** Asks for a stream, for which there has to be none, and judges the refusal. */
async function judgeRefusal({ cast, check, edition }: CaseContext<SrpCast>, law: string, fault: Fault, call: Call) {
  const request = { operation: OP, call: { ...call, headers: WANTS_A_STREAM } };
  await whileListening(cast, request, async ({ exchange, listening }) => {
    await listening.until(({ head }) => head !== undefined && isEventStream(head), PATIENCE_MS);
    const isServed = listening.head !== undefined && isEventStream(listening.head);
    if (!isServed && listening.end !== 'complete') throw new HarnessError('the answer did not come to its end');
    check.errno(law, exchange, expectedErrnos(edition, cast.caller.operation(OP), fault));
  });
}

/** Whether a session gets a stream is nothing that its Accept header decides. */
export default defineCase({
  requirements: [UNSIGNED, SIGNATURE, TOKEN, TIMESTAMP, KIND, SIGNED_OUT],
  casts: ['srp'],
  async run(context) {
    const { cast } = context;
    const ann = await cast.account();
    const as = ann.session;
    const good = { operation: OP, call: { as, headers: WANTS_A_STREAM } };
    await whileListening(cast, good, async (heard) => {
      await heard.listening.until(({ head }) => head !== undefined, HEAD_MS);
      if (heard.listening.head !== undefined) headOf(heard);
    });
    await judgeRefusal(context, UNSIGNED, 'unsigned', {});
    await judgeRefusal(context, SIGNATURE, 'bad-signature', { as, hawk: { key: Buffer.from(cast.hex(), 'hex') } });
    await judgeRefusal(context, TOKEN, 'bad-token', { as: cast.credential('sessionToken', cast.hex()) });
    await judgeRefusal(context, TIMESTAMP, 'stale-timestamp', { as, hawk: { ts: LONG_AGO } });
    await judgeRefusal(context, KIND, 'bad-token', { as: await cast.authToken(ann) });
    await cast.must('sessionDestroy', { as, body: {} });
    await judgeRefusal(context, SIGNED_OUT, 'bad-token', { as });
  },
});
