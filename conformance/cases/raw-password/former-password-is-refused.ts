import { defineCase } from '../../case.js';
import { rawAccount, tryRawSignIn } from '../../cast/raw-password.js';

const LAW = 'raw-password-session-create/password-from-before-a-reset-is-refused';

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await rawAccount(cast);
    check.control(await tryRawSignIn(cast, ann));
    // The mail of the creation, which has a code of its own.
    await cast.mailedCode(ann);
    const renewed = { ...cast.person(), email: ann.email };
    await cast.must('accountReset', cast.resetCall(await cast.resetToken(ann), renewed));
    cast.remember(renewed);
    check.control(await cast.tryLogin(renewed));
    check.errno(LAW, await tryRawSignIn(cast, ann), 103);
  },
});
