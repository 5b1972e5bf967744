import { defineCase } from '../../case.js';
import { resetPassword } from '../../cast/reset.js';

const LAW = 'account-reset/second-reset-sets-the-password';
const OLD = 'account-reset/old-password-is-refused';

export default defineCase({
  requirements: [LAW, OLD],
  casts: ['onepw', 'srp', 'key-server'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount({ isNew: true });
    const first = await resetPassword(cast, ann);
    check.control(await cast.tryLogin(first.person));
    const second = await resetPassword(cast, ann);
    const login = await cast.tryLogin(second.person);
    check.succeeds(LAW, login);
    check.control(login);
    check.errno(LAW, await cast.tryLogin(first.person), 103);
    // Twice, for a fault that shows at every other sign-in.
    for (const former of [ann, ann]) check.errno(OLD, await cast.tryLogin(former), 103);
  },
});
