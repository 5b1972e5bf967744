import { tokenBundleCase } from '../../judging/token-bundle.js';

export default tokenBundleCase({
  operationId: 'passwordChangeStart',
  law: 'password-change-start',
  context: 'password/change',
  second: 'accountResetToken',
  use(cast, accountResetToken, ann) {
    const renewed = cast.withPassword(ann, cast.hex());
    cast.remember(renewed);
    return cast.call('accountReset', cast.resetCall(accountResetToken, renewed));
  },
});
