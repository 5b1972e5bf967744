import { errnoCases, errnoLine } from '../errno-table.js';
import { forgedPreVerifyToken } from '../requests/forged-token.js';
import { inOtherCase } from '../requests/other-values.js';
import { credentialOf } from '../requests/recipe-steps.js';

/** The ways to earn the errnos of the account endpoints that no family covers. */
export default [
  ...errnoCases('accountCreate', {
    'address-is-taken': errnoLine({
      errno: 101,
      casts: ['onepw', 'srp'],
      needs: ['verifiedAccount'],
      setUp: (cast) => cast.verifiedAccount(),
      control: async (_taken, cast) => (await cast.accountAlone()).created,
      attempt: (taken, cast) => cast.tryCreate(cast.withPassword(taken, cast.hex())),
    }),
    // The deployed servers of 2015 and 2017 replaced such an account, so that it is judged in this family alone.
    'address-is-taken-and-not-verified': errnoLine({
      errno: 101,
      casts: ['srp'],
      setUp: (cast) => cast.account(),
      control: async (_taken, cast) => (await cast.accountAlone()).created,
      attempt: (taken, cast) => cast.tryCreate(cast.withPassword(taken, cast.hex())),
    }),
    // With whatever password: who asks for the very same account again asks for one that exists.
    'the-same-creation-again': errnoLine({
      errno: 101,
      casts: ['srp'],
      async setUp(cast) {
        const [person, salts] = [cast.person(), cast.salts()];
        return { person, salts, made: await cast.accountAlone(person, salts) };
      },
      control: async ({ made }) => made.created,
      attempt: ({ person, salts }, cast) => cast.tryCreate(person, salts),
    }),
    'forged-pre-verify-token': errnoLine({
      errno: 105,
      setUp: async (cast) => cast.person(),
      control: async (_person, cast) => (await cast.accountAlone()).created,
      attempt: ({ email, authPW }, cast) => {
        cast.remember({ email, authPW });
        return cast.call('accountCreate', { body: { email, authPW, preVerifyToken: forgedPreVerifyToken(email) } });
      },
    }),
  }),
  ...errnoCases('accountStatus', {
    'uid-is-no-hex': errnoLine({
      errno: 107,
      setUp: (cast) => cast.accountAlone(),
      control: ({ uid }, cast) => cast.call('accountStatus', { query: { uid } }),
      attempt: ({ uid }, cast) => cast.call('accountStatus', { query: { uid: '!'.repeat(uid.length) } }),
    }),
  }),
  ...errnoCases('accountKeys', {
    'address-is-unverified': errnoLine({
      errno: 104,
      casts: ['onepw', 'srp'],
      needs: ['verifiedAccount'],
      setUp: (cast) => cast.account({ keys: true }),
      control: async (_unverified, cast) =>
        cast.call('accountKeys', { as: credentialOf(await cast.verifiedAccount({ keys: true })) }),
      attempt: (unverified, cast) => cast.call('accountKeys', { as: credentialOf(unverified) }),
    }),
  }),
  ...errnoCases('accountDestroy', {
    'nobody-has-the-address': errnoLine({
      errno: 102,
      setUp: (cast) => cast.accountAlone(),
      control: ({ email, authPW }, cast) => cast.call('accountDestroy', { body: { email, authPW } }),
      attempt: ({ authPW }, cast) => cast.call('accountDestroy', { body: { email: cast.person().email, authPW } }),
    }),
    'wrong-password': errnoLine({
      errno: 103,
      attemptFirst: true,
      setUp: (cast) => cast.accountAlone(),
      control: ({ email, authPW }, cast) => cast.call('accountDestroy', { body: { email, authPW } }),
      attempt: ({ email }, cast) => cast.call('accountDestroy', { body: { email, authPW: cast.hex() } }),
    }),
    // A client that stretches the password with the address as typed sends another authPW, so no order of the two
    // checks can tell the password right.
    'address-in-other-case': errnoLine({
      errno: 120,
      attemptFirst: true,
      setUp: (cast) => cast.accountAlone(),
      control: ({ email, authPW }, cast) => cast.call('accountDestroy', { body: { email, authPW } }),
      attempt: ({ email }, cast) =>
        cast.call('accountDestroy', { body: { email: inOtherCase(email), authPW: cast.hex() } }),
    }),
  }),
];
