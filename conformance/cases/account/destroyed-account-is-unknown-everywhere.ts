import { defineCase } from '../../case.js';
import type { Account } from '../../cast/onepw-cast.js';
import { checkable } from '../../judging/expected-errno.js';
import { hasOperation } from '../../requests/has-operation.js';

const LAW = 'account-destroy/login-is-refused-afterwards';

/** Operations that name an account by its address, its password or its uid, and what each of them is given. */
const NAMING: Readonly<Record<string, (account: Account, code: string) => object>> = {
  accountLogin: ({ email, authPW }) => ({ email, authPW }),
  accountDestroy: ({ email, authPW }) => ({ email, authPW }),
  passwordChangeStart: ({ email, authPW }) => ({ email, oldAuthPW: authPW }),
  passwordForgotSendCode: ({ email }) => ({ email }),
  recoveryEmailVerifyCode: ({ uid }, code) => ({ uid, code }),
};

/** Whom every operation served finds no account any more, at the first attempt and at the second. */
export default defineCase({
  requirements: [LAW],
  whereKnown: [
    'account-destroy/errno-102',
    'password-change-start/errno-102',
    'password-forgot-send-code/errno-102',
    'recovery-email-verify-code/errno-102',
  ],
  needs: ['mailbox'],
  async run({ cast, check, edition }) {
    const ann = await cast.account();
    const code = await cast.mailedCode(ann);
    const operations = Object.entries(NAMING).filter(([id]) => hasOperation(edition, id));
    for (const [id, bodyOf] of operations)
      if (id !== 'accountDestroy') check.control(await cast.call(id, { body: bodyOf(ann, code) }));
    await cast.destroy(ann);
    for (const _time of ['once', 'twice']) {
      for (const [id, bodyOf] of operations) {
        const law = id === 'accountLogin' ? LAW : `${cast.caller.operation(id).kebab}/errno-102`;
        if (checkable(edition, law) === undefined) continue;
        check.errno(law, await cast.call(id, { body: bodyOf(ann, code) }), 102);
      }
    }
  },
});
