import { defineCase } from '../../case.js';
import { resetPassword } from '../../cast/reset.js';

const NEW = 'account-reset/new-password-is-accepted';
const OLD = 'account-reset/old-password-is-refused';

export default defineCase({
  requirements: [NEW, OLD],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const { email, authPW, ...ann } = await cast.verifiedAccount();
    const { person } = await resetPassword(cast, { email, authPW, ...ann });
    const login = await cast.call('accountLogin', { body: { email, authPW: person.authPW } });
    check.succeeds(NEW, login);
    check.control(login);
    check.errno(OLD, await cast.call('accountLogin', { body: { email, authPW } }), 103);
  },
});
