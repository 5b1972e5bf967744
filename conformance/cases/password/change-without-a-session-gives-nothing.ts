import { defineCase } from '../../case.js';
import { changePassword } from '../../cast/password-change.js';

export default defineCase({
  requirements: ['password-change-finish/empty-object-without-session-token'],
  async run({ cast, check }) {
    const { answer } = await changePassword(cast, await cast.account());
    check.equal('password-change-finish/empty-object-without-session-token', answer.response.json, {}, answer);
  },
});
