import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { requireRefusal } from '../../cast/refusal.js';
import { DEVICE } from '../../requests/good-values.js';
import { anotherOfItsKind } from '../../requests/other-values.js';

/** Looks for the new device without the list: only a device that exists can be changed (lines 1261, 1335). */
export default defineCase({
  requirements: ['account-device/registers-without-id'],
  async run({ cast, check }) {
    const { session } = await cast.account();
    const registered = await cast.must('accountDevice', { as: session, body: DEVICE });
    const id = text(registered, 'id');
    const rename = (of: string) => cast.call('accountDevice', { as: session, body: { id: of, name: 'Old lamp' } });
    // Which of the two is looked at first, the device or the session's other one, is left open.
    requireRefusal(await rename(anotherOfItsKind(id)), [123, 124], 'an update of a device that nobody registered');
    const renamed = await rename(id);
    check.succeeds('account-device/registers-without-id', renamed);
  },
});
