import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';

export default defineCase({
  requirements: ['session-status/uid-is-the-accounts'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const eve = await cast.account();
    const later = await cast.signIn(ann);
    for (const { session, uid } of [ann, eve, { session: later.session, uid: ann.uid }]) {
      const status = await cast.must('sessionStatus', { as: session });
      check.equal('session-status/uid-is-the-accounts', text(status, 'uid'), uid, status);
    }
  },
});
