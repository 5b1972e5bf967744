import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';
import type { FetchedKeys } from '../../cast/bundle.js';
import { text } from '../../cast/cast.js';
import type { Credential } from '../../cast/credential.js';
import { openedKeys } from '../../cast/key-server-bundle.js';
import { Blocked } from '../../stops.js';

const MAILS = 'password-forgot-send-code/mails-each-time';
const ACCEPTED = 'password-forgot-verify-code/later-code-is-accepted';
const KEYS = 'account-keys/keys-are-the-accounts';
const RESETS = 'account-reset/token-of-verify-code-is-accepted';
const WRAP_KB = 'account-reset/reset-by-mail-sets-wrap-kb';

/** How often the code is asked for before each of the two resets. */
const ASKED = [3, 2];

/** Ann forgets her password twice, and asks for the code again each time; a code alone changes no keys. */
export default defineCase({
  casts: ['key-server'],
  requirements: [MAILS, ACCEPTED, KEYS, RESETS, WRAP_KB],
  needs: ['mailbox'],
  async run({ cast, check }) {
    let ann = await cast.verifiedAccount();
    const keysOf = async (keyFetch: Credential) => {
      // That a request for a code leaves it good no line says.
      const answer = await cast.mustWhereServed('accountKeys', { as: keyFetch });
      return { keys: openedKeys(answer, keyFetch), answer };
    };
    const judge = async (law: string, keyFetch: Credential, { kA, wrapKb }: FetchedKeys) => {
      const { keys, answer } = await keysOf(keyFetch);
      const same = keys.kA === kA && keys.wrapKb === wrapKb;
      check.that(law, same, 'the keys that the account has', same ? 'those keys' : 'other keys', answer);
    };
    let keys = (await keysOf(ann.keyFetch)).keys;
    for (const times of ASKED) {
      const { keyFetch } = await cast.signIn(ann);
      let [code, forgotPasswordToken]: (string | undefined)[] = [];
      for (let asked = 0; asked < times; asked += 1) {
        await cast.inbox.all(ann.email);
        const sent = await cast.must('passwordForgotSendCode', { body: { email: ann.email } });
        forgotPasswordToken = text(sent, 'forgotPasswordToken');
        code = await ifItComes(cast.mailedResetCode(ann));
        const found = code === undefined ? 'none came' : 'it came';
        check.that(MAILS, code !== undefined, 'a mail with a code for every request', found, sent);
      }
      if (code === undefined) throw new Blocked('there is no code to hand in', MAILS);
      const verified = await cast.call('passwordForgotVerifyCode', { body: { code, forgotPasswordToken } });
      check.succeeds(ACCEPTED, verified);
      check.control(verified);
      await judge(KEYS, keyFetch, keys);
      ann = cast.withPassword(ann, cast.hex());
      keys = { ...keys, wrapKb: cast.hex() };
      const reset = cast.resetCall(cast.token(verified, 'accountResetToken'), ann, keys.wrapKb);
      const answer = await cast.call('accountReset', reset);
      check.succeeds(RESETS, answer);
      check.control(answer);
    }
    await judge(WRAP_KB, (await cast.signIn(ann)).keyFetch, keys);
  },
});
