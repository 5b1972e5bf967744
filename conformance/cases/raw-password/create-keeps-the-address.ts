import { defineCase } from '../../case.js';
import { rawPerson, rawSession, rememberRaw } from '../../cast/raw-password.js';
import { Blocked } from '../../stops.js';

const ACCEPTED = 'raw-password-account-create/email-beyond-ascii-is-accepted';
const GIVEN = 'raw-password-account-create/account-has-the-given-email';

export default defineCase({
  requirements: [ACCEPTED, GIVEN],
  casts: ['srp'],
  async run({ cast, check }) {
    const person = rawPerson(cast);
    const ann = { ...person, email: person.email.replace('@', '-\u00e9\u{1f98a}@') };
    const { password } = ann;
    const created = await cast.call('rawPasswordAccountCreate', { body: { email: cast.written(ann.email), password } });
    check.succeeds(ACCEPTED, created);
    if (created.response.status !== 200) throw new Blocked('an address beyond ASCII was not accepted', ACCEPTED);
    rememberRaw(cast, ann);
    const status = await cast.must('recoveryEmailStatus', { as: await rawSession(cast, ann) });
    check.equal(GIVEN, cast.emailIn(status), ann.email, status);
  },
});
