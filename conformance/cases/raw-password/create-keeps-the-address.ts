import { defineCase } from '../../case.js';
import { proverOf, rawPerson, rememberRaw, tryRawSignIn } from '../../cast/raw-password.js';
import { Blocked } from '../../stops.js';

const ACCEPTED = 'raw-password-account-create/email-beyond-ascii-is-accepted';
const GIVEN = 'raw-password-account-create/account-has-the-given-email';
const STRETCHED = 'raw-password-account-create/password-is-stretched-by-the-server';
const READ = 'raw-password-session-create/email-is-read-as-hex';

export default defineCase({
  requirements: [ACCEPTED, GIVEN, STRETCHED, READ],
  casts: ['srp'],
  async run({ cast, check }) {
    const person = rawPerson(cast);
    const ann = { ...person, email: person.email.replace('@', '-XyZ-\u00e9-e\u0301\u{1f98a}@') };
    const { password } = ann;
    const created = await cast.call('rawPasswordAccountCreate', { body: { email: cast.written(ann.email), password } });
    check.succeeds(ACCEPTED, created);
    if (created.response.status !== 200) throw new Blocked('an address beyond ASCII was not accepted', ACCEPTED);
    rememberRaw(cast, ann);
    const signIn = await tryRawSignIn(cast, ann);
    check.succeeds(READ, signIn);
    check.control(signIn);
    const status = await cast.must('recoveryEmailStatus', { as: cast.token(signIn, 'sessionToken') });
    // Byte for byte: the operation is the same as account/create, of which line 131 says so.
    check.equal(GIVEN, cast.emailIn(status), ann.email, status);
    // The address is part of what is stretched and proved ("used for key-derivation by both client and server", line 131).
    check.succeeds(STRETCHED, await cast.tryLogin(await proverOf(cast, ann)));
  },
});
