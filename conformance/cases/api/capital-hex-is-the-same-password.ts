import { defineCase } from '../../case.js';
import { fetchKeys } from '../../cast/bundle.js';
import { PASSWORD_PROOFS, tryProof } from '../../cast/password-proofs.js';
import { isSuccess } from '../../judging/success.js';
import { type Answered, fieldsOf, summary } from '../../wire/exchange.js';

const LAW = 'api/binary-values-are-read-as-base16';

/** A hex text as one that cannot be without letters, in capitals. */
const capitals = (text: string) => text.toUpperCase();

/** Values in capitals where account/login is not asked: a server may refuse them, and may not take them for others. */
export default defineCase({
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const newPassword = () => `ab${cast.hex(31)}`;
    const isSame = (answer: Answered) => {
      const wrong = fieldsOf(answer).errno === 103;
      if (wrong) check.that(LAW, false, 'the same password', 'an incorrect password', answer);
      else if (isSuccess(answer)) check.succeeds(LAW, answer);
      else check.that(LAW, true, 'the same password, or a refusal of the capitals', summary(answer));
    };
    const ann = await cast.verifiedAccount();
    const person = { ...cast.person(), authPW: newPassword() };
    const created = await cast.tryCreate({ ...person, authPW: capitals(person.authPW) });
    cast.remember(person);
    if (created.response.status === 200) isSame(await cast.tryLogin(person));

    const [authPW, wrapKb] = [newPassword(), `cd${cast.hex(31)}`];
    const { passwordChange } = await cast.beginChange(ann);
    const body = { authPW: capitals(authPW), wrapKb: capitals(wrapKb) };
    const changed = await cast.call('passwordChangeFinish', { as: passwordChange, body });
    const present = changed.response.status === 200 ? { ...ann, authPW } : ann;
    cast.remember(present);
    isSame(await cast.tryLogin(present));
    if (changed.response.status === 200) {
      const kept = (await fetchKeys(cast, (await cast.confirmedSignIn(present)).keyFetch)).wrapKb;
      check.that(LAW, kept === wrapKb, 'the wrapKb of the request', kept === wrapKb ? 'that one' : 'another');
    }

    const renewed = { ...present, authPW: newPassword() };
    const token = await cast.resetToken(present);
    const reset = await cast.call(
      'accountReset',
      cast.resetCall(token, { ...renewed, authPW: capitals(renewed.authPW) }),
    );
    if (reset.response.status !== 200) return;
    cast.remember(renewed);
    isSame(await cast.tryLogin(renewed));
    const inCapitals = { ...renewed, authPW: capitals(renewed.authPW) };
    isSame(await tryProof(cast, PASSWORD_PROOFS['password-change-start'], inCapitals));
    isSame(await tryProof(cast, PASSWORD_PROOFS['account-destroy'], inCapitals));
  },
});
