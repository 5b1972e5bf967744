import { deviation } from '../../../deviation.js';
import type { TokenRow } from '../../../domain/rows.js';
import type { RequestContext } from '../../../http/context.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { memory } from '../../memory.js';
import { revive } from '../account/_tokens.js';
import { families } from './_family.js';

/** Hawk ids of keyFetchTokens that password/change/start gave out. */
const ofChanges = memory(() => new Set<string>());

/** The token that signed a request, once its MAC was right. */
const signing = new WeakMap<RequestContext, TokenRow>();

/** A request for the keys that fails leaves its token good, where that is one of these. */
function sparingAtFailures(isMeant: (world: World, token: TokenRow) => boolean): Wraps {
  return {
    'hawk.checkMac': (next) => (request, attributes, token) => {
      next(request, attributes, token);
      signing.set(request, token);
    },
    'answers.failure': (next, world) => (request, error) => {
      const token = request?.operation.id === 'accountKeys' ? signing.get(request) : undefined;
      if (token !== undefined && isMeant(world, token)) revive(world, token);
      return next(request, error);
    },
    'srpPasswords.startChange': (next, world) => (uid) => {
      const started = next(uid);
      ofChanges(world).add(started.keyFetchToken.tokenId);
      return started;
    },
  };
}

/** keyFetchTokens that are used before the address is verified. */
export default {
  'those-of-later-sessions-survive': deviation({
    violates: 'account-keys/token-used-up-by-failure',
    families,
    says: 'A request for the keys that fails uses the keyFetchToken up where the account has one session.',
    wrap: sparingAtFailures(
      (world, { uid, tokenId }) => world.tokens.allOf(uid, 'sessionToken').length > 1 && !ofChanges(world).has(tokenId),
    ),
  }),
  'those-of-changes-survive': deviation({
    violates: 'password-change-start/key-fetch-token-used-up-by-failure',
    families,
    says: 'A request for the keys that fails leaves the keyFetchToken of password/change/start good.',
    wrap: sparingAtFailures((world, { tokenId }) => ofChanges(world).has(tokenId)),
  }),
};
