import { defineCase } from '../../case.js';
import type { Credential } from '../../cast/credential.js';
import { anotherDevice, detailsOf, deviceOf, devicesOf } from '../../cast/devices.js';
import { PUSH } from '../../requests/good-values.js';
import { brokenOnTheWay } from '../../stops.js';

const OTHERS = 'account-device-destroy/other-devices-stay';
const GONE = 'account-device-destroy/device-is-gone';
const UNKNOWN = 'account-device-destroy/destroyed-device-is-unknown';

/**
 * Of five devices with a session each two are destroyed, one after the other, neither the oldest nor the newest; a third
 * one then by itself.
 */
export default defineCase({
  requirements: [OTHERS, GONE, UNKNOWN],
  async run({ cast, check }) {
    const ann = await cast.account();
    const first = await deviceOf(cast, ann.session, { name: 'First', ...PUSH });
    const left = [first];
    for (const name of ['Second', 'Third', 'Fourth', 'Fifth'])
      left.push(await anotherDevice(cast, ann, { name, ...PUSH, pushCallback: `${PUSH.pushCallback}-${name}` }));
    const eve = await deviceOf(cast, (await cast.account()).session);
    const { devices: known } = await devicesOf(cast, first.session);
    if (known.length !== left.length)
      throw brokenOnTheWay('not every device is listed', 'account-devices/lists-every-device');
    for (const own of [false, false, true]) {
      const [gone] = left.splice(own ? -1 : 1, 1);
      if (gone === undefined) throw new Error('no device is left');
      const body = { id: gone.id };
      await cast.must('accountDeviceDestroy', { as: (own ? gone : first).session, body });
      const { devices, ids, answer } = await devicesOf(cast, first.session);
      check.that(
        GONE,
        !ids.includes(gone.id),
        'it is not listed',
        ids.includes(gone.id) ? 'it is' : 'it is not',
        answer,
      );
      check.equal(OTHERS, detailsOf(devices, left), detailsOf(known, left), answer);
      for (const as of [...left, eve].map(({ session }): Credential => session))
        check.succeeds(OTHERS, await cast.call('sessionStatus', { as }));
      check.errno(UNKNOWN, await cast.call('accountDeviceDestroy', { as: first.session, body }), 123);
      const renaming = { as: (await cast.signIn(ann)).session, body: { ...body, name: 'Back again' } };
      check.errno(UNKNOWN, await cast.call('accountDevice', renaming), 123);
    }
    const { ids, answer } = await devicesOf(cast, eve.session);
    check.equal(OTHERS, ids, [eve.id], answer);
  },
});
