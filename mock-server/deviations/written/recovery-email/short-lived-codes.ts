import { deviation } from '../../../deviation.js';
import type { World } from '../../../world.js';
import { memory } from '../../memory.js';

const VERIFIES = 'recovery-email-verify-code/email-code-verifies-the-email';

/** Hawk ids of sessions that asked for another mail. */
const askers = memory(() => new Set<string>());

/** An account that waits for its code waits for another one from now on, which nobody was mailed. */
function replaceCode(world: World, uid: string): void {
  const account = world.accounts.find(uid);
  if (account === undefined || account.emailVerified) return;
  world.accounts.update(uid, { emailCode: world.verification.newCode() });
  for (const type of ['sessionToken', 'keyFetchToken'] as const)
    for (const token of world.tokens.allOf(uid, type))
      if (token.verificationId === account.emailCode)
        world.tokens.update(token, { verificationId: world.accounts.get(uid).emailCode });
}

/** Verification codes that do not last until they are handed in. */
export default {
  'go-with-the-session-that-asked': deviation({
    violates: VERIFIES,
    families: ['onepw', 'srp'],
    alsoBreaks: ['recovery-email-resend-code/same-code-for-every-session'],
    says: 'A verification code is no good any more when a session has signed out that asked for it.',
    wrap: {
      'verification.resendCode': (next, world) => (token, link, caller) => {
        askers(world).add(token.tokenId);
        next(token, link, caller);
      },
      'sessions.destroy': (next, world) => (session) => {
        if (askers(world).has(session.tokenId)) replaceCode(world, session.uid);
        next(session);
      },
    },
  }),
  'go-with-the-password': deviation({
    violates: VERIFIES,
    families: ['onepw'],
    alsoBreaks: ['recovery-email-*'],
    says: 'A verification code is no good any more when the password was changed.',
    wrap: {
      'passwords.change': (next, world) => (uid, password, locale) => {
        replaceCode(world, uid);
        return next(uid, password, locale);
      },
    },
  }),
};
