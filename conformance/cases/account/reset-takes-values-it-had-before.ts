import { defineCase } from '../../case.js';
import type { Credential } from '../../cast/credential.js';
import { openedKeys } from '../../cast/key-server-bundle.js';
import type { KeyServerAccount } from '../../cast/key-server-cast.js';

const NEW = 'account-reset/new-password-is-accepted';
const OLD = 'account-reset/old-password-is-refused';
const WRAP_KB = 'account-reset/wrap-kb-is-the-one-sent';

/** What a reset brings; what is left out is drawn anew. */
interface Brought {
  readonly password?: string;
  readonly wrapKb?: string;
}

/**
 * The password that the account has with another wrapKb, the wrapKb that it has with another password, and the password
 * that it had first. No line says that a reset has to bring something new, and none that it may not: one that is refused
 * decides nothing.
 */
export default defineCase({
  casts: ['key-server'],
  requirements: [NEW, OLD, WRAP_KB],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    let [present, wrapKb] = [ann, ''];
    const reset = async (token: Credential, brought: Brought) => {
      const renewed = cast.withPassword(present, brought.password ?? cast.hex());
      const sent = brought.wrapKb ?? cast.hex();
      const answer = await cast.call('accountReset', cast.resetCall(token, renewed, sent));
      if (answer.response.status >= 400) {
        // How a failure looks is no matter of this.
        answer.expectation = 'refusal';
        return check.seen(NEW, 'values that the account had before are refused');
      }
      check.control(answer);
      const former = present;
      [present, wrapKb] = [await signedIn(renewed), sent];
      if (former.password !== renewed.password) check.refused(OLD, await cast.tryLogin(former));
    };
    const signedIn = async (person: KeyServerAccount) => {
      check.succeeds(NEW, await cast.tryLogin(person));
      return { ...person, ...(await cast.signIn(person)) };
    };
    const look = async () => {
      const answer = await cast.must('accountKeys', { as: present.keyFetch });
      const same = openedKeys(answer, present.keyFetch).wrapKb === wrapKb;
      check.that(WRAP_KB, same, 'the wrapKb of the latest reset', same ? 'that wrapKb' : 'another wrapKb', answer);
    };

    await reset((await cast.beginChange(present)).accountReset, {});
    await reset(await cast.resetToken(present), { password: present.password });
    await look();
    present = { ...present, ...(await cast.signIn(present)) };
    await reset((await cast.beginChange(present)).accountReset, { wrapKb });
    await reset(await cast.resetToken(present), { password: ann.password });
    await look();
  },
});
