import type { World } from '../../../world.js';

/** These faults are about operations and answers that only this family of editions has. */
export const families = ['srp'];

/** What cannot work when nobody gets a session. */
export const EVERYTHING = ['*'];

/** Whether an account has a session. A fault that strikes those alone lets cases be set up. */
export function isSignedIn(world: World, uid: string | undefined): boolean {
  return uid !== undefined && world.tokens.allOf(uid, 'sessionToken').length > 0;
}

/** What cannot work when nobody changes a known password. */
export const CHANGES = [
  'account-keys/*',
  'account-reset/*',
  'api/*',
  'password-change-start/*',
  'flow/change-password',
];
