import { defineRecipe } from '../recipe.js';
import { forgotToken } from '../recipe-steps.js';

export default defineRecipe('passwordForgotStatus', {
  plain: async (cast) => ({ as: await forgotToken(cast, (await cast.account()).email) }),
});
