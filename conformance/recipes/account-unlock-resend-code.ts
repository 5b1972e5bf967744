import { lockedAccount } from '../cast/lockout.js';
import { REDIRECT_TO, RESUME, SERVICE } from '../requests/good-values.js';
import { defineRecipe, type Preparation, plus } from '../requests/recipe.js';

/** For a locked account: what the call does for any other one is left open. */
const plain: Preparation = async (cast) => ({ body: { email: (await lockedAccount(cast)).email } });

export default defineRecipe('accountUnlockResendCode', {
  needs: ['customs', 'verifiedAccount'],
  plain,
  variants: {
    full: plus(plain, { body: { service: SERVICE, redirectTo: REDIRECT_TO, resume: RESUME } }),
    service: plus(plain, { body: { service: SERVICE } }),
    'redirect-to': plus(plain, { body: { redirectTo: REDIRECT_TO } }),
  },
});
