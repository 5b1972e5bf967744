import { defineCase } from '../../case.js';
import type { Credential } from '../../cast/credential.js';
import { devicesOf } from '../../cast/devices.js';
import type { KeyServerAccount } from '../../cast/key-server-cast.js';
import { syncingDevice } from '../../cast/key-server-devices.js';
import { isSuccess } from '../../judging/success.js';
import { brokenOnTheWay } from '../../stops.js';
import type { Answered } from '../../wire/exchange.js';

const LISTED = 'account-devices/lists-authenticated-devices';
const LEFT_OUT = 'account-devices/leaves-out-signed-out-devices';

/** As many as a household has; a list that is cut short shows by then. */
const NAMES = ['desk', 'sofa', 'train', 'phone', 'tablet', 'office'];

/** Many devices, of which the oldest signs out; and the list after a change of password and after a reset by mail. */
export default defineCase({
  casts: ['key-server'],
  requirements: [LISTED, LEFT_OUT],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount({ isNew: true });
    const found = (law: string, ok: boolean, expected: string, ids: readonly unknown[], answer: Answered) =>
      check.that(law, ok, expected, `${ids.length} devices`, answer);
    const sessions: Credential[] = [];
    for (const name of NAMES) sessions.push(await syncingDevice(cast, ann, name));
    const [oldest = ann.session] = sessions;
    await cast.must('sessionDestroy', { as: ann.session, body: {} });
    const newest = sessions.at(-1) ?? ann.session;
    const all = await devicesOf(cast, newest);
    const enough = all.ids.length >= NAMES.length;
    found(LISTED, enough, `${NAMES.length} devices at least`, all.ids, all.answer);
    if (!enough) throw brokenOnTheWay('not every device is listed', LISTED);
    await cast.must('sessionDestroy', { as: oldest, body: {} });
    const others = await devicesOf(cast, newest);
    const one = others.ids.length === all.ids.length - 1;
    found(LEFT_OUT, one, `${all.ids.length - 1} devices`, others.ids, others.answer);

    let [person, former]: [KeyServerAccount, Credential[]] = [{ ...ann, session: newest }, sessions.slice(1)];
    const renew = {
      byChange: async () => cast.finishChange(person, await cast.beginChange(person)),
      byMail: async () => {
        const renewed = cast.withPassword(person, cast.hex());
        await cast.must('accountReset', cast.resetCall(await cast.resetToken(person), renewed));
        return renewed;
      },
    };
    for (const way of ['byChange', 'byMail'] as const) {
      const renewed = await renew[way]();
      const session = await syncingDevice(cast, renewed, way);
      // No line says whether sessions outlive a new password; those that do not have no device any more.
      const alive: Credential[] = [];
      for (const each of former) if (isSuccess(await cast.useSession(each))) alive.push(each);
      const { ids, answer } = await devicesOf(cast, session);
      found(LISTED, ids.length > 0, 'the device that asks', ids, answer);
      const most = alive.length + 1;
      found(LEFT_OUT, ids.length <= most, `${most} devices at most`, ids, answer);
      [person, former] = [{ ...renewed, session }, [...alive, session]];
    }
  },
});
