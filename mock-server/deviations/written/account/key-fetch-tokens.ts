import { hex, unhex } from '../../../../protocol/bytes.js';
import { deviation } from '../../../deviation.js';
import type { TokenRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { memory } from '../../memory.js';
import { revive } from './_tokens.js';

/** Hawk ids of keyFetchTokens that came with the session after a password change. */
const ofFinishedChanges = memory(() => new Set<string>());

/** Notes the keyFetchTokens that come with the session after a password change. */
const notingThoseOfFinishedChanges: Wraps = {
  'sessions.openAfter':
    (next, world) =>
    (...given) => {
      const opened = next(...given);
      if (opened.keyFetchToken !== undefined) ofFinishedChanges(world).add(opened.keyFetchToken.tokenId);
      return opened;
    },
};

/** A fetch of the keys that fails leaves some tokens alive. */
function survivingAFailure(isSpared: (world: World, token: TokenRow) => boolean): Wraps {
  return {
    'accounts.sealedKeys': (next, world) => (token) => {
      try {
        return next(token);
      } catch (error) {
        if (isSpared(world, token)) revive(world, token);
        throw error;
      }
    },
  };
}

/** Faults of keyFetchTokens that are asked for the keys too early. */
export default {
  'unconfirmed-ones-survive-a-failure': deviation({
    violates: 'account-keys/token-of-unverified-session-used-up-by-failure',
    says: 'A keyFetchToken of a verified address outlives requests that meet an unconfirmed sign-in.',
    wrap: survivingAFailure(
      (world, { uid, verificationId }) => verificationId !== undefined && world.accounts.get(uid).emailVerified,
    ),
  }),
  'those-of-finished-changes-wait-for-no-email': deviation({
    violates: 'password-change-finish/key-fetch-token-waits-for-the-email',
    says: 'The keyFetchToken of password/change/finish gives out the keys while the address is unverified.',
    wrap: {
      ...notingThoseOfFinishedChanges,
      'accounts.sealedKeys': (next, world) => (token) => {
        const { emailVerified, kA, wrapKb } = world.accounts.get(token.uid);
        if (emailVerified || !ofFinishedChanges(world).has(token.tokenId)) return next(token);
        return hex(
          world.behaviour.sealKeys({ requestKey: unhex(token.requestKey), kA: unhex(kA), wrapKb: unhex(wrapKb) }),
        );
      },
    },
  }),
  'those-of-finished-changes-survive-a-failure': deviation({
    violates: 'password-change-finish/key-fetch-token-used-up-by-failure',
    says: 'A keyFetchToken of password/change/finish outlives requests that meet an unverified address.',
    wrap: {
      ...notingThoseOfFinishedChanges,
      ...survivingAFailure((world, { tokenId }) => ofFinishedChanges(world).has(tokenId)),
    },
  }),
};
