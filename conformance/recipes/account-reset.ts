import { defineRecipe, type Preparation, plus } from '../requests/recipe.js';

const plain: Preparation = async (cast) => {
  const account = await cast.verifiedAccount();
  const authPW = cast.hex();
  const as = await cast.resetToken(account);
  cast.remember({ ...account, authPW });
  return { as, body: { authPW } };
};

export default defineRecipe('accountReset', {
  needs: ['mailbox'],
  plain,
  variants: {
    'session-token': plus(plain, { body: { sessionToken: true } }),
    'session-token-false': plus(plain, { body: { sessionToken: false } }),
    full: plus(plain, { query: { keys: true }, body: { sessionToken: true } }),
  },
  // Every accepted request uses the accountResetToken up (line 537).
  repeatable: null,
});
