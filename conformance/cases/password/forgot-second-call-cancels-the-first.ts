import { defineCase } from '../../case.js';
import { submit } from '../../cast/forgotten-password.js';

const NEW_TOKEN = 'password-forgot-send-code/gives-a-new-token';
const OLD_TOKEN = 'password-forgot-send-code/cancels-the-earlier-token';
const OLD_CODE = 'password-forgot-send-code/cancels-the-earlier-code';

export default defineCase({
  requirements: [NEW_TOKEN, OLD_TOKEN, OLD_CODE],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const first = await cast.forgot(ann);
    const second = await cast.forgot(ann);
    const isNew = first.token.token !== second.token.token;
    check.that(NEW_TOKEN, isNew, 'another token', isNew ? 'another token' : 'the same token', second.answer);

    check.control(await cast.call('passwordForgotStatus', { as: second.token }));
    check.errno(OLD_TOKEN, await cast.call('passwordForgotStatus', { as: first.token }), 110);

    const withOldCode = await submit(cast, second, first.code);
    const withNewCode = await submit(cast, second, second.code);
    if (withOldCode.response.status !== 200) {
      check.succeeds(NEW_TOKEN, withNewCode);
      check.control(withNewCode);
    }
    check.errno(OLD_CODE, withOldCode, 105);
  },
});
