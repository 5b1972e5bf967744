import type { SrpCast } from '../../cast/srp-cast.js';
import { startCall } from '../../cast/srp-login.js';
import { defineRecipe, variant } from '../../requests/recipe.js';

export default defineRecipe('authStart', {
  casts: ['srp'],
  plain: async (cast) => startCall((await cast.accountAlone()).email),
  variants: { 'signed-in': variant<SrpCast>(async (cast) => startCall((await cast.account()).email)) },
});
