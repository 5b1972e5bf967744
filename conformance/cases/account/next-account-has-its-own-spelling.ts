import { defineCase } from '../../case.js';
import { changePassword } from '../../cast/password-change.js';
import { PASSWORD_PROOFS, tryProof } from '../../cast/password-proofs.js';
import { requireRefusal } from '../../cast/refusal.js';
import { fieldsOf } from '../../wire/exchange.js';

const OF_LOGIN = 'api/email-case-error-shows-the-case-of-creation';
const OF_CHANGE = 'password-change-start/email-case-error-shows-the-case-of-creation';
const OF_DESTROY = 'account-destroy/email-case-error-shows-the-case-of-creation';
const EMAIL = 'account-create/account-has-the-given-email';

/** An address that belonged to another account before, in another spelling; and that account with a new password. */
export default defineCase({
  requirements: [OF_LOGIN, OF_CHANGE, OF_DESTROY, EMAIL],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const person = cast.person();
    const former = `${person.email.charAt(0).toUpperCase()}${person.email.slice(1)}`;
    const email = person.email.replace(/^[^@]*/, (local) => local.toUpperCase());
    await cast.destroy(await cast.account({}, { ...person, email: former }));
    const ann = await cast.account({}, { ...person, email });
    const status = await cast.must('recoveryEmailStatus', { as: ann.session });
    check.equal(EMAIL, fieldsOf(status).email, email, status);

    const look = async () => {
      const wrong = { email: former, authPW: cast.hex() };
      for (const [law, answer] of [
        [OF_LOGIN, await cast.tryLogin(wrong)],
        [OF_CHANGE, await tryProof(cast, PASSWORD_PROOFS['password-change-start'], wrong)],
        [OF_DESTROY, await tryProof(cast, PASSWORD_PROOFS['account-destroy'], wrong)],
      ] as const) {
        requireRefusal(answer, [120], 'a proof with the spelling of the account before');
        check.equal(law, fieldsOf(answer).email, email, answer);
      }
    };
    await look();
    await changePassword(cast, ann);
    await look();
  },
});
