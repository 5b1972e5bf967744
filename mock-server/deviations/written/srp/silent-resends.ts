import { deviation } from '../../../deviation.js';
import type { TokenRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { families } from './_family.js';

/** recovery_email/resend_code answers success, and mails nothing to whom this holds for. */
const silentFor = (holds: (world: World, session: TokenRow) => boolean): Wraps => ({
  'verification.resendCode': (next, world) => (session, link, caller) => {
    if (!holds(world, session)) next(session, link, caller);
  },
});

/** Faults in whom another mail reaches. */
export default {
  'for-later-sessions': deviation({
    violates: 'recovery-email-resend-code/mails-the-account',
    alsoBreaks: ['*'],
    families,
    says: 'recovery_email/resend_code mails nothing for any session of an account but the oldest.',
    wrap: silentFor((world, { uid, tokenId }) => world.tokens.allOf(uid, 'sessionToken')[0]?.tokenId !== tokenId),
  }),
  'after-a-new-password': deviation({
    violates: 'recovery-email-resend-code/mails-the-account',
    alsoBreaks: ['*'],
    families,
    says: 'recovery_email/resend_code mails nothing once the password was changed.',
    wrap: silentFor((world, { uid }) => {
      const { verifierSetAt, createdAt } = world.accounts.get(uid);
      return verifierSetAt > createdAt;
    }),
  }),
};
