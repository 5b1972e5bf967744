import type { KeyServerCast } from '../../cast/key-server-cast.js';
import { DSA_PUBLIC_KEY, HOUR_MS, RSA_PUBLIC_KEY } from '../../requests/good-values.js';
import { defineRecipe, variant } from '../../requests/recipe.js';

/** No line asks for a verified address; a server that signs nothing until then is not accused for it. */
const plain = async (cast: KeyServerCast) => ({
  as: (await cast.verifiedAccount()).session,
  body: { publicKey: RSA_PUBLIC_KEY, duration: HOUR_MS },
});

export default defineRecipe('certificateSign', {
  casts: ['key-server'],
  needs: ['verifiedAccount'],
  plain,
  variants: {
    'ds-key': variant(
      async (cast: KeyServerCast) => ({
        ...(await plain(cast)),
        body: { publicKey: DSA_PUBLIC_KEY, duration: HOUR_MS },
      }),
      ['y', 'p', 'q', 'g'].map((part) => `body.publicKey.${part}`),
    ),
  },
});
