import { controlHandlers } from '../control-handlers.js';

/** Accounts and their bearer tokens. */
export default controlHandlers({
  createAccount: ({ body, panel }) => panel.accounts.createInTime(body),
  inspectAccount: ({ path, panel }) => panel.accounts.inspect(path.account),
  changeAccount: ({ path, body, panel }) => panel.accounts.change(path.account, body),
  destroyAccount({ path, panel }) {
    panel.accounts.destroy(path.account);
    return {};
  },
  mintBearerToken: ({ body, panel }) => ({ token: panel.bearerTokens.mint(body.account, body.scopes, body) }),
  revokeBearerToken({ path, panel }) {
    panel.bearerTokens.revoke(path.token);
    return {};
  },
});
