import { unblockCode } from '../cast/mailed-codes.js';
import { defineRecipe } from '../requests/recipe.js';

export default defineRecipe('accountLoginRejectUnblockCode', {
  needs: ['mailbox'],
  async plain(cast) {
    const { email, uid } = await cast.verifiedAccount();
    await cast.must('accountLoginSendUnblockCode', { body: { email } });
    const mail = await cast.inbox.next(email, 'an unblock code', (candidate) => unblockCode(candidate) !== undefined);
    return { body: { uid, unblockCode: unblockCode(mail) } };
  },
});
