import { PUSH_PAYLOAD } from '../requests/good-values.js';
import { defineRecipe, type Preparation, plus, variant } from '../requests/recipe.js';
import { registerDevice, sessionOfLogin } from '../requests/recipe-steps.js';

const plain: Preparation = async (cast) => ({
  as: (await cast.account()).session,
  body: { to: 'all', payload: PUSH_PAYLOAD },
});

export default defineRecipe('accountDevicesNotify', {
  plain,
  variants: {
    'from-login': variant(async (cast) => ({
      as: await sessionOfLogin(cast),
      body: { to: 'all', payload: PUSH_PAYLOAD },
    })),
    'to-ids': variant(async (cast) => {
      const account = await cast.account();
      const id = await registerDevice(cast, await sessionOfLogin(cast, account));
      return { as: account.session, body: { to: [id], payload: PUSH_PAYLOAD } };
    }),
    full: plus(plain, { body: { excluded: [], TTL: 10 } }),
  },
});
