import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { deviceOf, listedDevice } from '../../cast/devices.js';
import { PUSH } from '../../requests/good-values.js';
import { sessionOfLogin } from '../../requests/recipe-steps.js';

const DETAILS = 'account-devices/details-are-those-registered';
const UPDATED = 'account-device/updates-with-id';

/** No line bounds a name, a type or a callback, nor says that any will do: what a server refuses says nothing. */
const UNUSUAL = [
  { name: `Ann's "old" <b>lamp</b> & ${'very '.repeat(16)}long name`, type: 'mobile' },
  { name: 'Anns Geräte ☃ データ', type: 'desktop' },
  { name: 'x', type: 'tablet' },
  // Beyond 16 bits, four bytes in UTF-8.
  { name: 'Anns 💡 Lampe', type: 'mobile' },
  { name: '42', type: 'mobile', ...PUSH, pushCallback: `${PUSH.pushCallback}/${'a1'.repeat(60)}?v=1&w=%20x` },
];

/** Each set of details is registered by a session of its own, and then given to a device that has others. */
export default defineCase({
  requirements: [DETAILS, UPDATED],
  async run({ cast, check }) {
    const ann = await cast.account();
    const usual = { name: 'Lamp', type: 'mobile', ...PUSH };
    const own = await deviceOf(cast, ann.session, usual);
    const compare = async (law: string, id: string, details: object) => {
      const { device, answer } = await listedDevice(cast, own.session, id);
      for (const [name, value] of Object.entries(details)) check.equal(law, device[name], value, answer);
    };
    await compare(DETAILS, own.id, usual);
    for (const details of UNUSUAL) {
      const as = await sessionOfLogin(cast, ann);
      const registered = await cast.call('accountDevice', { as, body: details });
      if (registered.response.status !== 200) continue;
      await compare(DETAILS, text(registered, 'id'), details);
      const updated = await cast.call('accountDevice', { as: own.session, body: { id: own.id, ...details } });
      if (updated.response.status === 200) await compare(UPDATED, own.id, details);
    }
    const name = 'Lamp again';
    await cast.must('accountDevice', { as: own.session, body: { id: own.id, name } });
    await compare(UPDATED, own.id, { name });
  },
});
