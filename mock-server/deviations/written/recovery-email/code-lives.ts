import { deviation } from '../../../deviation.js';
import { around } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** Uids of accounts a sign-in of which was confirmed. */
const confirmed = memory(() => new Set<string>());

/** Faults in how long codes are good. */
export default {
  'a-sign-out-makes-a-new-code': deviation({
    violates: 'recovery-email-verify-code/email-code-verifies-the-email',
    says: 'A code that was mailed for an address is void once a session of the account signs out.',
    wrap: around('sessionDestroy', async ({ input, next, world }) => {
      const answer = await next(input);
      const account = world.accounts.find(input.token?.uid ?? '');
      if (account !== undefined && !account.emailVerified)
        world.accounts.update(account.uid, { emailCode: world.verification.newCode() });
      return answer;
    }),
  }),
  'one-sign-in-is-confirmed': deviation({
    violates: 'recovery-email-verify-code/token-code-verifies-the-session',
    families: ['onepw'],
    says: 'Of several sign-ins that wait for their codes the first is confirmed, and the codes of the others are void.',
    wrap: {
      'verification.confirmTokens': (next, world) => (uid, code) => {
        const isOfSignIn = code !== world.accounts.get(uid).emailCode;
        if (isOfSignIn && confirmed(world).has(uid)) return undefined;
        const addresses = next(uid, code);
        if (isOfSignIn && addresses !== undefined) confirmed(world).add(uid);
        return addresses;
      },
    },
  }),
};
