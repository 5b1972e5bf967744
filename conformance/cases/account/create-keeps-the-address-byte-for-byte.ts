import { type CaseContext, defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import type { Credential } from '../../cast/credential.js';
import { whileListening } from '../../cast/event-stream.js';
import type { SrpCast } from '../../cast/srp-cast.js';
import { entriesOf, fieldsOfEntry, WANTS_A_STREAM } from '../../judging/event-stream.js';
import { Blocked } from '../../stops.js';

const ACCEPTED = 'account-create/email-beyond-ascii-is-accepted';
const KEPT = 'account-create/email-is-kept-byte-for-byte';
const GIVEN = 'account-create/account-has-the-given-email';
const IN_STATUS = 'recovery-email-status/email-is-hex';
const IN_STREAM = 'recovery-email-status/stream-entry-has-the-email';
const OF_SEND = 'password-forgot-send-code/email-is-read-as-hex';
const OF_RESEND = 'password-forgot-resend-code/email-is-read-as-hex';

/** Capitals; a letter composed in two ways, of which Unicode makes one when it normalizes; one of four bytes. */
const ADDITIONS = ['XyZ', '\u00e9-e\u0301', '\u{1f98a}'];

/** A server may have nothing to say before the address is verified: so long it gets to say it all the same. */
const ENTRY_MS = 500;

export default defineCase({
  requirements: [ACCEPTED, KEPT, GIVEN, IN_STATUS, IN_STREAM, OF_SEND, OF_RESEND],
  casts: ['srp'],
  async run(context) {
    const { cast, check } = context;
    for (const addition of ADDITIONS) {
      const person = cast.person();
      const ann = { ...person, email: person.email.replace('@', `-${addition}@`) };
      const created = await cast.tryCreate(ann);
      if (addition === ADDITIONS[0]) check.control(created);
      else check.succeeds(ACCEPTED, created);
      if (created.response.status !== 200) throw new Blocked('an address beyond ASCII was not accepted', ACCEPTED);
      cast.remember(ann);
      const { session } = await cast.signIn(ann);
      const status = await cast.must('recoveryEmailStatus', { as: session });
      const email = text(status, 'email');
      const isHex = /^(?:[0-9a-f]{2})+$/i.test(email);
      check.that(IN_STATUS, isHex, 'pairs of hex digits', isHex ? 'pairs of hex digits' : email, status);
      // Of either case, for both stand for the same bytes.
      check.equal(KEPT, email.toLowerCase(), cast.written(ann.email), status);
      if (addition === ADDITIONS.at(-1)) await sameElsewhere(context, ann.email, session);
      check.equal(GIVEN, cast.emailIn(status).normalize().toLowerCase(), ann.email.normalize().toLowerCase(), status);
    }
  },
});

/** What else reads the address from a request, or writes it. */
async function sameElsewhere({ cast, check }: CaseContext<SrpCast>, email: string, as: Credential): Promise<void> {
  const body = { email: cast.written(email) };
  const sent = await cast.call('passwordForgotSendCode', { body });
  check.succeeds(OF_SEND, sent);
  if (sent.response.status === 200) {
    const token = cast.token(sent, cast.forgotTokenKind);
    check.succeeds(OF_RESEND, await cast.call('passwordForgotResendCode', { as: token, body }));
  }
  const request = { operation: 'recoveryEmailStatus', call: { as, headers: WANTS_A_STREAM } };
  await whileListening(cast, request, async ({ listening, exchange }) => {
    await listening.until(({ text: sofar }) => entriesOf(sofar).length > 0, ENTRY_MS);
    for (const entry of entriesOf(listening.text))
      check.equal(IN_STREAM, String(fieldsOfEntry(entry)?.email).toLowerCase(), body.email, exchange);
  });
}
