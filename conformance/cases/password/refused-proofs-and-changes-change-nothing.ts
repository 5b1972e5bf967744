import { defineCase } from '../../case.js';
import { deviceOf, devicesOf } from '../../cast/devices.js';
import { PASSWORD_PROOFS, tryProof } from '../../cast/password-proofs.js';
import { requireRefusal } from '../../cast/refusal.js';
import { accountAsBefore } from '../../judging/account-as-before.js';
import { checkable } from '../../judging/expected-errno.js';
import { spoiled } from '../../requests/spoiled.js';

const FINISH = 'password-change-finish/refused-request-changes-nothing';
const DESTROY = 'account-destroy/refused-request-changes-nothing';
const DEVICES = 'account-destroy/refused-request-leaves-the-devices';

export default defineCase({
  requirements: [FINISH, DESTROY],
  whereKnown: [DEVICES],
  needs: ['mailbox'],
  async run({ cast, check, edition }) {
    const person = cast.person();
    // With a capital, so that there is another spelling.
    const email = `${person.email.charAt(0).toUpperCase()}${person.email.slice(1)}`;
    const ann = await cast.account({}, { ...person, email });
    await cast.verify(ann);
    const device = checkable(edition, DEVICES) === undefined ? undefined : await deviceOf(cast, ann.session);
    const look = await accountAsBefore(cast, check, ann);

    const destroy = PASSWORD_PROOFS['account-destroy'];
    const wrong = { email, authPW: cast.hex() };
    requireRefusal(await tryProof(cast, destroy, wrong), [103], 'account/destroy with another password');
    const respelt = { ...wrong, email: person.email };
    requireRefusal(await tryProof(cast, destroy, respelt), [120], 'account/destroy with another spelling');
    await look(DESTROY);
    if (device !== undefined) {
      const { ids, answer } = await devicesOf(cast, device.session);
      check.equal(DEVICES, ids, [device.id], answer);
    }

    const body = { authPW: cast.hex(), wrapKb: cast.hex() };
    for (const bad of spoiled(body)) {
      const { passwordChange } = await cast.beginChange(ann);
      const answer = await cast.call('passwordChangeFinish', { as: passwordChange, body: bad });
      requireRefusal(answer, [107, 108], 'the end of a change with a bad parameter, or without one');
      // Before the next change begins, which takes the password as well.
      check.succeeds(FINISH, await cast.tryLogin(ann));
    }
    await look(FINISH);
  },
});
