import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { TokenRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { refusing } from '../../refusing.js';
import { families } from './_family.js';

/** recovery_email/resend_code answers success, and mails nothing to whom this holds for. */
const silentFor = (holds: (world: World, session: TokenRow) => boolean): Wraps => ({
  'verification.resendCode': (next, world) => (session, link, caller) => {
    if (!holds(world, session)) next(session, link, caller);
  },
});

/** Whether an account has another password than at first. */
function hasANewPassword(world: World, uid = ''): boolean {
  const account = world.accounts.find(uid);
  return account !== undefined && account.verifierSetAt > account.createdAt;
}

const notKnown = () => new DomainError('UnknownAccount');

/** Faults in whom another mail reaches, and in what is served after a new password. */
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
    wrap: silentFor((world, { uid }) => hasANewPassword(world, uid)),
  }),
  'refused-after-a-new-password': deviation({
    violates: 'recovery-email-resend-code/mails-the-account',
    alsoBreaks: ['*'],
    families,
    says: 'recovery_email/resend_code finds no account once the password was changed.',
    wrap: refusing('recoveryEmailResendCode', notKnown, ({ input, world }) => hasANewPassword(world, input.token?.uid)),
  }),
  'devices-refused-after-a-new-password': deviation({
    violates: 'account-devices/token-of-session-create-is-accepted',
    alsoBreaks: ['*'],
    families,
    says: 'account/devices finds no account once the password was changed.',
    wrap: refusing('accountDevices', notKnown, ({ input, world }) => hasANewPassword(world, input.token?.uid)),
  }),
};
