import { USER } from '../../cast/profile-cast.js';
import { defineRecipe } from '../../requests/recipe.js';

/** For a user who has a name: without one there is no body (line 288). */
export default defineRecipe('displayName', {
  casts: ['profile'],
  needs: USER,
  async plain(cast) {
    const ann = await cast.user();
    await cast.displayName(ann);
    return cast.good(ann, 'displayName');
  },
});
