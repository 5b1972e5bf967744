import { deviation } from '../../../deviation.js';
import { normalised } from '../../../domain/email-address.js';
import type { Wraps } from '../../../seams.js';
import { around, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** Addresses and uids of accounts that were destroyed. */
const gone = memory(() => new Set<string>());

const notingThem: Wraps = {
  'accounts.destroy': (next, world) => (account) => {
    gone(world).add(normalised(account.email)).add(account.uid);
    next(account);
  },
};

/** The operation answers whoever names a destroyed account as if all were well. */
function pretending(operation: string, violates: string, path: string, body: Fields = {}) {
  return deviation({
    violates,
    families: ['onepw'],
    says: `${path} answers success where the account was destroyed.`,
    wrap: {
      ...notingThem,
      ...around(operation, ({ input, next, world }) => {
        const { email, uid } = input.body as Fields;
        const isGone = gone(world).has(normalised(String(email ?? uid)));
        const isBack = email !== undefined && world.accounts.findByEmail(String(email)) !== undefined;
        return isGone && !isBack ? { status: 200, body, headers: {} } : next(input);
      }),
    },
  });
}

const TOKEN = '5e'.repeat(32);

/** Faults of single operations that go on serving an account that is no more. */
export default {
  'is-destroyed-again': pretending('accountDestroy', 'account-destroy/errno-102', 'account/destroy'),
  'can-be-changed': pretending('passwordChangeStart', 'password-change-start/errno-102', 'password/change/start', {
    keyFetchToken: TOKEN,
    passwordChangeToken: TOKEN,
    verified: true,
  }),
  'is-mailed': pretending(
    'passwordForgotSendCode',
    'password-forgot-send-code/errno-102',
    'password/forgot/send_code',
    { passwordForgotToken: TOKEN, ttl: 900, codeLength: 8, tries: 3 },
  ),
  'is-verified': pretending(
    'recoveryEmailVerifyCode',
    'recovery-email-verify-code/errno-102',
    'recovery_email/verify_code',
  ),
};
