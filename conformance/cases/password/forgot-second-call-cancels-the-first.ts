import { defineCase } from '../../case.js';
import { submit } from '../../cast/forgotten-password.js';

const NEW_TOKEN = 'password-forgot-send-code/gives-a-new-token';
const OLD_TOKEN = 'password-forgot-send-code/cancels-the-earlier-token';
const OLD_CODE = 'password-forgot-send-code/cancels-the-earlier-code';

export default defineCase({
  requirements: [NEW_TOKEN, OLD_TOKEN, OLD_CODE],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const first = await cast.forgot(ann);
    const second = await cast.forgot(ann);
    const isNew = first.token.id !== second.token.id;
    check.that(NEW_TOKEN, isNew, 'another token', isNew ? 'another token' : 'the same token', second.answer);

    check.control(await cast.useForgotToken(second.token, ann.email));
    check.errno(OLD_TOKEN, await cast.useForgotToken(first.token, ann.email), 110);

    const withOldCode = await submit(cast, second, first.code);
    const withNewCode = await submit(cast, second, second.code);
    if (withOldCode.response.status !== 200) {
      check.succeeds(NEW_TOKEN, withNewCode);
      check.control(withNewCode);
    }
    check.errno(OLD_CODE, withOldCode, 105);
  },
});
