import { hex, unhex } from '../../../protocol/bytes.js';
import { rewrap } from '../../../protocol/onepw.js';
import { fetchKeys as fetchKeysOf } from '../../cast/bundle.js';
import type { Credential } from '../../cast/credential.js';
import { openedBundle } from '../../cast/srp-bundle.js';
import type { SrpAccount, SrpCast } from '../../cast/srp-cast.js';
import { defineFlow, type Walk } from '../_flow.js';
import { attachANewDevice, fetchKeys, finishLogin, type Proved, startLogin, type WithKeys } from './_attach-steps.js';

/** Half of a stretched password that never leaves a client, 64 hex digits. */
type Changing = SrpAccount & { readonly unwrapBKey: string };
type Begun = { readonly accountReset: Credential; readonly keyFetch: Credential };

/** "Start with active session (and keys)", line 1193. */
async function begin(cast: SrpCast): Promise<Changing> {
  const ann = await cast.verifiedAccount();
  await fetchKeysOf(cast, ann.keyFetch);
  return { ...ann, unwrapBKey: cast.hex() };
}

async function beginChange<S extends Changing & Proved>(story: S, { cast, call }: Walk<SrpCast>): Promise<S & Begun> {
  const answer = await call({ as: story.authToken, body: {} });
  const { keyFetchToken, accountResetToken } = openedBundle('password/change', story.authToken.requestKey, answer);
  return {
    ...story,
    keyFetch: cast.credential('keyFetchToken', keyFetchToken),
    accountReset: cast.credential('accountResetToken', accountResetToken),
  };
}

/** kB stays what it was: only what wraps it changes. */
async function setTheNewPassword<S extends Changing & Begun & WithKeys>(
  story: S,
  { cast, call }: Walk<SrpCast>,
): Promise<SrpAccount> {
  const renewed = cast.withPassword(story, cast.hex());
  const change = { oldUnwrapBKey: unhex(story.unwrapBKey), newUnwrapBKey: unhex(cast.hex()) };
  const wrapKb = hex(rewrap({ wrapKb: unhex(story.keys.wrapKb), ...change }));
  await call(cast.resetCall(story.accountReset, renewed, wrapKb));
  cast.remember(renewed);
  return renewed;
}

/** "Change password", lines 1193 to 1199. */
export default defineFlow('flow/change-password', begin, { need: 'verifiedAccount', casts: ['srp'] })
  .step('authStart', startLogin)
  .step('authFinish', finishLogin)
  .step('passwordChangeStart', beginChange)
  .step('accountKeys', fetchKeys)
  .step('accountReset', setTheNewPassword)
  .goto(attachANewDevice)
  .asCase();
