import { defineCase } from '../../case.js';
import { isListed, recoveryMethodsOf, sameAddress } from '../../cast/recovery-methods.js';

const LISTED = 'account-recovery-methods/lists-the-address-of-creation';
const PRIMARY = 'account-recovery-methods/address-of-creation-is-primary';
const NO_OTHERS = 'account-recovery-methods/lists-no-method-of-others';
const EMAIL = 'account-create/account-has-the-given-email';

/** Addresses that have all but something in common: another domain, a tag, a dot. */
const NEIGHBOURS: readonly ((local: string, domain: string) => string)[] = [
  (local, domain) => `${local}@another.${domain}`,
  (local, domain) => `${local}+tag@${domain}`,
  (local, domain) => `a.${local}@${domain}`,
];

export default defineCase({
  casts: ['key-server'],
  requirements: [LISTED, PRIMARY, NO_OTHERS, EMAIL],
  async run({ cast, check }) {
    const ann = await cast.account();
    const [local = '', domain = ''] = ann.email.split('@');
    const people = [{ ...ann }];
    for (const neighbour of NEIGHBOURS) {
      const eve = { ...cast.person(), email: neighbour(local, domain) };
      const created = await cast.tryCreate(eve);
      // No line says which addresses there may be.
      if (created.response.status >= 400) {
        check.refused(EMAIL, created);
        continue;
      }
      check.control(created);
      const login = await cast.tryLogin(eve);
      check.succeeds(EMAIL, login);
      check.control(login);
      people.push({ ...ann, ...eve, ...(await cast.signIn(eve)) });
    }
    // One with nothing in common, who came last.
    const others = [...people, await cast.accountAlone()];
    for (const { email, session } of people) {
      const { methods, emails, answer } = await recoveryMethodsOf(cast, session);
      check.equal(LISTED, isListed(emails, email), true, answer);
      const strange = others.filter((other) => other.email !== email && isListed(emails, other.email));
      check.equal(NO_OTHERS, strange.length, 0, answer);
      const own = methods.find((method) => sameAddress(method.email, email));
      if (own !== undefined) check.equal(PRIMARY, own.primary, true, answer);
    }
  },
});
