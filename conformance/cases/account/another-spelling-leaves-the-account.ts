import { defineCase } from '../../case.js';
import { accountAsBefore } from '../../judging/account-as-before.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'account-create/another-spelling-leaves-the-account';

/** The address in other letter cases, as somebody types it who has forgotten that there is an account. */
const SPELLINGS: readonly ((local: string) => string)[] = [
  (local) => `${local.charAt(0).toUpperCase()}${local.slice(1)}`,
  (local) => local.toUpperCase(),
];

/** Whether such an address is taken, no line says: a refusal passes, and so does an account of its own. */
export default defineCase({
  requirements: [LAW],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount({ isNew: true });
    const look = await accountAsBefore(cast, check, ann);
    for (const spelt of SPELLINGS) {
      const other = { ...cast.person(), email: ann.email.replace(/^[^@]*/, spelt) };
      const answer = await cast.tryCreate(other);
      if (answer.response.status >= 400) {
        answer.expectation = 'refusal';
        await look(LAW);
        continue;
      }
      // No keys: the mail of the other account may lie in the same box, beside one that confirms a sign-in.
      cast.remember(other);
      const signedIn = await cast.tryLogin(ann);
      check.succeeds(LAW, signedIn);
      check.equal(LAW, fieldsOf(signedIn).uid, ann.uid, signedIn);
      check.succeeds(LAW, await cast.useSession(ann.session));
    }
  },
});
