import { defineCase } from '../../case.js';
import { anotherDevice, type Details, deviceOf, devicesOf, type OwnDevice } from '../../cast/devices.js';
import type { OnepwCast } from '../../cast/onepw-cast.js';
import { OTHER_PUSH, PUSH } from '../../requests/good-values.js';
import { anotherOfItsKind } from '../../requests/other-values.js';
import { sessionOfLogin } from '../../requests/recipe-steps.js';
import { Blocked } from '../../stops.js';

const LAW = 'account-device/refused-request-changes-nothing';
const DETAILS = ['id', 'name', 'type', ...Object.keys(PUSH)];

const { pushPublicKey, pushAuthKey } = OTHER_PUSH;

/** Every device of an account, without what depends on time and caller. */
async function shown(cast: OnepwCast, { session }: OwnDevice) {
  const { devices, answer } = await devicesOf(cast, session);
  const all = devices.map((device) => DETAILS.map((name) => device[name]));
  return { all: all.sort((one, other) => (String(one[0]) < String(other[0]) ? -1 : 1)), answer };
}

/** Requests that the section refuses; which of them a server does refuse is decided elsewhere, and one it serves says nothing. */
export default defineCase({
  requirements: [LAW],
  async run({ cast, check }) {
    const ann = await cast.account();
    const own = await deviceOf(cast, ann.session, { name: 'Lamp', ...PUSH });
    // With a callback of its own: no line says that devices may share one.
    const radio = { name: 'Radio', ...PUSH, pushCallback: `${PUSH.pushCallback}-of-another` };
    const other = await anotherDevice(cast, ann, radio);
    const eve = await deviceOf(cast, (await cast.account()).session, { name: 'Clock', ...PUSH });
    const without = await sessionOfLogin(cast, ann);
    let before = [await shown(cast, own), await shown(cast, eve)];
    const bodies: Details[] = [
      { id: own.id, pushPublicKey, pushAuthKey },
      { id: eve.id, name: 'Not her clock', type: 'desktop' },
      { id: eve.id, ...OTHER_PUSH },
      { id: anotherOfItsKind(own.id), name: 'No such lamp', type: 'desktop' },
      { id: other.id, name: 'Not this radio', type: 'desktop' },
    ];
    const calls = [
      ...bodies.map((body) => ({ as: own.session, body })),
      ...bodies.slice(1, 4).map((body) => ({ as: without, body })),
      { as: without, body: { name: 'A name alone' } },
      { as: without, body: { type: 'desktop' } },
      { as: own.session, body: { id: own.id, name: 'A type of 42', type: 42 } },
    ];
    let refused = 0;
    for (const call of calls) {
      const { status } = (await cast.call('accountDevice', call)).response;
      if (status < 400 || status > 499) {
        before = [await shown(cast, own), await shown(cast, eve)];
        continue;
      }
      refused += 1;
      for (const [index, owner] of [own, eve].entries()) {
        const { all, answer } = await shown(cast, owner);
        check.equal(LAW, all, before[index]?.all, answer);
      }
    }
    if (refused === 0) throw new Blocked('no request was refused, so that none could change something all the same');
  },
});
