import { type RawPerson, rawAccount, rawPerson, rememberRaw, tryRawSignIn } from '../cast/raw-password.js';
import type { SrpCast } from '../cast/srp-cast.js';
import { startCall } from '../cast/srp-login.js';
import { whileItLasts } from '../cast/while-it-lasts.js';
import { errnoCases, errnoLine } from '../errno-table.js';

function tryRawCreate(cast: SrpCast, person: RawPerson) {
  const { email, password } = person;
  return cast.call('rawPasswordAccountCreate', { body: { email: cast.written(email), password } });
}

/** The ways to earn the errnos of auth/* and raw_password/* that no family covers. */
export default [
  ...errnoCases('authStart', {
    'nobody-has-the-address': errnoLine({
      errno: 102,
      casts: ['srp'],
      setUp: (cast) => cast.account(),
      control: ({ email }, cast) => cast.call('authStart', startCall(email)),
      attempt: (_account, cast) => cast.call('authStart', startCall(cast.person().email)),
    }),
  }),
  ...errnoCases('authFinish', {
    'wrong-password': errnoLine({
      errno: 103,
      casts: ['srp'],
      setUp: (cast) => cast.account(),
      control: (account, cast) => cast.tryLogin(account),
      attempt: (account, cast) => cast.tryLogin(cast.withPassword(account, cast.hex())),
    }),
  }),
  ...errnoCases('rawPasswordAccountCreate', {
    'address-is-taken': errnoLine({
      errno: 101,
      casts: ['srp'],
      needs: ['verifiedAccount'],
      setUp: (cast) => cast.verifiedAccount(),
      async control(_taken, cast) {
        const person = rawPerson(cast);
        rememberRaw(cast, person);
        return tryRawCreate(cast, person);
      },
      attempt: ({ email }, cast) => tryRawCreate(cast, { ...rawPerson(cast), email }),
    }),
  }),
  ...errnoCases('rawPasswordSessionCreate', {
    'nobody-has-the-address': errnoLine({
      errno: 102,
      casts: ['srp'],
      setUp: (cast) => rawAccount(cast),
      control: (account, cast) => tryRawSignIn(cast, account),
      attempt: ({ password }, cast) => tryRawSignIn(cast, { ...rawPerson(cast), password }),
    }),
    'wrong-password': errnoLine({
      errno: 103,
      casts: ['srp'],
      setUp: (cast) => rawAccount(cast),
      control: (account, cast) => tryRawSignIn(cast, account),
      attempt: ({ email }, cast) => tryRawSignIn(cast, { ...rawPerson(cast), email }),
    }),
    'too-many-sessions': errnoLine({
      errno: 115,
      casts: ['srp'],
      needs: ['faults'],
      setUp: (cast) => rawAccount(cast),
      control: (account, cast) => tryRawSignIn(cast, account),
      attempt: (account, cast, { faults }) =>
        whileItLasts(faults.provoke({ kind: 'too many sessions', email: account.email }), () =>
          tryRawSignIn(cast, account),
        ),
    }),
  }),
];
