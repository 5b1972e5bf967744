import type { AccountCast } from '../cast/account-cast.js';
import { REDIRECT_TO, RESUME, SERVICE } from '../requests/good-values.js';
import { defineRecipe, type Preparation, plus, variant } from '../requests/recipe.js';
import { sessionOfLogin } from '../requests/recipe-steps.js';

/** Of a new account: who is verified has no use for a code, and a server may say so. */
const plain: Preparation<AccountCast> = async (cast) => ({
  as: (await cast.account({ isNew: true })).session,
  body: {},
});

export default defineRecipe('recoveryEmailResendCode', {
  casts: ['onepw', 'srp'],
  plain,
  variants: {
    'from-login': variant<AccountCast>(async (cast) => ({ as: await sessionOfLogin(cast), body: {} })),
    full: plus(plain, { body: { service: SERVICE, redirectTo: REDIRECT_TO, resume: RESUME } }),
    'redirect-to': plus(plain, { body: { redirectTo: REDIRECT_TO } }),
  },
});
