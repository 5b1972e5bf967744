import { defineCase } from '../../case.js';
import { changePassword } from '../../cast/password-change.js';
import { PASSWORD_PROOFS, tryBothPasswords } from '../../cast/password-proofs.js';

const LAWS = [
  ['password-change-start', 'password-change-start/password-from-before-a-change-is-refused'],
  ['account-destroy', 'account-destroy/password-from-before-a-change-is-refused'],
] as const;

export default defineCase({
  requirements: LAWS.map(([, law]) => law),
  async run({ cast, check }) {
    for (const [proof, law] of LAWS) {
      const former = await cast.account();
      const { account: present } = await changePassword(cast, former);
      const { withFormer, withPresent } = await tryBothPasswords(cast, PASSWORD_PROOFS[proof], { former, present });
      if (withPresent !== undefined) check.control(withPresent);
      check.errno(law, withFormer, 103);
    }
  },
});
