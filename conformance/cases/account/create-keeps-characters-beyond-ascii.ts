import { defineCase } from '../../case.js';
import { creationBody } from '../../cast/key-server-login.js';
import { recoveryMethodsOf } from '../../cast/recovery-methods.js';

const LAW = 'account-create/email-beyond-ascii-is-kept';

/** Letters of two bytes, of which Latin-1 has the first alone. */
const ADDITION = '\u00e9\u0436';

export default defineCase({
  requirements: [LAW],
  casts: ['key-server'],
  async run({ cast, check }) {
    check.control(await cast.tryCreate(cast.person()));
    const person = cast.person();
    const ann = { ...person, email: person.email.replace('@', `-${ADDITION}@`) };
    const created = await cast.call('accountCreate', { body: creationBody(ann) });
    if (created.response.status >= 400) {
      check.refused(LAW, created);
      check.seen(LAW, 'such an address is refused');
      return;
    }
    check.control(created);
    const { emails, answer } = await recoveryMethodsOf(cast, (await cast.signIn(ann)).session);
    // Composed in another way, the letters are the same.
    const isKept = emails.some((email) => String(email).normalize() === ann.email.normalize());
    check.that(LAW, isKept, 'the address of the creation', isKept ? 'that address' : 'other addresses', answer);
    check.seen(LAW, 'such an address is taken');
  },
});
