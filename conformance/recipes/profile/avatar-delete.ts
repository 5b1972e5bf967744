import { USER } from '../../cast/profile-cast.js';
import { defineRecipe } from '../../requests/recipe.js';

/** Of the picture that the user has. */
export default defineRecipe('avatarDelete', {
  casts: ['profile'],
  needs: USER,
  async plain(cast) {
    const ann = await cast.user();
    return cast.good(ann, 'avatarDelete', { path: { id: await cast.avatar(ann) } });
  },
});
