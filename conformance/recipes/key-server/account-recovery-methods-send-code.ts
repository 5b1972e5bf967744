import { defineRecipe } from '../../requests/recipe.js';

export default defineRecipe('accountRecoveryMethodsSendCode', {
  casts: ['key-server'],
  async plain(cast) {
    // Who is verified has no use for a code, and a server may say so.
    const { email, session } = await cast.account({ isNew: true });
    return { as: session, body: { email } };
  },
});
