import { defineCase } from '../../case.js';

const LAW = 'account-create/uid-is-unique';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  async run({ cast, check }) {
    const uids = [(await cast.account()).uid, (await cast.account()).uid, (await cast.account()).uid];
    check.that(LAW, new Set(uids).size === uids.length, `${uids.length} different uids`, uids.join(', '));
  },
});
