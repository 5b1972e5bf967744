import { defineCase } from '../../case.js';
import { PASSWORD_PROOFS, tryProof } from '../../cast/password-proofs.js';

const LOGIN = 'account-login/nearly-right-password-is-refused';
const CHANGE = 'password-change-start/nearly-right-password-is-refused';
const DESTROY = 'account-destroy/nearly-right-password-is-refused';

/** The same 64 hex digits, but for one. */
function withAnotherDigit(digits: string, at: number): string {
  const other = (Number.parseInt(digits.charAt(at), 16) ^ 1).toString(16);
  return `${digits.slice(0, at)}${other}${digits.slice(at + 1)}`;
}

export default defineCase({
  requirements: [LOGIN, CHANGE, DESTROY],
  async run({ cast, check }) {
    const ann = await cast.account();
    for (const at of [0, ann.authPW.length - 1]) {
      const nearly = { ...ann, authPW: withAnotherDigit(ann.authPW, at) };
      check.errno(LOGIN, await cast.tryLogin(nearly), 103);
      check.errno(CHANGE, await tryProof(cast, PASSWORD_PROOFS['password-change-start'], nearly), 103);
      check.errno(DESTROY, await tryProof(cast, PASSWORD_PROOFS['account-destroy'], nearly), 103);
    }
    check.control(await cast.tryLogin(ann));
  },
});
