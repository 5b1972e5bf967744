import { defineCase } from '../../case.js';
import { changePassword } from '../../cast/password-change.js';

const NEW = 'password-change-finish/new-password-is-accepted';
const OLD = 'password-change-finish/old-password-is-refused';

export default defineCase({
  requirements: [NEW, OLD],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { account } = await changePassword(cast, ann);
    // Before the new one was used for the first time, and after it.
    const early = await cast.tryLogin(ann);
    const withNew = await cast.tryLogin(account);
    check.succeeds(NEW, withNew);
    check.control(withNew);
    check.errno(OLD, early, 103);
    check.errno(OLD, await cast.tryLogin(ann), 103);
  },
});
