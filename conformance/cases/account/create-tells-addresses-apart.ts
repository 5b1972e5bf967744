import { defineCase } from '../../case.js';
import type { AccountCast, Person } from '../../cast/account-cast.js';
import type { Credential } from '../../cast/credential.js';
import type { Check } from '../../judging/check.js';
import { checkable } from '../../judging/expected-errno.js';
import { Blocked } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const EMAIL = 'account-create/account-has-the-given-email';
const OTHERS = 'account-destroy/leaves-the-other-accounts';

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
  whereKnown: [OTHERS],
  casts: ['onepw', 'srp'],
  async run({ cast, check, edition }) {
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
      const status = await cast.must('recoveryEmailStatus', { as: await sessionOf(cast, check, person) });
      check.equal(EMAIL, cast.emailIn(status), person.email, status);
    }
    const [first, ...others] = made;
    if (first === undefined || others.length === 0 || !checkable(edition, OTHERS)) return;
    await cast.destroy(first);
    // The names that begin as the one that is gone, and end otherwise.
    for (const other of [others[0], others.at(-1)])
      if (other !== undefined) check.succeeds(OTHERS, await cast.tryLogin(other));
  },
});

/** Signs in; where that fails, another attempt shows what it is that is refused. */
async function sessionOf<P extends Person>(cast: AccountCast<P>, check: Check, person: P): Promise<Credential> {
  try {
    const { session, answer } = await cast.signIn(person);
    check.succeeds(EMAIL, answer);
    return session;
  } catch (error) {
    if (error instanceof Blocked) check.succeeds(EMAIL, await cast.tryLogin(person));
    throw error;
  }
}
