import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { Wraps } from '../../../seams.js';
import { refusing } from '../../refusing.js';

/** The operation asks for the code of the session's own sign-in, though the address is verified. */
function waitingAt(operation: string): Wraps {
  return refusing(
    operation,
    () => new DomainError('UnverifiedAccount'),
    ({ input: { token }, world }) => token?.verificationId !== undefined && world.accounts.get(token.uid).emailVerified,
  );
}

/** Operations that serve no session of a verified address whose own code was not given yet. */
export default {
  'are-refused-by-profile': deviation({
    violates: 'account-profile/response-200',
    says: 'account/profile answers 104 to sessions of a verified address that wait for a code of their own.',
    wrap: waitingAt('accountProfile'),
  }),
  'are-refused-by-device': deviation({
    violates: 'account-device/response-200',
    says: 'account/device answers 104 to sessions of a verified address that wait for a code of their own.',
    wrap: waitingAt('accountDevice'),
  }),
  'are-refused-by-notify': deviation({
    violates: 'account-devices-notify/response-200',
    says: 'account/devices/notify answers 104 to sessions of a verified address that wait for a code of their own.',
    wrap: waitingAt('accountDevicesNotify'),
  }),
  'are-refused-by-device-destroy': deviation({
    violates: 'account-device-destroy/response-200',
    says: 'account/device/destroy answers 104 to sessions of a verified address that wait for a code of their own.',
    wrap: waitingAt('accountDeviceDestroy'),
  }),
};
