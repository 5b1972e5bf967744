import { defineCase } from '../../case.js';
import { headOf, whileListening } from '../../cast/event-stream.js';
import { PATIENCE_MS } from '../../cast/eventually.js';
import { requireUnverified, verificationFacts } from '../../cast/verification-facts.js';
import {
  entriesOf,
  fieldsOfEntry,
  isEventStream,
  type StreamEntry,
  WANTS_A_STREAM,
} from '../../judging/event-stream.js';
import { Blocked } from '../../stops.js';

const STREAM = 'recovery-email-status/accept-event-stream-gives-a-stream';
const TELLS = 'recovery-email-status/stream-tells-of-the-verification';
const OF_ENTRIES: Readonly<Record<string, (entry: StreamEntry, email: string) => boolean>> = {
  'recovery-email-status/stream-entry-is-a-single-data-message': ({ others }) => others.length === 0,
  'recovery-email-status/stream-entry-is-json': (entry) => fieldsOfEntry(entry) !== undefined,
  'recovery-email-status/stream-entry-has-the-email': (entry, email) =>
    String(fieldsOfEntry(entry)?.email).toLowerCase() === email,
  'recovery-email-status/stream-entry-has-the-status': (entry) => typeof fieldsOfEntry(entry)?.verified === 'boolean',
};

/** A server may have nothing to say, not even a head, before the address is verified: so long it gets to be there. */
const HEAD_MS = 1_000;

/** How much longer than a mail the news may take: a server may look for it from time to time. */
const PATIENCE_OF_MAIL = 3;

const saysVerified = (entry: StreamEntry) => fieldsOfEntry(entry)?.verified === true;

export default defineCase({
  requirements: [STREAM, TELLS, ...Object.keys(OF_ENTRIES)],
  casts: ['srp'],
  needs: ['mailbox'],
  async run({ cast, check, adapters: { mailbox } }) {
    const ann = await cast.account();
    const code = await cast.mailedCode(ann);
    await requireUnverified(cast, ann.session);
    const request = { operation: 'recoveryEmailStatus', call: { as: ann.session, headers: WANTS_A_STREAM } };
    await whileListening(cast, request, async (heard) => {
      const { exchange, listening } = heard;
      await listening.until(({ head }) => head !== undefined, HEAD_MS);
      await cast.must('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } });
      const patienceMs = PATIENCE_OF_MAIL * (mailbox.patienceMs ?? PATIENCE_MS);
      await listening.until(({ text }) => entriesOf(text).some(saysVerified), patienceMs);

      const head = headOf(heard);
      const type = head.headers['content-type'] ?? 'no content-type';
      check.that(STREAM, isEventStream(head), 'text/event-stream', type, exchange);
      if (!isEventStream(head)) throw new Blocked('the answer is no event stream', STREAM);
      if (!(await verificationFacts(cast, ann.session)).verified) throw new Blocked('the mailed code verified nothing');
      const entries = entriesOf(listening.text);
      const said = entries.length === 0 ? 'no entry came' : `${entries.length} entries came`;
      const told = entries.some(saysVerified);
      check.that(
        TELLS,
        told,
        'an entry whose verified is true',
        told ? 'there is one' : `${said}, none of it`,
        exchange,
      );
      if (entries.length === 0) throw new Blocked('there is no entry to look at', TELLS);
      for (const [law, holds] of Object.entries(OF_ENTRIES)) {
        const broken = entries.filter((entry) => !holds(entry, cast.written(ann.email))).length;
        check.that(law, broken === 0, 'every entry so', `${broken} of ${entries.length} entries otherwise`, exchange);
      }
    });
  },
});
