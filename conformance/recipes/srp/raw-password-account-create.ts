import { rawPerson, rememberRaw } from '../../cast/raw-password.js';
import { defineRecipe } from '../../requests/recipe.js';

export default defineRecipe('rawPasswordAccountCreate', {
  casts: ['srp'],
  async plain(cast) {
    const { email, password } = rawPerson(cast);
    rememberRaw(cast, { email, password });
    return { body: { email: cast.written(email), password } };
  },
});
