import { defineCase } from '../../case.js';
import { rawAccount } from '../../cast/raw-password.js';

const LAW = 'raw-password-account-create/uid-is-unique';

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  async run({ cast, check }) {
    // One of account/create among them, since both make accounts of the same kind.
    const uids = [(await rawAccount(cast)).uid, (await rawAccount(cast)).uid, (await cast.accountAlone()).uid];
    check.that(LAW, new Set(uids).size === uids.length, `${uids.length} different uids`, uids.join(', '));
  },
});
