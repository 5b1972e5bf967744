import { defineCase } from '../../case.js';
import { fieldsOf } from '../../wire/exchange.js';

const KNOWN = 'account-status-post/known-email-exists';
const UNKNOWN = 'account-status-post/unknown-email-does-not-exist';

export default defineCase({
  requirements: [KNOWN, UNKNOWN],
  async run({ cast, check }) {
    const person = cast.person();
    const tagged = { ...cast.person(), email: person.email.replace('@', '+tag@') };
    await cast.account({}, tagged);
    const { email } = await cast.account();
    const strangely = { ...cast.person(), email: cast.person().email.replace('@', '-\u00e9\u0436@') };
    // No line says that such an address has to be taken.
    const isTaken = (await cast.tryCreate(strangely)).response.status === 200;
    if (isTaken) cast.remember(strangely);
    for (const each of [email, tagged.email, ...(isTaken ? [strangely.email] : [])]) {
      const known = await cast.call('accountStatusPost', { body: { email: each } });
      check.succeeds(KNOWN, known);
      check.equal(KNOWN, fieldsOf(known).exists, true, known);
    }
    // Nobody's, the one without its tag, and two that are longer and shorter than one that exists.
    const [local = '', domain = ''] = email.split('@');
    const strange = [cast.person().email, person.email, `x${email}`, `${local.slice(0, -1)}@${domain}`];
    for (const each of strange) {
      const unknown = await cast.call('accountStatusPost', { body: { email: each } });
      check.succeeds(UNKNOWN, unknown);
      check.equal(UNKNOWN, fieldsOf(unknown).exists, false, unknown);
    }
  },
});
