import { type RawAccount, rawAccount } from '../../cast/raw-password.js';
import type { SrpCast } from '../../cast/srp-cast.js';
import { defineRecipe } from '../../requests/recipe.js';

/** One account for all requests of a case: signing in changes nothing about it, and making it costs 180 ms. */
const accounts = new WeakMap<SrpCast, Promise<RawAccount>>();

export default defineRecipe('rawPasswordSessionCreate', {
  casts: ['srp'],
  async plain(cast) {
    const account = accounts.get(cast) ?? rawAccount(cast);
    accounts.set(cast, account);
    const { email, password } = await account;
    return { body: { email: cast.written(email), password } };
  },
});
