import { defineRecipe } from '../requests/recipe.js';
import { sessionOfLogin } from '../requests/recipe-steps.js';

/** With a session of account/login, the one that the section names (line 509). */
export default defineRecipe('accountProfile', {
  plain: async (cast) => ({ as: await sessionOfLogin(cast) }),
});
