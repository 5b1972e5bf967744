import type { Wraps } from '../../seams.js';
import { memory } from '../memory.js';

/** Where an accountResetToken can come from in the editions with SRP. */
export type ResetOrigin = 'a mail' | 'a change';

/** uid to what its newest accountResetToken came from, where `rememberingOrigins` is among the wraps. */
export const resetOrigins = memory(() => new Map<string, ResetOrigin>());

/** Notes what each accountResetToken comes from. */
export const rememberingOrigins: Wraps = {
  'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
    const made = next(token, code, caller);
    resetOrigins(world).set(token.uid, 'a mail');
    return made;
  },
  'srpPasswords.startChange': (next, world) => (uid) => {
    resetOrigins(world).set(uid, 'a change');
    return next(uid);
  },
};
