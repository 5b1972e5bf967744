import { errnoCases, errnoLine } from '../errno-table.js';
import { inOtherCase } from '../requests/other-values.js';

/** The ways to earn the errnos of account/login that no family covers. */
export default errnoCases('accountLogin', {
  'nobody-has-the-address': errnoLine({
    errno: 102,
    setUp: (cast) => cast.account(),
    control: ({ email, authPW }, cast) => cast.call('accountLogin', { body: { email, authPW } }),
    attempt: ({ authPW }, cast) => cast.call('accountLogin', { body: { email: cast.person().email, authPW } }),
  }),
  'wrong-password': errnoLine({
    errno: 103,
    setUp: (cast) => cast.account(),
    control: ({ email, authPW }, cast) => cast.call('accountLogin', { body: { email, authPW } }),
    attempt: ({ email }, cast) => cast.call('accountLogin', { body: { email, authPW: cast.hex() } }),
  }),
  // As at account/destroy: whether the case or the password is looked at first, the answer is the same.
  'address-in-other-case': errnoLine({
    errno: 120,
    setUp: (cast) => cast.account(),
    control: ({ email, authPW }, cast) => cast.call('accountLogin', { body: { email, authPW } }),
    attempt: ({ email }, cast) =>
      cast.call('accountLogin', { body: { email: inOtherCase(email), authPW: cast.hex() } }),
  }),
});
