import { rawAccount } from '../../cast/raw-password.js';
import { defineRecipe } from '../../requests/recipe.js';

export default defineRecipe('rawPasswordSessionCreate', {
  casts: ['srp'],
  async plain(cast) {
    const { email, password } = await rawAccount(cast);
    return { body: { email: cast.written(email), password } };
  },
});
