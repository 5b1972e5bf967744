import { defineCase } from '../../case.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'account-create/logs-in';

export default defineCase({
  requirements: [LAW],
  async run({ cast, check }) {
    const ann = await cast.account({ isNew: true });
    const status = await cast.call('sessionStatus', { as: ann.session });
    check.succeeds(LAW, status);
    check.equal(LAW, fieldsOf(status).uid, ann.uid, status);
  },
});
