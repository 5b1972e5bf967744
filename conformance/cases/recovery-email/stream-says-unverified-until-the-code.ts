import { defineCase } from '../../case.js';
import { headOf, whileListening } from '../../cast/event-stream.js';
import { PATIENCE_MS } from '../../cast/eventually.js';
import { requireUnverified } from '../../cast/verification-facts.js';
import { entriesOf, fieldsOfEntry, isEventStream, WANTS_A_STREAM } from '../../judging/event-stream.js';
import { anotherOfItsKind } from '../../requests/other-values.js';
import { Blocked } from '../../stops.js';

const TELLS = 'recovery-email-status/stream-tells-of-the-verification';
const LAW = 'recovery-email-status/stream-says-unverified-until-the-code';

/** A server may have nothing to say, not even a head, before the address is verified: so long it gets to be there. */
const HEAD_MS = 1_000;

/** How much longer than a mail the news may take: a server may look for it from time to time. */
const PATIENCE_OF_MAIL = 3;

/**
 * Somebody else's address is verified before the stream begins, another one's while it is open; a wrong code comes as well,
 * another mail, and a device that signs in and out again.
 */
export default defineCase({
  requirements: [LAW, TELLS],
  casts: ['srp'],
  needs: ['mailbox'],
  async run({ cast, check, adapters: { mailbox } }) {
    const ann = await cast.account();
    const code = await cast.mailedCode(ann);
    await cast.verifiedAccount();
    await requireUnverified(cast, ann.session);
    const request = { operation: 'recoveryEmailStatus', call: { as: ann.session, headers: WANTS_A_STREAM } };
    await whileListening(cast, request, async (heard) => {
      const { exchange, listening } = heard;
      const verifiedOnes = () => entriesOf(listening.text).filter((entry) => fieldsOfEntry(entry)?.verified === true);
      await listening.until(({ head }) => head !== undefined, HEAD_MS);
      await cast.verifiedAccount();
      await cast.call('recoveryEmailVerifyCode', { body: { uid: ann.uid, code: anotherOfItsKind(code) } });
      await cast.must('recoveryEmailResendCode', { as: ann.session, body: {} });
      await cast.must('sessionDestroy', { as: (await cast.signIn(ann)).session, body: {} });
      // What follows takes longer than the news of those two.
      await requireUnverified(cast, ann.session);
      const early = verifiedOnes().length;
      await cast.must('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } });
      await listening.until(() => verifiedOnes().length > 0, PATIENCE_OF_MAIL * (mailbox.patienceMs ?? PATIENCE_MS));
      if (!isEventStream(headOf(heard))) throw new Blocked('the answer is no event stream', TELLS);
      // Whatever came before it, the news that counts.
      const told = verifiedOnes().length > 0;
      check.that(TELLS, told, 'an entry whose verified is true', told ? 'there is one' : 'none', exchange);
      if (!told) throw new Blocked('no entry ever says that the address is verified', TELLS);
      check.that(LAW, early === 0, 'no entry whose verified is true before the code', `${early} of them`, exchange);
    });
  },
});
