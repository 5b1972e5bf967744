import { defineCase } from '../../case.js';
import { fieldsOf } from '../../wire/exchange.js';

const LIVE = 'account-login/gives-a-live-session';
const UID = 'account-login/uid-is-the-accounts';

export default defineCase({
  requirements: [LIVE, UID],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { session, answer } = await cast.signIn(ann);
    check.equal(UID, fieldsOf(answer).uid, ann.uid, answer);

    const status = await cast.call('sessionStatus', { as: session });
    check.succeeds(LIVE, status);
    check.equal(LIVE, fieldsOf(status).uid, ann.uid, status);
  },
});
