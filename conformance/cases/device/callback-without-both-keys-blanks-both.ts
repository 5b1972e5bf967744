import { defineCase } from '../../case.js';
import { deviceOf, listedDevice } from '../../cast/devices.js';
import { OTHER_PUSH, PUSH } from '../../requests/good-values.js';
import { sessionOfLogin } from '../../requests/recipe-steps.js';

const ONE_KEY = 'account-device/callback-with-one-key-blanks-both';
const NONE_YET = 'account-device/callback-alone-blanks-keys-that-were-never-set';
const REGISTERED = 'account-device/registering-a-callback-alone-blanks-both-keys';
const NAMES = ['pushPublicKey', 'pushAuthKey'] as const;

const { pushCallback, pushPublicKey, pushAuthKey } = OTHER_PUSH;

/** A callback with a key of the two, on a device that has both; and one without, on devices that have none. */
export default defineCase({
  requirements: [ONE_KEY, NONE_YET, REGISTERED],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { session, id } = await deviceOf(cast, ann.session);
    const areBlank = async (law: string, of: string) => {
      const { device, answer } = await listedDevice(cast, session, of);
      for (const name of NAMES) check.equal(law, device[name], '', answer);
    };
    await cast.must('accountDevice', { as: session, body: { id, pushCallback } });
    await areBlank(NONE_YET, id);
    for (const half of [{ pushPublicKey }, { pushAuthKey }]) {
      await cast.must('accountDevice', { as: session, body: { id, ...PUSH } });
      const answer = await cast.call('accountDevice', { as: session, body: { id, pushCallback, ...half } });
      // Line 1267 knows the callback alone and the whole tuple: a server may refuse what is between them.
      if (answer.response.status === 200) await areBlank(ONE_KEY, id);
      else check.errno(ONE_KEY, answer, [107, 108]);
    }
    const other = await deviceOf(cast, await sessionOfLogin(cast, ann), {
      pushCallback: `${pushCallback}-of-another`,
    });
    await areBlank(REGISTERED, other.id);
  },
});
