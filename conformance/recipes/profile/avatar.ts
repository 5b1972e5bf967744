import { type ProfileCast, USER } from '../../cast/profile-cast.js';
import { defineRecipe, variant } from '../../requests/recipe.js';

async function afterAnUpload(cast: ProfileCast) {
  const ann = await cast.user();
  await cast.must('avatarUpload', await cast.upload(ann));
  return cast.good(ann, 'avatar');
}

/** For a user without a picture, and for one with. */
export default defineRecipe('avatar', {
  casts: ['profile'],
  needs: USER,
  plain: async (cast) => cast.good(await cast.user(), 'avatar'),
  variants: { 'after-an-upload': variant(afterAnUpload) },
});
