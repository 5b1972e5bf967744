import type { Call } from '../cast/caller.js';
import type { OnepwCast } from '../cast/onepw-cast.js';
import { DEVICE, PUSH } from '../requests/good-values.js';
import { defineRecipe, type Preparation, plus, type Variant, variant } from '../requests/recipe.js';
import { registerDevice, sessionOfLogin } from '../requests/recipe-steps.js';

const plain: Preparation = async (cast) => ({ as: (await cast.account()).session, body: DEVICE });

/** An update of a device that has just been registered by the same session. */
function update(details: Readonly<Record<string, string>>): Variant {
  const prepare = async (cast: OnepwCast): Promise<Call> => {
    const { session } = await cast.account();
    return { as: session, body: { id: await registerDevice(cast, session), ...details } };
  };
  return variant(prepare, ['body.id']);
}

export default defineRecipe('accountDevice', {
  plain,
  variants: {
    'from-login': variant(async (cast) => ({ as: await sessionOfLogin(cast), body: DEVICE })),
    push: plus(plain, { body: PUSH }),
    'update-name': update({ name: 'Old lamp' }),
    'update-type': update({ type: 'desktop' }),
    'update-push-callback': update({ pushCallback: PUSH.pushCallback }),
    'update-push-tuple': update(PUSH),
  },
});
