import { defineCase } from '../../case.js';

const LAWS = {
  login: 'account-login/reason-login-is-accepted',
  reconnect: 'account-login/reason-reconnect-is-accepted',
};

export default defineCase({
  requirements: Object.values(LAWS),
  async run({ cast, check }) {
    const { email, authPW } = await cast.account();
    for (const reason of ['login', 'reconnect'] as const) {
      check.succeeds(LAWS[reason], await cast.call('accountLogin', { body: { email, authPW, reason } }));
    }
  },
});
