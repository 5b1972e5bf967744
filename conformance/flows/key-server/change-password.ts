import type { Credential } from '../../cast/credential.js';
import type { KeyServerAccount, KeyServerCast } from '../../cast/key-server-cast.js';
import { defineFlow, type Walk } from '../_flow.js';
import { attachANewDevice, fetchKeys, finish, type Started, start, type WithKeys } from './_attach-steps.js';

type Begun = KeyServerAccount & { readonly accountReset: Credential };

async function proveTheOldPassword(story: KeyServerAccount & Started, walk: Walk<KeyServerCast>): Promise<Begun> {
  return { ...story, ...(await walk.cast.tokensOfChange(await finish('change', story, walk))) };
}

async function setTheNewPassword(
  story: Begun & WithKeys,
  { cast, call }: Walk<KeyServerCast>,
): Promise<KeyServerAccount> {
  const renewed = cast.withPassword(story, cast.hex());
  await call(cast.resetCall(story.accountReset, renewed));
  return renewed;
}

/** "Change password", lines 656 to 663. */
export default defineFlow('flow/change-password', (cast) => cast.verifiedAccount(), {
  need: 'verifiedAccount',
  casts: ['key-server'],
})
  .step('passwordChangeAuthStart', start('change'))
  .step('passwordChangeAuthFinish', proveTheOldPassword)
  .step('accountKeys', fetchKeys)
  .step('accountReset', setTheNewPassword)
  .goto(attachANewDevice)
  .asCase();
