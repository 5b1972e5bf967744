import { defineRecipe } from '../../requests/recipe.js';

export default defineRecipe('accountRecoveryMethodsSendCode', {
  casts: ['key-server'],
  async plain(cast) {
    const { email, session } = await cast.account();
    return { as: session, body: { email } };
  },
});
