import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { Blocked } from '../../stops.js';

const ACCEPTED = 'account-create/email-beyond-ascii-is-accepted';
const KEPT = 'account-create/email-is-kept-byte-for-byte';
const GIVEN = 'account-create/account-has-the-given-email';
const IN_STATUS = 'recovery-email-status/email-is-hex';

/** Capitals; a letter composed in two ways, of which Unicode makes one when it normalizes; one of four bytes. */
const ADDITIONS = ['XyZ', '\u00e9-e\u0301', '\u{1f98a}'];

export default defineCase({
  requirements: [ACCEPTED, KEPT, GIVEN, IN_STATUS],
  casts: ['srp'],
  async run({ cast, check }) {
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
      check.equal(GIVEN, cast.emailIn(status).normalize().toLowerCase(), ann.email.normalize().toLowerCase(), status);
    }
  },
});
