import { defineCase } from '../../case.js';
import { fetchKeys } from '../../cast/bundle.js';
import { changePassword } from '../../cast/password-change.js';

const PASSWORD = 'password-change-finish/second-change-sets-the-password';
const WRAP_KB = 'password-change-finish/second-change-sets-wrap-kb';

export default defineCase({
  requirements: [PASSWORD, WRAP_KB],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const first = await changePassword(cast, ann);
    const wrapKb = cast.hex();
    const second = await changePassword(cast, first.account, { wrapKb });
    const login = await cast.tryLogin(second.account);
    check.succeeds(PASSWORD, login);
    check.control(login);
    check.errno(PASSWORD, await cast.tryLogin(first.account), 103);
    const after = await fetchKeys(cast, (await cast.confirmedSignIn(second.account)).keyFetch);
    const isSent = after.wrapKb === wrapKb;
    check.that(WRAP_KB, isSent, 'the wrapKb that was sent', isSent ? 'the one that was sent' : 'another one');
  },
});
