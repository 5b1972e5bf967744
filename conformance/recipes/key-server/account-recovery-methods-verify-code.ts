import { defineRecipe } from '../../requests/recipe.js';

export default defineRecipe('accountRecoveryMethodsVerifyCode', {
  casts: ['key-server'],
  needs: ['mailbox'],
  async plain(cast) {
    const account = await cast.account();
    await cast.sendCode(account);
    return { body: { email: account.email, code: await cast.mailedCode(account) } };
  },
});
