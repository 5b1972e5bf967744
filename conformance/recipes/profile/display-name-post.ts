import { USER } from '../../cast/profile-cast.js';
import { defineRecipe } from '../../requests/recipe.js';

export default defineRecipe('displayNamePost', {
  casts: ['profile'],
  needs: USER,
  plain: async (cast) => cast.good(await cast.user(), 'displayNamePost', { body: { displayName: 'Ann Example' } }),
});
