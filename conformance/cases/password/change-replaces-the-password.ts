import { defineCase } from '../../case.js';
import { changePassword } from '../../cast/password-change.js';

export default defineCase({
  requirements: ['password-change-finish/new-password-is-accepted', 'password-change-finish/old-password-is-refused'],
  async run({ cast, check }) {
    const { email, ...ann } = await cast.account();
    const { account } = await changePassword(cast, { email, ...ann });
    const withNew = await cast.call('accountLogin', { body: { email, authPW: account.authPW } });
    const withOld = await cast.call('accountLogin', { body: { email, authPW: ann.authPW } });
    check.succeeds('password-change-finish/new-password-is-accepted', withNew);
    check.control(withNew);
    check.errno('password-change-finish/old-password-is-refused', withOld, 103);
  },
});
