import { REDIRECT_TO, RESUME, SERVICE } from '../requests/good-values.js';
import { defineRecipe, type Preparation, plus } from '../requests/recipe.js';
import { forgotToken } from '../requests/recipe-steps.js';

const plain: Preparation = async (cast) => {
  const { email } = await cast.account();
  return { as: await forgotToken(cast, email), body: { email } };
};

export default defineRecipe('passwordForgotResendCode', {
  plain,
  variants: {
    full: plus(plain, { body: { service: SERVICE, redirectTo: REDIRECT_TO, resume: RESUME } }),
    service: plus(plain, { body: { service: SERVICE } }),
    'redirect-to': plus(plain, { body: { redirectTo: REDIRECT_TO } }),
  },
});
