import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';
import { openedKeys } from '../../cast/key-server-bundle.js';
import { begin, EXCHANGE_NAMES, EXCHANGES, lawOfBoth } from '../../cast/key-server-exchanges.js';
import { tokenOfForgot } from '../../cast/key-server-mail.js';
import { isSuccess } from '../../judging/success.js';
import { fieldsOf } from '../../wire/exchange.js';

const NEW = 'account-reset/new-password-is-accepted';
const WRAP_KB = 'account-reset/reset-by-mail-sets-wrap-kb';
const ROUNDS_STAY = 'stretching-parameters-are-the-accounts';

/** Neither those of a sample nor a round number. */
const ROUNDS = 23_456;

/** Somebody forgets the password before the address is verified; a server that mails nothing then is asked again later. */
export default defineCase({
  casts: ['key-server'],
  requirements: [NEW, WRAP_KB, ...lawOfBoth('start', ROUNDS_STAY)],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account({ isNew: true, stretch: { rounds: ROUNDS } });
    const { email } = ann;
    const early = async () => {
      await cast.inbox.all(email);
      const asked = await cast.call('passwordForgotSendCode', { body: { email } });
      const code = isSuccess(asked) ? await ifItComes(cast.mailedResetCode(ann)) : undefined;
      if (!isSuccess(asked)) asked.expectation = 'refusal';
      check.seen(NEW, code === undefined ? 'no reset before the verification' : 'a reset before the verification');
      if (code === undefined) return undefined;
      const body = { code, forgotPasswordToken: tokenOfForgot(asked).token };
      return cast.token(await cast.must('passwordForgotVerifyCode', { body }), 'accountResetToken');
    };
    const late = async () => {
      await cast.verify(ann);
      return cast.resetToken(ann);
    };
    const [renewed, wrapKb] = [cast.withPassword(ann, cast.hex()), cast.hex()];
    await cast.must('accountReset', cast.resetCall((await early()) ?? (await late()), renewed, wrapKb));
    check.succeeds(NEW, await cast.tryLogin(renewed));
    const { session, keyFetch } = await cast.signIn(renewed);
    for (const name of EXCHANGE_NAMES) {
      const { answer } = await begin(cast, name, { email, session });
      const { stretch } = fieldsOf(answer) as { readonly stretch?: { readonly rounds?: unknown } };
      check.equal(`${EXCHANGES[name].laws.start}/${ROUNDS_STAY}`, stretch?.rounds, ROUNDS, answer);
    }
    let [keys, token] = [await cast.call('accountKeys', { as: keyFetch }), keyFetch];
    if (!isSuccess(keys)) {
      // Without a verified address a server may keep them back.
      keys.expectation = 'refusal';
      await cast.verify({ ...ann, session });
      token = (await cast.signIn(renewed)).keyFetch;
      keys = await cast.must('accountKeys', { as: token });
    }
    const same = openedKeys(keys, token).wrapKb === wrapKb;
    check.that(WRAP_KB, same, 'the wrapKb of the request', same ? 'that wrapKb' : 'another wrapKb', keys);
  },
});
