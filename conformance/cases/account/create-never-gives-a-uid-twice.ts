import { defineCase } from '../../case.js';

const LAW = 'account-create/uid-is-unique';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  async run({ cast, check }) {
    const uids = [(await cast.accountAlone()).uid, (await cast.accountAlone()).uid, (await cast.accountAlone()).uid];
    check.that(LAW, new Set(uids).size === uids.length, `${uids.length} different uids`, uids.join(', '));
  },
});
