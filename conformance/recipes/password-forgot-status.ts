import { defineRecipe } from '../requests/recipe.js';
import { forgotToken } from '../requests/recipe-steps.js';

export default defineRecipe('passwordForgotStatus', {
  plain: async (cast) => ({ as: await forgotToken(cast, (await cast.account()).email) }),
});
