import { SERVICE } from '../requests/good-values.js';
import { defineRecipe, type Preparation, plus } from '../requests/recipe.js';

const plain: Preparation = async (cast) => {
  const { email, authPW } = await cast.account();
  return { body: { email, authPW } };
};

/** No variant has an unblockCode: a good one exists only while a login is blocked (lines 336, 387). */
export default defineRecipe('accountLogin', {
  plain,
  variants: {
    keys: plus(plain, { query: { keys: true } }),
    full: plus(plain, { query: { keys: true }, body: { service: SERVICE, reason: 'login' } }),
    'reason-login': plus(plain, { body: { reason: 'login' } }),
    'reason-reconnect': plus(plain, { body: { reason: 'reconnect' } }),
  },
});
