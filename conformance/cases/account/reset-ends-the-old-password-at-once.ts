import { defineCase } from '../../case.js';
import { resetPassword } from '../../cast/reset.js';

const OLD = 'account-reset/old-password-is-refused';

/** The old password does not wait for the first use of the new one. */
export default defineCase({
  requirements: [OLD],
  casts: ['onepw', 'srp', 'key-server'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const { person } = await resetPassword(cast, ann);
    const early = await cast.tryLogin(ann);
    check.control(await cast.tryLogin(person));
    check.errno(OLD, early, 103);
  },
});
