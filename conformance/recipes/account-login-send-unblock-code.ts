import { defineRecipe } from '../requests/recipe.js';

export default defineRecipe('accountLoginSendUnblockCode', {
  plain: async (cast) => ({ body: { email: (await cast.account()).email } }),
});
