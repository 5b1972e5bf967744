import { startCall } from '../../cast/srp-login.js';
import { defineRecipe } from '../../requests/recipe.js';

export default defineRecipe('authStart', {
  casts: ['srp'],
  plain: async (cast) => startCall((await cast.account()).email),
});
