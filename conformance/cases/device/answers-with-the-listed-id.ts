import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { devicesOf } from '../../cast/devices.js';
import { sessionOfLogin } from '../../requests/recipe-steps.js';

const LAW = 'account-device/answers-with-the-id-of-the-device';

/** Tells two devices apart by their names, and compares the ids they are listed under with those that were answered. */
export default defineCase({
  requirements: [LAW],
  async run({ cast, check }) {
    const ann = await cast.account();
    const names = ['Lamp', 'Radio'];
    const sessions = [ann.session, await sessionOfLogin(cast, ann)];
    const answered: string[] = [];
    for (const [index, as] of sessions.entries()) {
      const device = await cast.must('accountDevice', { as, body: { name: names[index], type: 'mobile' } });
      answered.push(text(device, 'id'));
    }
    const { devices, answer } = await devicesOf(cast, ann.session);
    for (const [index, name] of names.entries())
      check.equal(LAW, devices.find((device) => device.name === name)?.id, answered[index], answer);
  },
});
