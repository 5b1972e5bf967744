import type { AccountCast } from '../cast/account-cast.js';
import type { Call } from '../cast/caller.js';
import { anotherOfItsKind } from '../requests/other-values.js';
import { defineRecipe } from '../requests/recipe.js';

async function prepare(cast: AccountCast, change: (code: string) => string): Promise<Call> {
  // Verified first, so that the next mail with a code is the one with the reset code.
  const { token, code } = await cast.forgot(await cast.verifiedAccount());
  return { as: token, body: { code: change(code) } };
}

export default defineRecipe('passwordForgotVerifyCode', {
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  plain: (cast) => prepare(cast, (code) => code),
  // A wrong code costs one of several tries (line 1069) and leaves the token.
  repeatable: (cast) => prepare(cast, anotherOfItsKind),
});
