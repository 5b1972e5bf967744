import { defineCase } from '../../case.js';
import { changePassword } from '../../cast/password-change.js';
import { fieldsOf } from '../../wire/exchange.js';

export default defineCase({
  requirements: [
    'password-change-finish/session-token-on-request',
    'password-change-finish/session-token-is-live',
    'password-change-finish/uid-stays-the-same',
    'password-change-finish/auth-at-comes-with-the-session-token',
    'password-change-finish/verified-comes-with-the-session-token',
  ],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { answer } = await changePassword(cast, ann, { session: ann.session });
    const fields = fieldsOf(answer);
    const present = (id: string, field: string) => {
      const ok = fields[field] !== undefined;
      check.that(id, ok, `an answer with ${field}`, ok ? `it has ${field}` : `it has no ${field}`, answer);
    };
    present('password-change-finish/session-token-on-request', 'sessionToken');
    present('password-change-finish/auth-at-comes-with-the-session-token', 'authAt');
    present('password-change-finish/verified-comes-with-the-session-token', 'verified');
    check.equal('password-change-finish/uid-stays-the-same', fields.uid, ann.uid, answer);

    const status = await cast.call('sessionStatus', { as: cast.token(answer, 'sessionToken') });
    check.equal('password-change-finish/session-token-is-live', fieldsOf(status).uid, ann.uid, status);
  },
});
