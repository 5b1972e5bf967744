import type { OnepwCast } from '../cast/onepw-cast.js';
import { errnoCases, errnoLine } from '../errno-table.js';
import { anotherOfItsKind } from '../requests/other-values.js';
import { registerDevice, sessionOfLogin } from '../requests/recipe-steps.js';

const name = 'Old lamp';

async function deviceOwner(cast: OnepwCast) {
  const { session } = await cast.account();
  return { session, id: await registerDevice(cast, session) };
}

/** Two sessions of one account, each with a device. */
async function twoDevices(cast: OnepwCast) {
  const account = await cast.account();
  const own = await registerDevice(cast, account.session);
  const other = await registerDevice(cast, await sessionOfLogin(cast, account));
  return { session: account.session, own, other };
}

/** The caller, and the device of another session of the same account. */
async function neighbours(cast: OnepwCast) {
  const account = await cast.account();
  return { session: account.session, id: await registerDevice(cast, await sessionOfLogin(cast, account)) };
}

/** The ways to earn the errnos of the device endpoints that no family covers. */
export default [
  ...errnoCases('accountDevice', {
    'nobody-has-the-id': errnoLine({
      errno: 123,
      setUp: deviceOwner,
      control: ({ session, id }, cast) => cast.call('accountDevice', { as: session, body: { id, name } }),
      attempt: ({ session, id }, cast) =>
        cast.call('accountDevice', { as: session, body: { id: anotherOfItsKind(id), name } }),
    }),
    'session-has-another-device': errnoLine({
      errno: 124,
      setUp: twoDevices,
      control: ({ session, own }, cast) => cast.call('accountDevice', { as: session, body: { id: own, name } }),
      attempt: ({ session, other }, cast) => cast.call('accountDevice', { as: session, body: { id: other, name } }),
    }),
  }),
  ...errnoCases('accountDeviceDestroy', {
    'nobody-has-the-id': errnoLine({
      errno: 123,
      setUp: neighbours,
      control: ({ session, id }, cast) => cast.call('accountDeviceDestroy', { as: session, body: { id } }),
      attempt: ({ session, id }, cast) =>
        cast.call('accountDeviceDestroy', { as: session, body: { id: anotherOfItsKind(id) } }),
    }),
    'another-user-has-the-device': errnoLine({
      errno: 123,
      attemptFirst: true,
      setUp: async (cast) => ({ ...(await neighbours(cast)), stranger: (await cast.account()).session }),
      control: ({ session, id }, cast) => cast.call('accountDeviceDestroy', { as: session, body: { id } }),
      attempt: ({ stranger, id }, cast) => cast.call('accountDeviceDestroy', { as: stranger, body: { id } }),
    }),
  }),
];
