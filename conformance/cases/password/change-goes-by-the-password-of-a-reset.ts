import { defineCase } from '../../case.js';
import { proveAfterReset } from '../../cast/password-of-a-change.js';
import { resetPassword } from '../../cast/reset.js';

const NEW = 'password-change-auth-finish/right-proof-is-accepted';
const FORMER = 'password-change-auth-finish/password-from-before-a-reset-is-refused';

export default defineCase({
  requirements: [NEW, FORMER],
  casts: ['key-server'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const { person } = await resetPassword(cast, ann);
    const { ofTheNew, ofTheFormer } = await proveAfterReset(cast, ann, person);
    check.succeeds(NEW, ofTheNew);
    check.control(ofTheNew);
    check.refused(FORMER, ofTheFormer);
  },
});
