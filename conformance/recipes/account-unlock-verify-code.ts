import { lockedAccount, unlockCodeOf } from '../cast/lockout.js';
import { defineRecipe } from '../requests/recipe.js';

export default defineRecipe('accountUnlockVerifyCode', {
  needs: ['customs', 'mailbox'],
  async plain(cast) {
    const account = await lockedAccount(cast);
    return { body: { uid: account.uid, code: await unlockCodeOf(cast, account) } };
  },
});
