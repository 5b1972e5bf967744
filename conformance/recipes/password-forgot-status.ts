import { defineRecipe } from '../requests/recipe.js';

export default defineRecipe('passwordForgotStatus', {
  plain: async (cast) => ({ as: await cast.forgotToken((await cast.account()).email) }),
});
