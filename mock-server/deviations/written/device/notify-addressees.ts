import { deviation } from '../../../deviation.js';
import type { Push, PushRequest } from '../../../domain/push.js';
import type { DeviceRow, TokenRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { memory } from '../../memory.js';

/** What a fault knows of one request. */
interface Addressing {
  readonly session: TokenRow;
  readonly to: PushRequest['to'];
  readonly excluded: readonly string[];
  readonly world: World;
  readonly right: Push['addressees'];
}

/** The notification goes to other devices than it should. */
function addressing(choose: (request: Addressing) => DeviceRow[]): Wraps {
  return {
    'push.addressees':
      (right, world) =>
      (session, to, excluded = []) =>
        choose({ session, to, excluded, world, right }),
  };
}

/** The ids that each session listed first, by the session's tokenId. */
const firstLists = memory(() => new Map<string, PushRequest['to']>());

/** Faults in whom account/devices/notify reaches. */
export default {
  'reaches-the-devices-of-others': deviation({
    violates: 'account-devices-notify/reaches-no-device-of-others',
    says: 'Devices are looked up by their ids alone, whoever they belong to.',
    wrap: addressing(({ session, to, excluded, world, right }) =>
      typeof to === 'string'
        ? right(session, to, excluded)
        : [...world.store.devices.values()].filter(({ id }) => to.includes(id)),
    ),
  }),
  'all-means-everybody': deviation({
    violates: 'account-devices-notify/reaches-no-device-of-others',
    alsoBreaks: ['account-devices-notify/*'],
    says: 'With `to` set to `all` the devices of every account are notified.',
    wrap: addressing(({ session, to, excluded, world, right }) =>
      to === 'all' ? [...world.store.devices.values()] : right(session, to, excluded),
    ),
  }),
  'all-reaches-one': deviation({
    violates: 'account-devices-notify/all-reaches-every-other-device',
    alsoBreaks: ['account-devices-notify/device-without-callback-hinders-no-other'],
    says: 'With `to` set to `all` the oldest of the other devices is notified, and no more.',
    wrap: addressing(({ session, to, excluded, right }) =>
      right(session, to, excluded).slice(0, to === 'all' ? 1 : undefined),
    ),
  }),
  'all-includes-the-caller': deviation({
    violates: 'account-devices-notify/all-leaves-out-the-caller',
    says: "With `to` set to `all` the caller's device is notified as well.",
    wrap: addressing(({ session, to, excluded, world, right }) => {
      const own = to === 'all' ? world.devices.ofSession(session) : undefined;
      return [...right(session, to, excluded), ...(own === undefined ? [] : [own])];
    }),
  }),
  'ids-reach-the-first': deviation({
    violates: 'account-devices-notify/ids-reach-the-named-devices',
    alsoBreaks: ['account-devices-notify/device-without-callback-hinders-no-other'],
    says: 'Of a list of ids the first device is notified, and no more.',
    wrap: addressing(({ session, to, excluded, right }) =>
      right(session, to, excluded).slice(0, to === 'all' ? undefined : 1),
    ),
  }),
  'ids-pass-over-the-caller': deviation({
    violates: 'account-devices-notify/ids-reach-the-named-devices',
    says: "Of a list of ids the caller's device is left out, as it is of `all`.",
    wrap: addressing(({ session, to, excluded, right }) =>
      right(session, to, excluded).filter(({ sessionTokenId }) => sessionTokenId !== session.tokenId),
    ),
  }),
  'ids-reach-everybody': deviation({
    violates: 'account-devices-notify/ids-reach-no-other-device',
    says: 'A list of ids is taken for `all`.',
    wrap: addressing(({ session, right }) => right(session, 'all')),
    alsoBreaks: ['account-devices-notify/*'],
  }),
  'ignores-excluded': deviation({
    violates: 'account-devices-notify/excluded-devices-are-left-out',
    says: 'Excluded devices are notified.',
    wrap: addressing(({ session, to, right }) => right(session, to)),
  }),
  'excludes-from-ids': deviation({
    violates: 'account-devices-notify/excluded-needs-all',
    says: 'Excluded takes devices out of a list of ids too.',
    wrap: addressing(({ session, to, excluded, right }) =>
      right(session, to, excluded).filter(({ id }) => !excluded.includes(id)),
    ),
  }),
  'excludes-one-device': deviation({
    violates: 'account-devices-notify/every-excluded-device-is-left-out',
    says: 'Of several excluded devices the first is left out, and no more.',
    wrap: addressing(({ session, to, excluded, right }) => right(session, to, excluded.slice(0, 1))),
  }),
  'keeps-the-first-addressees': deviation({
    violates: 'account-devices-notify/each-call-reaches-its-own-devices',
    alsoBreaks: ['account-devices-notify/*'],
    says: 'Every list of ids that a session sends means the devices of its first.',
    wrap: addressing(({ session, to, excluded, world, right }) => {
      if (to === 'all') return right(session, to, excluded);
      const first = firstLists(world).get(session.tokenId) ?? to;
      firstLists(world).set(session.tokenId, first);
      return right(session, first, excluded);
    }),
  }),
  'stops-at-a-device-without-callback': deviation({
    violates: 'account-devices-notify/device-without-callback-hinders-no-other',
    says: 'account/devices/notify sends no more once it comes to a device without a pushCallback.',
    wrap: {
      'push.send': (next) => (devices, notice) => {
        const silent = devices.findIndex(({ pushCallback }) => !pushCallback);
        const stops = notice.reason === 'devicesNotify' && silent >= 0;
        return next(stops ? devices.slice(0, silent) : devices, notice);
      },
    },
  }),
  'all-means-ten': deviation({
    violates: 'account-devices-notify/all-reaches-every-other-device',
    says: 'With `to` set to `all` ten devices are notified, and no more.',
    wrap: addressing(({ session, to, excluded, right }) =>
      typeof to === 'string' ? right(session, to, excluded).slice(0, 10) : right(session, to, excluded),
    ),
  }),
  'a-list-means-ten': deviation({
    violates: 'account-devices-notify/ids-reach-the-named-devices',
    says: 'Of a list of ids ten devices are notified, and no more.',
    wrap: addressing(({ session, to, excluded, right }) =>
      right(session, typeof to === 'string' ? to : to.slice(0, 10), excluded),
    ),
  }),
  'excludes-five': deviation({
    violates: 'account-devices-notify/every-excluded-device-is-left-out',
    says: 'Of excluded devices five are left out, and no more.',
    wrap: addressing(({ session, to, excluded, right }) => right(session, to, excluded.slice(0, 5))),
  }),
  'stops-at-an-excluded-id-of-nobody': deviation({
    violates: 'account-devices-notify/all-reaches-every-other-device',
    says: 'Where an excluded id is that of none of the devices of the account, nobody is notified.',
    wrap: addressing(({ session, to, excluded, world, right }) => {
      const known = world.devices.allOf(session.uid).map(({ id }) => id);
      return excluded.every((id) => known.includes(id)) ? right(session, to, excluded) : [];
    }),
  }),
  'stops-at-an-id-of-nobody': deviation({
    violates: 'account-devices-notify/ids-reach-the-named-devices',
    says: 'Where an id of a list is that of none of the devices of the account, nobody is notified.',
    wrap: addressing(({ session, to, excluded, world, right }) => {
      const known = world.devices.allOf(session.uid).map(({ id }) => id);
      return typeof to === 'string' || to.every((id) => known.includes(id)) ? right(session, to, excluded) : [];
    }),
  }),
  'stops-at-the-excluded-caller': deviation({
    violates: 'account-devices-notify/all-reaches-every-other-device',
    says: 'A caller who is excluded beside being left out anyway reaches nobody.',
    wrap: addressing(({ session, to, excluded, world, right }) =>
      excluded.includes(world.devices.ofSession(session)?.id ?? '') ? [] : right(session, to, excluded),
    ),
  }),
};
