import { defineCase } from '../../case.js';
import { changePassword } from '../../cast/password-change.js';
import { SERVICE } from '../../requests/good-values.js';
import { inOtherCase } from '../../requests/other-values.js';
import { knownTo } from '../../requests/recipe-steps.js';

const TOLD = { reason: 'reconnect', service: SERVICE };

/** Who asks for a password, the field it stands in, and what is said besides. */
const PROOFS = [
  { operation: 'accountLogin', law: 'account-login', field: 'authPW', query: { keys: true }, told: {} },
  { operation: 'accountLogin', law: 'account-login', field: 'authPW', query: {}, told: TOLD },
  { operation: 'passwordChangeStart', law: 'password-change-start', field: 'oldAuthPW', query: {}, told: {} },
  { operation: 'accountDestroy', law: 'account-destroy', field: 'authPW', query: {}, told: {} },
] as const;

/**
 * Accounts that are verified and have changed their password: a wrong one is still a wrong one, and another spelling of
 * the address another spelling. As elsewhere that comes with another password, so that the order of checks is free.
 */
export default defineCase({
  requirements: PROOFS.flatMap(({ law }) => [`${law}/errno-103`, `${law}/errno-120`]),
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    for (const { operation, law, field, query, told } of PROOFS) {
      const { account } = await changePassword(cast, await cast.verifiedAccount());
      const attempt = (email: string) =>
        cast.call(operation, { query, body: { email, [field]: cast.hex(), ...knownTo(cast, operation, told) } });
      const [wrong, respelt] = [await attempt(account.email), await attempt(inOtherCase(account.email))];
      check.control(await cast.tryLogin(account));
      check.errno(`${law}/errno-103`, wrong, 103);
      check.errno(`${law}/errno-120`, respelt, 120);
    }
  },
});
