import { defineCase } from '../../case.js';
import { isListed, recoveryMethodsOf } from '../../cast/recovery-methods.js';

const LAW = 'account-create/account-has-the-given-email';

/** What may stand before the at sign: a tag and dots, an apostrophe, and as many characters as there may be (RFC 5321). */
const LOCAL_PARTS: readonly ((local: string) => string)[] = [
  (local) => `a.${local}+tag.b`,
  (local) => `o'${local}_`,
  (local) => local.padEnd(64, 'x'),
];

/** No line says which addresses there may be: one that is refused decides nothing, and one that is taken is the account's. */
export default defineCase({
  casts: ['key-server'],
  requirements: [LAW],
  async run({ cast, check }) {
    check.control(await cast.tryCreate(cast.person()));
    for (const change of LOCAL_PARTS) {
      const person = cast.person();
      const [local = '', domain] = person.email.split('@');
      const ann = { ...person, email: `${change(local)}@${domain}` };
      const created = await cast.tryCreate(ann);
      if (created.response.status >= 400) {
        check.refused(LAW, created);
        continue;
      }
      check.control(created);
      check.succeeds(LAW, await cast.tryLogin(ann));
      const { emails, answer } = await recoveryMethodsOf(cast, (await cast.signIn(ann)).session);
      check.equal(LAW, isListed(emails, ann.email), true, answer);
    }
  },
});
