import { USER } from '../../cast/profile-cast.js';
import { defineRecipe } from '../../requests/recipe.js';

/** For a user who has none yet: what a second update meets is left open (lines 49 and 345). */
export default defineRecipe('ecosystemAnonIdPost', {
  casts: ['profile'],
  needs: USER,
  plain: async (cast) =>
    cast.good(await cast.user(), 'ecosystemAnonIdPost', { body: { ecosystemAnonId: cast.anonId() } }),
});
