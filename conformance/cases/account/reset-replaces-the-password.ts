import { defineCase } from '../../case.js';
import { resetPassword } from '../../cast/reset.js';

const NEW = 'account-reset/new-password-is-accepted';
const OLD = 'account-reset/old-password-is-refused';

export default defineCase({
  requirements: [NEW, OLD],
  casts: ['onepw', 'srp', 'key-server'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const { person } = await resetPassword(cast, ann);
    const login = await cast.tryLogin(person);
    check.succeeds(NEW, login);
    check.control(login);
    check.errno(OLD, await cast.tryLogin(ann), 103);
  },
});
