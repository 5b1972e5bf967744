import { defineCase } from '../../case.js';
import { PASSWORD_PROOFS, tryBothPasswords } from '../../cast/password-proofs.js';
import { resetPassword } from '../../cast/reset.js';

const LAWS = [
  ['password-change-start', 'password-change-start/password-from-before-a-reset-is-refused'],
  ['account-destroy', 'account-destroy/password-from-before-a-reset-is-refused'],
] as const;

export default defineCase({
  requirements: LAWS.map(([, law]) => law),
  needs: ['mailbox'],
  async run({ cast, check }) {
    for (const [proof, law] of LAWS) {
      const former = await cast.verifiedAccount();
      const { person: present } = await resetPassword(cast, former);
      const { withFormer, withPresent } = await tryBothPasswords(cast, PASSWORD_PROOFS[proof], { former, present });
      if (withPresent !== undefined) check.control(withPresent);
      check.errno(law, withFormer, 103);
    }
  },
});
