import { GENERAL_SCOPE, type ProfileCast, USER } from '../../cast/profile-cast.js';
import { defineRecipe, variant } from '../../requests/recipe.js';

/** The profile of a user who has set all that the API lets them set. */
async function withEverything(cast: ProfileCast) {
  const ann = await cast.user();
  await cast.displayName(ann);
  await cast.ecosystemAnonId(ann);
  await cast.avatar(ann);
  return cast.good(ann, 'profile');
}

export default defineRecipe('profile', {
  casts: ['profile'],
  needs: USER,
  plain: async (cast) => cast.good(await cast.user(), 'profile'),
  variants: {
    'with-everything': variant(withEverything),
    openid: variant(async (cast: ProfileCast) => ({
      bearer: await cast.token(await cast.user(), ['openid', GENERAL_SCOPE]),
    })),
  },
});
