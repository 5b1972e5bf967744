import type { AccountCast } from '../cast/account-cast.js';
import { REDIRECT_TO, RESUME, SERVICE } from '../requests/good-values.js';
import { defineRecipe, type Preparation, plus } from '../requests/recipe.js';

const plain: Preparation<AccountCast> = async (cast) => {
  const { email } = await cast.accountAlone();
  return { as: await cast.forgotToken(email), body: { email: cast.written(email) } };
};

export default defineRecipe('passwordForgotResendCode', {
  casts: ['onepw', 'srp'],
  plain,
  variants: {
    full: plus(plain, { body: { service: SERVICE, redirectTo: REDIRECT_TO, resume: RESUME } }),
    service: plus(plain, { body: { service: SERVICE } }),
    'redirect-to': plus(plain, { body: { redirectTo: REDIRECT_TO } }),
  },
});
