import { USER } from '../../cast/profile-cast.js';
import { defineRecipe } from '../../requests/recipe.js';

export default defineRecipe('avatarUpload', {
  casts: ['profile'],
  needs: USER,
  plain: async (cast) => cast.upload(await cast.user()),
});
