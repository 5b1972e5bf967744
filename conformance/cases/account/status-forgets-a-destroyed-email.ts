import { defineCase } from '../../case.js';
import { brokenOnTheWay } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'account-status-post/destroyed-account-does-not-exist';

/** Asked before as well, so that an answer that is kept for the next time shows. */
export default defineCase({
  requirements: [LAW],
  async run({ cast, check }) {
    const ann = await cast.account();
    const ask = () => cast.must('accountStatusPost', { body: { email: ann.email } });
    if (fieldsOf(await ask()).exists !== true)
      throw brokenOnTheWay('the account is not there', 'account-status-post/known-email-exists');
    await cast.destroy(ann);
    const status = await ask();
    check.equal(LAW, fieldsOf(status).exists, false, status);
  },
});
