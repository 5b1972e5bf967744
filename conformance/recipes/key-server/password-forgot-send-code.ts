import { defineRecipe } from '../../requests/recipe.js';

/** For a verified address where one can be had: a server may not want to mail such codes to any other. */
export default defineRecipe('passwordForgotSendCode', {
  casts: ['key-server'],
  needs: ['verifiedAccount'],
  plain: async (cast) => ({ body: { email: (await cast.verifiedAccount()).email } }),
});
