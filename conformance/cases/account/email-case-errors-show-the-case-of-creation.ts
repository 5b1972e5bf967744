import { defineCase } from '../../case.js';
import { requireRefusal } from '../../cast/refusal.js';
import { fieldsOf } from '../../wire/exchange.js';

const OF_DESTROY = 'account-destroy/email-case-error-shows-the-case-of-creation';
const OF_CHANGE = 'password-change-start/email-case-error-shows-the-case-of-creation';

/** Besides account/login, which has a case of its own, because the statement about all of the API is checked there. */
export default defineCase({
  requirements: [OF_DESTROY, OF_CHANGE],
  async run({ cast, check }) {
    const person = cast.person();
    const email = `${person.email.charAt(0).toUpperCase()}${person.email.slice(1)}`;
    await cast.account({}, { ...person, email });
    const refused = async (operation: string, password: string) => {
      // Another password, as at account/login, so that the order of checks is free.
      const answer = await cast.call(operation, { body: { email: person.email, [password]: cast.hex() } });
      requireRefusal(answer, [120], `${operation} with another spelling of the address`);
      return answer;
    };
    const changing = await refused('passwordChangeStart', 'oldAuthPW');
    check.equal(OF_CHANGE, fieldsOf(changing).email, email, changing);
    const destroying = await refused('accountDestroy', 'authPW');
    check.equal(OF_DESTROY, fieldsOf(destroying).email, email, destroying);
  },
});
