import { rawAccount, rawPerson, rememberRaw, tryRawCreate, tryRawSignIn } from '../cast/raw-password.js';
import type { SrpCast, SrpPerson } from '../cast/srp-cast.js';
import { finishCall, proofOf, startCall, startOf } from '../cast/srp-login.js';
import { whileItLasts } from '../cast/while-it-lasts.js';
import { errnoCases, errnoLine } from '../errno-table.js';

/** Proves the password with one bit of M flipped, in its first byte (0) or in its last (-1). */
async function tryAlmostRightProof(cast: SrpCast, person: SrpPerson, at: number) {
  const start = startOf(await cast.must('authStart', startCall(person.email)));
  const { A, M } = proofOf(start, person, cast.secret());
  const [index, bit] = at < 0 ? [M.length + at, 0x01] : [at, 0x80];
  const flipped = M.map((byte, position) => (position === index ? byte ^ bit : byte));
  return cast.call('authFinish', finishCall(start, { A, M: Buffer.from(flipped) }));
}

/** The ways to earn the errnos of auth/* and raw_password/* that no family covers. */
export default [
  ...errnoCases('authStart', {
    'nobody-has-the-address': errnoLine({
      errno: 102,
      casts: ['srp'],
      setUp: (cast) => cast.accountAlone(),
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
    // A proof is compared as a whole: neither end of it may be left out.
    ...Object.fromEntries(
      Object.entries({ 'first-bit-of-the-proof-is-wrong': 0, 'last-bit-of-the-proof-is-wrong': -1 }).map(
        ([name, at]) => [
          name,
          errnoLine({
            errno: 103,
            casts: ['srp'],
            setUp: (cast) => cast.accountAlone(),
            control: (account, cast) => cast.tryLogin(account),
            attempt: (account, cast) => tryAlmostRightProof(cast, account, at),
          }),
        ],
      ),
    ),
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
    'address-is-taken-and-not-verified': errnoLine({
      errno: 101,
      casts: ['srp'],
      setUp: (cast) => rawAccount(cast),
      control: async (_taken, cast) => (await rawAccount(cast)).created,
      attempt: ({ email }, cast) => tryRawCreate(cast, { ...rawPerson(cast), email }),
    }),
    'the-same-creation-again': errnoLine({
      errno: 101,
      casts: ['srp'],
      setUp: (cast) => rawAccount(cast),
      control: async ({ created }) => created,
      attempt: (account, cast) => tryRawCreate(cast, account),
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
