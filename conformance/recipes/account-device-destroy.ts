import { defineRecipe, variant } from '../requests/recipe.js';
import { registerDevice, sessionOfLogin } from '../requests/recipe-steps.js';

/** One session removes the device of another one, so that the session that asks stays alive. */
export default defineRecipe('accountDeviceDestroy', {
  async plain(cast) {
    const account = await cast.account();
    const id = await registerDevice(cast, await sessionOfLogin(cast, account));
    return { as: account.session, body: { id } };
  },
  variants: {
    'from-login': variant(async (cast) => {
      const account = await cast.account();
      const id = await registerDevice(cast, account.session);
      return { as: await sessionOfLogin(cast, account), body: { id } };
    }),
  },
});
