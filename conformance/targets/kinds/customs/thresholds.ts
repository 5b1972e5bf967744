import { adapterKind, part } from '../../kind.js';
import type { CustomsThresholds } from '../../target.js';

export interface ThresholdsSettings extends CustomsThresholds {
  readonly kind: 'thresholds';
}

/** Customs that nobody instructs: the suite goes past what they allow. */
export default adapterKind<'customs', ThresholdsSettings>({
  serves: 'customs',
  kind: 'thresholds',
  says: 'Customs rule by themselves: the suite repeats a request until it is past what one email is allowed. They have to count by email: by client address they would stop the whole run.',
  example: { kind: 'thresholds', accountStatus: 5, wrongPasswords: 3 },
  required: {},
  optional: {
    accountStatus: part(
      'threshold',
      'So many POST account/status for one email are answered; the next one is throttled.',
    ),
    wrongPasswords: part(
      'threshold',
      'After so many sign-ins to one account with a wrong password the next sign-in is refused, until an unblock code lifts that.',
    ),
    wrongPasswordsBeforeLock: part(
      'threshold',
      'After so many sign-ins to one account with a wrong password the account is locked, until an unlock code lifts that.',
    ),
  },
  // One of them, beside the kind.
  rules: { minProperties: 2 },
  open: ({ kind: _kind, ...thresholds }) => ({ thresholds }),
});
