import type { AccountCast } from '../cast/account-cast.js';
import { CLIENT_ID, DSA_PUBLIC_KEY, RSA_PUBLIC_KEY, SERVICE } from '../requests/good-values.js';
import { defineRecipe, type Preparation, plus, variant } from '../requests/recipe.js';
import { sessionOfLogin } from '../requests/recipe-steps.js';

/** Seconds. */
const HOUR = 3600;
const DAY = 24 * HOUR;

const plain: Preparation<AccountCast> = async (cast) => ({
  as: (await cast.verifiedAccount()).session,
  body: { publicKey: RSA_PUBLIC_KEY, duration: cast.lifetime(HOUR) },
});

export default defineRecipe('certificateSign', {
  casts: ['onepw', 'srp'],
  needs: ['verifiedAccount'],
  plain,
  variants: {
    'from-login': variant<AccountCast>(async (cast) => ({
      as: await sessionOfLogin(cast, await cast.verifiedAccount()),
      body: { publicKey: RSA_PUBLIC_KEY, duration: cast.lifetime(HOUR) },
    })),
    'ds-key': variant<AccountCast>(
      async (cast) => ({ ...(await plain(cast)), body: { publicKey: DSA_PUBLIC_KEY, duration: cast.lifetime(HOUR) } }),
      ['y', 'p', 'q', 'g'].map((part) => `body.publicKey.${part}`),
    ),
    'full-day': variant<AccountCast>(async (cast) => ({
      ...(await plain(cast)),
      body: { publicKey: RSA_PUBLIC_KEY, duration: cast.lifetime(DAY) },
    })),
    'service-sync': plus(plain, { query: { service: SERVICE } }),
    'service-client-id': plus(plain, { query: { service: CLIENT_ID } }),
  },
});
