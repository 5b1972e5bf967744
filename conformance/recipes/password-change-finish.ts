import type { Call } from '../cast/caller.js';
import type { OnepwCast } from '../cast/onepw-cast.js';
import { defineRecipe, plus, variant } from '../requests/recipe.js';

async function plain(cast: OnepwCast): Promise<Call> {
  return (await begun(cast)).call;
}

async function withSession(cast: OnepwCast): Promise<Call> {
  const { call, sessionToken } = await begun(cast);
  return { ...call, body: { ...(call.body as Record<string, unknown>), sessionToken } };
}

async function begun(cast: OnepwCast): Promise<{ readonly call: Call; readonly sessionToken: string }> {
  const account = await cast.account();
  const { passwordChange } = await cast.beginChange(account);
  const authPW = cast.hex();
  cast.remember({ ...account, authPW });
  return { call: { as: passwordChange, body: { authPW, wrapKb: cast.hex() } }, sessionToken: account.session.token };
}

export default defineRecipe('passwordChangeFinish', {
  plain,
  variants: {
    'session-token': variant(withSession, ['body.sessionToken']),
    full: plus(withSession, { query: { keys: true } }),
  },
  // The passwordChangeToken is single-use (line 953).
  repeatable: null,
});
