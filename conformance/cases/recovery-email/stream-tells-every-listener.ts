import { defineCase } from '../../case.js';
import type { Heard } from '../../cast/caller.js';
import { headOf, whileListening } from '../../cast/event-stream.js';
import { PATIENCE_MS } from '../../cast/eventually.js';
import { requireUnverified, verificationFacts } from '../../cast/verification-facts.js';
import { entriesOf, fieldsOfEntry, isEventStream, WANTS_A_STREAM } from '../../judging/event-stream.js';
import { Blocked } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const EVERY = 'recovery-email-status/every-stream-tells-of-the-verification';
const LATER = 'recovery-email-status/stream-begun-later-says-verified';
const VERIFIED = 'recovery-email-status/verified-once-the-code-is-given';
const STREAM = 'recovery-email-status/accept-event-stream-gives-a-stream';
const TELLS = 'recovery-email-status/stream-tells-of-the-verification';

/** A server may have nothing to say, not even a head, before something changes: so long it gets to be there. */
const HEAD_MS = 1_000;

/** How much longer than a mail the news may take: a server may look for it from time to time. */
const PATIENCE_OF_MAIL = 3;

const statuses = ({ listening }: Heard) => entriesOf(listening.text).map((entry) => fieldsOfEntry(entry)?.verified);

export default defineCase({
  requirements: [EVERY, LATER, VERIFIED, STREAM],
  casts: ['srp'],
  needs: ['mailbox'],
  async run({ cast, check, adapters: { mailbox } }) {
    const ann = await cast.account();
    const { session: other } = await cast.signIn(ann);
    const code = await cast.mailedCode(ann);
    await requireUnverified(cast, ann.session);
    const streamOf = (as: typeof other) => ({
      operation: 'recoveryEmailStatus',
      call: { as, headers: WANTS_A_STREAM },
    });
    const patienceMs = PATIENCE_OF_MAIL * (mailbox.patienceMs ?? PATIENCE_MS);
    await whileListening(cast, streamOf(ann.session), (one) =>
      whileListening(cast, streamOf(other), async (two) => {
        const both = [one, two];
        await Promise.all(both.map(({ listening }) => listening.until(({ head }) => head !== undefined, HEAD_MS)));
        await cast.must('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } });
        await Promise.all(both.map((each) => each.listening.until(() => statuses(each).includes(true), patienceMs)));
        for (const each of both) headOf(each);
        const told = both.filter((each) => statuses(each).includes(true));
        if (told.length === 0) throw new Blocked('no entry ever says that the address is verified', TELLS);
        const deaf = both.find((each) => !told.includes(each));
        check.that(EVERY, deaf === undefined, 'both streams tell it', `${told.length} of 2`, (deaf ?? one).exchange);
      }),
    );
    if (!(await verificationFacts(cast, other)).verified) throw new Blocked('the mailed code verified nothing');
    const inJson = await cast.call('recoveryEmailStatus', { as: other, headers: { accept: 'application/json' } });
    check.succeeds(VERIFIED, inJson);
    check.equal(VERIFIED, fieldsOf(inJson).verified, true, inJson);
    await whileListening(cast, streamOf(other), async (later) => {
      await later.listening.until(() => statuses(later).length > 0, HEAD_MS);
      const { head } = later.listening;
      if (head?.status === 200) {
        const type = head.headers['content-type'] ?? 'no content-type';
        check.that(STREAM, isEventStream(head), 'text/event-stream', type, later.exchange);
      }
      const denials = statuses(later).filter((verified) => verified === false).length;
      check.that(LATER, denials === 0, 'no entry whose verified is false', `${denials} of them`, later.exchange);
    });
  },
});
