import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';
import { certificateCall, certificateOf, principalOf, readCertificate } from '../../cast/certificate.js';
import { listedOf } from '../../cast/devices.js';
import { headOf, whileListening } from '../../cast/event-stream.js';
import { PATIENCE_MS } from '../../cast/eventually.js';
import { rawAccount, rawSession } from '../../cast/raw-password.js';
import { entriesOf, fieldsOfEntry, isEventStream, WANTS_A_STREAM } from '../../judging/event-stream.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'raw-password-session-create/session-token-signs-like-any-other';
const SAME_CODE = 'recovery-email-resend-code/same-code-as-at-first';
const MAILS = 'recovery-email-resend-code/mails-the-account';
const VERIFIED = 'recovery-email-status/verified-once-the-code-is-given';
const PRINCIPAL = 'certificate-sign/principal-email-names-the-account';
const EXPIRY = 'certificate-sign/expiry-follows-duration-in-seconds';
const UNVERIFIED = 'recovery-email-status/unverified-until-the-code-is-given';
const REFUSED = 'certificate-sign/refused-until-email-is-verified';
const OVER = 'session-destroy/token-is-refused-afterwards';
const DETACHED = 'session-destroy/device-is-detached';

/** How much longer than a mail the news of a verification may take, as in the cases about streams. */
const PATIENCE_OF_MAIL = 3;

/** Seconds; the certificate before is asked for an hour. */
const HALF_AN_HOUR = 1_800;

/** Between two certificates of one server, one after the other. */
const TOLERANCE_MS = 30_000;

/** What the session does has the effect that it has for others, too. */
export default defineCase({
  requirements: [LAW, SAME_CODE, MAILS, VERIFIED, PRINCIPAL, EXPIRY, UNVERIFIED, REFUSED, OVER, DETACHED],
  casts: ['srp'],
  needs: ['mailbox'],
  async run({ cast, check, adapters: { mailbox } }) {
    const ann = await rawAccount(cast);
    const first = await cast.mailedCode(ann);
    const session = await rawSession(cast, ann);
    const status = await cast.call('recoveryEmailStatus', { as: session });
    if (status.response.status === 200) check.equal(UNVERIFIED, fieldsOf(status).verified, false, status);
    const early = await cast.call('certificateSign', certificateCall(cast, session));
    const resend = await cast.call('recoveryEmailResendCode', { as: session, body: {} });
    check.succeeds(LAW, resend);
    const again = await ifItComes(cast.mailedCode(ann));
    const code = again ?? first;
    check.that(
      MAILS,
      again !== undefined,
      'a second mail with a code',
      again === undefined ? 'none' : 'it came',
      resend,
    );
    const isSame = code === first;
    check.that(SAME_CODE, isSame, 'the code of the first mail', isSame ? 'the same' : 'another', resend);

    const request = { operation: 'recoveryEmailStatus', call: { as: session, headers: WANTS_A_STREAM } };
    await whileListening(cast, request, async (heard) => {
      const { listening } = heard;
      const isTold = () => entriesOf(listening.text).some((entry) => fieldsOfEntry(entry)?.verified === true);
      await cast.must('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } });
      await listening.until(isTold, PATIENCE_OF_MAIL * (mailbox.patienceMs ?? PATIENCE_MS));
      // Whether a stream is given to whoever asks for one is decided with sessions of session/create.
      if (!isEventStream(headOf(heard))) return;
      check.that(LAW, isTold(), 'an entry whose verified is true', isTold() ? 'there is one' : 'none', heard.exchange);
    });

    const verified = await cast.call('recoveryEmailStatus', { as: session });
    check.succeeds(LAW, verified);
    check.equal(VERIFIED, fieldsOf(verified).verified, true, verified);
    const certificate = await cast.call('certificateSign', certificateCall(cast, session));
    check.succeeds(LAW, certificate);
    const read = readCertificate(certificate);
    check.errno(REFUSED, early, 104);
    const [name = ''] = principalOf(read).split('@');
    const plain = (uid: string) => uid.replaceAll('-', '').toLowerCase();
    check.equal(PRINCIPAL, plain(name), plain(ann.uid), certificate);
    // Another one for half as long tells the unit without a clock.
    const shorter = await certificateOf(cast, session, { duration: HALF_AN_HOUR });
    const apart = Number(read.payload.exp) - Number(shorter.payload.exp);
    const isDue = Math.abs(apart - HALF_AN_HOUR * 1000) <= TOLERANCE_MS;
    check.that(EXPIRY, isDue, 'ends half an hour apart', `${apart} ms apart`, shorter.answer);

    check.succeeds(LAW, await cast.call('accountDevices', { as: session }));
    const before = (await listedOf(cast, session)).items.length;
    const other = await rawSession(cast, ann);
    const during = (await listedOf(cast, other)).items.length;
    check.succeeds(LAW, await cast.call('sessionDestroy', { as: session, body: {} }));
    check.errno(OVER, await cast.useSession(session), 110);
    const { items, answer } = await listedOf(cast, other);
    // As with sessions of session/create: a list that no sign-in makes longer passes.
    const isShorter = items.length <= before || items.length < during;
    check.that(DETACHED, isShorter, `fewer devices than the ${during} before`, `${items.length} devices`, answer);
    if (during <= before) check.seen(DETACHED, 'the list did not grow by a sign-in');
  },
});
