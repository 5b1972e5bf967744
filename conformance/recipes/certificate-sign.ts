import { CLIENT_ID, DAY_MS, DSA_PUBLIC_KEY, HOUR_MS, RSA_PUBLIC_KEY, SERVICE } from '../requests/good-values.js';
import { defineRecipe, type Preparation, plus, variant } from '../requests/recipe.js';
import { sessionOfLogin } from '../requests/recipe-steps.js';

const plain: Preparation = async (cast) => ({
  as: (await cast.verifiedAccount()).session,
  body: { publicKey: RSA_PUBLIC_KEY, duration: HOUR_MS },
});

export default defineRecipe('certificateSign', {
  needs: ['verifiedAccount'],
  plain,
  variants: {
    'from-login': variant(async (cast) => ({
      as: await sessionOfLogin(cast, await cast.verifiedAccount()),
      body: { publicKey: RSA_PUBLIC_KEY, duration: HOUR_MS },
    })),
    'ds-key': variant(
      async (cast) => ({ ...(await plain(cast)), body: { publicKey: DSA_PUBLIC_KEY, duration: HOUR_MS } }),
      ['y', 'p', 'q', 'g'].map((part) => `body.publicKey.${part}`),
    ),
    'full-day': variant(async (cast) => ({
      ...(await plain(cast)),
      body: { publicKey: RSA_PUBLIC_KEY, duration: DAY_MS },
    })),
    'service-sync': plus(plain, { query: { service: SERVICE } }),
    'service-client-id': plus(plain, { query: { service: CLIENT_ID } }),
  },
});
