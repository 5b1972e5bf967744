import { defineCase } from '../../case.js';
import { fieldsOf } from '../../wire/exchange.js';

const EMAIL = 'account-create/account-has-the-given-email';

/** Addresses that some mail services take for one: a tag, another one, a dot, and a longer name. */
const VARIANTS = [
  (local: string) => local,
  (local: string) => `${local}+one`,
  (local: string) => `${local}+two`,
  (local: string) => `${local.slice(0, -2)}.${local.slice(-2)}`,
  (local: string) => `${local}-${'0123456789'.repeat(2)}`,
];

export default defineCase({
  requirements: [EMAIL],
  casts: ['onepw', 'srp'],
  async run({ cast, check }) {
    const { email: plain } = cast.person();
    const [local = '', domain = ''] = plain.split('@');
    const made: ReturnType<typeof cast.person>[] = [];
    for (const variant of VARIANTS) {
      const person = { ...cast.person(), email: `${variant(local)}@${domain}` };
      const created = await cast.tryCreate(person);
      // No line says what an address looks like.
      if (person.email !== plain && fieldsOf(created).errno === 107) continue;
      check.succeeds(EMAIL, created);
      cast.remember(person);
      made.push(person);
    }
    // When all are there: each is signed in to with its own password.
    for (const person of made) {
      check.succeeds(EMAIL, await cast.tryLogin(person));
      const { session } = await cast.signIn(person);
      const status = await cast.must('recoveryEmailStatus', { as: session });
      check.equal(EMAIL, cast.emailIn(status), person.email, status);
    }
  },
});
