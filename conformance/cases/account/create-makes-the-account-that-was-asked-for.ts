import { defineCase } from '../../case.js';
import { fieldsOf } from '../../wire/exchange.js';

const EXISTS = 'account-create/account-exists-afterwards';
const EMAIL = 'account-create/account-has-the-given-email';
const PASSWORD = 'account-create/account-has-the-given-password';

export default defineCase({
  requirements: [EXISTS, EMAIL, PASSWORD],
  async run({ cast, check }) {
    const person = cast.person();
    // With capitals: the case of creation is what errno 120 has to tell (line 103), so it cannot be folded away.
    const email = person.email.replace(/[0-9a-f]+@/, (part) => part.toUpperCase().replace('@', 'Z@'));
    const ann = await cast.account({}, { ...person, email });

    const login = await cast.call('accountLogin', { body: { email, authPW: ann.authPW } });
    check.succeeds(PASSWORD, login);
    check.equal(PASSWORD, fieldsOf(login).uid, ann.uid, login);

    // Whether these two operations work at all is not account/create's to answer for.
    const status = await cast.call('recoveryEmailStatus', { as: ann.session });
    check.control(status);
    check.equal(EMAIL, fieldsOf(status).email, email, status);

    const exists = await cast.call('accountStatus', { query: { uid: ann.uid } });
    check.control(exists);
    check.equal(EXISTS, fieldsOf(exists).exists, true, exists);
  },
});
