import { hex } from '../../../protocol/bytes.js';
import { defineCase } from '../../case.js';
import { startCall, startOf } from '../../cast/srp-login.js';

const SRP_SALT = 'account-reset/srp-salt-is-replaced';
const STRETCHING_SALT = 'account-reset/stretching-salt-is-replaced';

export default defineCase({
  requirements: [SRP_SALT, STRETCHING_SALT],
  casts: ['srp'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const renewed = cast.withPassword(ann, cast.hex());
    const salts = cast.salts();
    const { accountReset } = await cast.beginChange(ann);
    check.control(await cast.call('accountReset', cast.resetCall(accountReset, renewed, undefined, salts)));
    cast.remember(renewed);
    const answer = await cast.must('authStart', startCall(ann.email));
    const { srpSalt, stretchingSalt } = startOf(answer);
    check.equal(SRP_SALT, hex(srpSalt), salts.srpSalt, answer);
    check.equal(STRETCHING_SALT, hex(stretchingSalt), salts.stretchingSalt, answer);
  },
});
