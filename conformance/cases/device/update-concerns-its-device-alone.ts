import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { type Details, deviceOf, devicesOf, type ListedDevice, type OwnDevice } from '../../cast/devices.js';
import type { Account, OnepwCast } from '../../cast/onepw-cast.js';
import { OTHER_PUSH, PUSH } from '../../requests/good-values.js';
import { brokenOnTheWay } from '../../stops.js';

const CHANGES = 'account-device/updates-with-id';
const KEEPS = 'account-device/update-leaves-other-details';
const OTHERS = 'account-device/update-leaves-other-devices';
const SEEN = 'account-devices/updates-are-seen-by-every-session';
const TWINS = 'account-device/registers-without-id';
const FLAG = 'account-devices/flags-the-callers-device';
const NO_FLAG = 'account-devices/flags-no-other-device';
const ANSWER = 'account-device/answers-with-the-id-of-the-device';

const DETAILS = ['name', 'type', ...Object.keys(PUSH)];
const LAMP = { name: 'Lamp', type: 'mobile', ...PUSH };

/** Details that come for the first time, that another device has, and that the device had before; both devices in turn. */
const UPDATES: readonly (readonly [which: 0 | 1, details: Details])[] = [
  [0, { name: 'Old lamp' }],
  [1, { name: 'Old lamp' }],
  [0, { name: 'Older lamp' }],
  [1, { ...OTHER_PUSH }],
  [0, { type: 'desktop' }],
  [0, { name: 'Lamp', type: 'mobile' }],
  [0, { ...OTHER_PUSH, pushCallback: `${OTHER_PUSH.pushCallback}-2` }],
  [1, { type: 'desktop', name: 'Radio' }],
  [0, { ...PUSH }],
];

/** What the list says of a device, without what time changes or what depends on who asks. */
function detailsIn(devices: readonly ListedDevice[], id: string): Record<string, unknown> {
  const device = devices.find((each) => each.id === id);
  if (device === undefined)
    throw brokenOnTheWay('a registered device is not listed', 'account-devices/lists-every-device');
  return Object.fromEntries(DETAILS.map((name) => [name, device[name]]));
}

/** A device with the details of the first. No line says that two of an account may have the same. */
async function twinOf(cast: OnepwCast, ann: Account): Promise<OwnDevice> {
  const { session } = await cast.signIn(ann);
  return { session, id: text(await cast.mustWhereServed('accountDevice', { as: session, body: LAMP }), 'id') };
}

/** Two devices of Ann's and one of Eve's start with the same details. Each update is looked for in all three lists. */
export default defineCase({
  requirements: [CHANGES, KEEPS, OTHERS, SEEN, TWINS, ANSWER, FLAG, NO_FLAG],
  async run({ cast, check }) {
    const ann = await cast.account();
    const own = [await deviceOf(cast, ann.session, LAMP), await twinOf(cast, ann)] as const;
    const eve = await deviceOf(cast, (await cast.account()).session, LAMP);
    const begun = await devicesOf(cast, ann.session);
    check.equal(TWINS, begun.devices.length, own.length, begun.answer);
    const known = new Map(own.map(({ id }) => [id, detailsIn(begun.devices, id)]));
    const eves = detailsIn((await devicesOf(cast, eve.session)).devices, eve.id);
    for (const [which, details] of UPDATES) {
      const { session, id } = own[which];
      const other = own[1 - which] as OwnDevice;
      const former = known.get(id) ?? {};
      const updated = await cast.mustWhereServed('accountDevice', { as: session, body: { id, ...details } });
      check.equal(ANSWER, text(updated, 'id'), id, updated);
      const { devices, answer } = await devicesOf(cast, session);
      const now = detailsIn(devices, id);
      for (const name of DETAILS) {
        const given = details[name];
        check.equal(given === undefined ? KEEPS : CHANGES, now[name], given ?? former[name], answer);
      }
      known.set(id, { ...former, ...details });
      check.equal(OTHERS, detailsIn(devices, other.id), known.get(other.id), answer);
      const flagOf = (listed: readonly ListedDevice[], of: string) =>
        listed.find((each) => each.id === of)?.isCurrentDevice;
      check.equal(FLAG, flagOf(devices, id), true, answer);
      check.equal(NO_FLAG, flagOf(devices, other.id), false, answer);
      const seen = await devicesOf(cast, other.session);
      check.equal(FLAG, flagOf(seen.devices, other.id), true, seen.answer);
      check.equal(NO_FLAG, flagOf(seen.devices, id), false, seen.answer);
      check.equal(SEEN, detailsIn(seen.devices, id), known.get(id), seen.answer);
      const strange = await devicesOf(cast, eve.session);
      check.equal(OTHERS, detailsIn(strange.devices, eve.id), eves, strange.answer);
    }
  },
});
