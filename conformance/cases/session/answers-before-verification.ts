import { defineCase } from '../../case.js';
import { requireUnverified } from '../../cast/verification-facts.js';

export default defineCase({
  requirements: ['session-status/succeeds-before-verification'],
  async run({ cast, check }) {
    const { session } = await cast.account({ isNew: true });
    await requireUnverified(cast, session);
    check.succeeds('session-status/succeeds-before-verification', await cast.call('sessionStatus', { as: session }));
  },
});
