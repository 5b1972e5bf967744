import { defineCase } from '../../case.js';
import { anotherDevice, detailsOf, deviceOf, devicesOf } from '../../cast/devices.js';
import { PUSH } from '../../requests/good-values.js';
import { sessionOfLogin } from '../../requests/recipe-steps.js';
import { brokenOnTheWay } from '../../stops.js';

const OTHERS = 'session-destroy/other-devices-stay';
const DETACHED = 'session-destroy/device-is-detached';

/** Of four devices two sign out, one after the other, and then a session that has none. */
export default defineCase({
  requirements: [OTHERS, DETACHED],
  async run({ cast, check }) {
    const ann = await cast.account();
    // With callbacks of their own: no line says that devices may share one.
    const details = (name: string) => ({ name, ...PUSH, pushCallback: `${PUSH.pushCallback}-${name}` });
    const first = await deviceOf(cast, ann.session, details('First'));
    const left = [first];
    for (const name of ['Second', 'Third', 'Fourth']) left.push(await anotherDevice(cast, ann, details(name)));
    const eve = await deviceOf(cast, (await cast.account()).session);
    const { devices: known } = await devicesOf(cast, first.session);
    if (known.length !== left.length)
      throw brokenOnTheWay('not every device is listed', 'account-devices/lists-every-device');
    const without = { session: await sessionOfLogin(cast, ann), id: 'none' };
    for (const index of [1, 2, undefined]) {
      const [gone = without] = index === undefined ? [] : left.splice(index, 1);
      await cast.must('sessionDestroy', { as: gone.session, body: {} });
      const { devices, ids, answer } = await devicesOf(cast, first.session);
      const isThere = ids.includes(gone.id);
      check.that(
        DETACHED,
        !isThere,
        'no such device in the list',
        isThere ? 'it is still listed' : 'it is gone',
        answer,
      );
      check.equal(OTHERS, detailsOf(devices, left), detailsOf(known, left), answer);
      for (const { session } of left) check.succeeds(OTHERS, await cast.useSession(session));
    }
    const { ids, answer } = await devicesOf(cast, eve.session);
    check.equal(OTHERS, ids, [eve.id], answer);
  },
});
