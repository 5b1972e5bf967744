import { defineRecipe } from '../requests/recipe.js';

export default defineRecipe('passwordChangeStart', {
  async plain(cast) {
    const { email, authPW } = await cast.account();
    return { body: { email, oldAuthPW: authPW } };
  },
});
