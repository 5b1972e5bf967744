import { USER } from '../../cast/profile-cast.js';
import { defineRecipe } from '../../requests/recipe.js';

export default defineRecipe('displayNamePost', {
  casts: ['profile'],
  needs: USER,
  async plain(cast) {
    return cast.good(await cast.user(), 'displayNamePost', { body: { displayName: `Ann Example ${cast.hex(6)}` } });
  },
});
