import { defineCase } from '../../case.js';
import { requireRefusal } from '../../cast/refusal.js';
import { accountAsBefore } from '../../judging/account-as-before.js';
import { spoiled } from '../../requests/spoiled.js';

const CREATE = 'account-create/refused-request-changes-nothing';
const RESET = 'account-reset/refused-request-changes-nothing';

type Fields = Readonly<Record<string, unknown>>;

export default defineCase({
  requirements: [CREATE, RESET],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const look = await accountAsBefore(cast, check, ann);

    const other = cast.withPassword(ann, cast.hex());
    requireRefusal(await cast.tryCreate(other), [101], 'making the account again');
    await look(CREATE);
    check.errno(CREATE, await cast.tryLogin(other), 103);

    const { body: good } = cast.resetCall(ann.session, other);
    for (let index = 0; index < spoiled(good as Fields).length; index += 1) {
      const call = cast.resetCall(await cast.resetToken(ann), other);
      const answer = await cast.call('accountReset', { ...call, body: spoiled(call.body as Fields)[index] });
      requireRefusal(answer, [107, 108], 'a reset with a bad parameter, or without one');
    }
    await look(RESET);
  },
});
