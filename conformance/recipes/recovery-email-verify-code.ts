import { defineRecipe } from '../requests/recipe.js';

export default defineRecipe('recoveryEmailVerifyCode', {
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async plain(cast) {
    const account = await cast.accountAlone();
    return { body: { uid: account.uid, code: await cast.mailedCode(account) } };
  },
});
