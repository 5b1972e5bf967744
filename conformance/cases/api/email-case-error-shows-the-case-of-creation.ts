import { defineCase } from '../../case.js';
import { requireRefusal } from '../../cast/refusal.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'api/email-case-error-shows-the-case-of-creation';

export default defineCase({
  requirements: [LAW],
  async run({ cast, check }) {
    const person = cast.person();
    const email = `${person.email.charAt(0).toUpperCase()}${person.email.slice(1)}`;
    await cast.account({}, { ...person, email });
    // Another password, as a client that stretched it with another spelling has it, so that the order of checks is free.
    for (const other of [person.email, person.email.replace(/^[^@]*/, (local) => local.toUpperCase())]) {
      const refused = await cast.call('accountLogin', { body: { email: other, authPW: cast.hex() } });
      requireRefusal(refused, [120], 'a sign-in with another spelling of the address');
      check.equal(LAW, fieldsOf(refused).email, email, refused);
    }
  },
});
