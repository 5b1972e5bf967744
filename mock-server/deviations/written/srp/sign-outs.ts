import { deviation } from '../../../deviation.js';
import { memory } from '../../memory.js';
import { families } from './_family.js';

/** Hawk ids of sessions that asked for another mail. */
const asked = memory(() => new Set<string>());

/** Faults in what a sign-out leaves to others. */
export default {
  'take-the-key-fetch-tokens-along': deviation({
    violates: 'session-destroy/leaves-the-key-fetch-tokens-of-others',
    families,
    says: 'A sign-out ends every keyFetchToken of the account that was not used.',
    wrap: {
      'sessions.destroy': (next, world) => (session) => {
        next(session);
        world.tokens.endAllOf(session.uid, 'keyFetchToken');
      },
    },
  }),
  'take-logins-along': deviation({
    violates: 'auth-start/srp-token-lives-for-60-seconds',
    families,
    says: 'A sign-out ends the srpTokens of the account.',
    wrap: {
      'sessions.destroy': (next, world) => (session) => {
        next(session);
        world.tokens.endAllOf(session.uid, 'srpToken');
      },
    },
  }),
  'take-the-code-along': deviation({
    violates: 'recovery-email-resend-code/code-verifies-the-email',
    families,
    says: 'The code that a session asked for again is good no longer when the session has signed out.',
    wrap: {
      'verification.resendCode': (next, world) => (session, link, caller) => {
        asked(world).add(session.tokenId);
        next(session, link, caller);
      },
      'sessions.destroy': (next, world) => (session) => {
        next(session);
        if (asked(world).has(session.tokenId))
          world.accounts.update(session.uid, { emailCode: world.verification.newCode() });
      },
    },
  }),
};
