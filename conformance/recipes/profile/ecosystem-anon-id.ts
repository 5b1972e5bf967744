import { USER } from '../../cast/profile-cast.js';
import { defineRecipe } from '../../requests/recipe.js';

/** For a user who has an identifier: without one there is no body (line 339). */
export default defineRecipe('ecosystemAnonId', {
  casts: ['profile'],
  needs: USER,
  async plain(cast) {
    const ann = await cast.user();
    await cast.ecosystemAnonId(ann);
    return cast.good(ann, 'ecosystemAnonId');
  },
});
