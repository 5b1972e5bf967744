import { hex } from '../../../protocol/bytes.js';
import { stretch } from '../../../protocol/onepw.js';
import { defineCase } from '../../case.js';
import { fieldsOf } from '../../wire/exchange.js';

/** Letters beyond ASCII, so that the UTF-8 of the onepw page shows. */
const PASSWORD = 'pässwörd ☃';

export default defineCase({
  requirements: ['account-create/account-has-the-given-password', 'account-login/gives-a-live-session'],
  async run({ cast, check }) {
    const { email } = cast.person();
    const derive = () => hex(stretch(email, PASSWORD).authPW);
    const ann = await cast.account({}, { email, authPW: derive() });
    const login = await cast.call('accountLogin', { body: { email, authPW: derive() } });
    check.succeeds('account-create/account-has-the-given-password', login);
    const status = await cast.call('sessionStatus', { as: cast.token(login, 'sessionToken') });
    check.succeeds('account-login/gives-a-live-session', status);
    check.equal('account-login/gives-a-live-session', fieldsOf(status).uid, ann.uid, status);
  },
});
