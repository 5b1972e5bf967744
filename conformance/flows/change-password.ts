import { hex, unhex } from '../../protocol/bytes.js';
import { rewrap } from '../../protocol/onepw.js';
import { fetchKeys as fetchKeysOf } from '../cast/bundle.js';
import type { Credential } from '../cast/credential.js';
import type { Account, OnepwCast } from '../cast/onepw-cast.js';
import { attachANewDevice, type Equipped, fetchKeys, type SignedIn } from './_attach-steps.js';
import { defineFlow, type Walk } from './_flow.js';

/** Half of a stretched password that never leaves a client, 64 hex digits. */
type Unwrapping = { readonly unwrapBKey: string };
type Begun = SignedIn & { readonly passwordChange: Credential };

/** "Start with active session (and keys)", line 1668. */
async function begin(cast: OnepwCast): Promise<Account & Unwrapping> {
  const ann = await cast.verifiedAccount({ keys: true });
  await fetchKeysOf(cast, cast.token(ann.created, 'keyFetchToken'));
  return { ...ann, unwrapBKey: cast.hex() };
}

async function proveTheOldPassword<S extends Account>(story: S, { cast, call }: Walk): Promise<S & Begun> {
  const answer = await call({ body: { email: story.email, oldAuthPW: story.authPW } });
  const passwordChange = cast.token(answer, 'passwordChangeToken');
  return { ...story, passwordChange, keyFetch: cast.token(answer, 'keyFetchToken') };
}

async function setTheNewPassword<S extends Account & Begun & Unwrapping & Pick<Equipped, 'keys'>>(
  story: S,
  { cast, call }: Walk,
): Promise<S> {
  const renewed = { ...story, authPW: cast.hex(), unwrapBKey: cast.hex() };
  const wrapKb = wrappedAnew(story, renewed);
  await call({ as: story.passwordChange, body: { authPW: renewed.authPW, wrapKb } });
  cast.remember(renewed);
  return renewed;
}

/** kB stays what it was: only what wraps it changes. */
function wrappedAnew({ keys, unwrapBKey }: Unwrapping & Pick<Equipped, 'keys'>, renewed: Unwrapping): string {
  const change = { oldUnwrapBKey: unhex(unwrapBKey), newUnwrapBKey: unhex(renewed.unwrapBKey) };
  return hex(rewrap({ wrapKb: unhex(keys.wrapKb), ...change }));
}

/** "Change password", lines 1668 to 1672. */
export default defineFlow('flow/change-password', begin, { need: 'verifiedAccount' })
  .step('passwordChangeStart', proveTheOldPassword)
  .step('accountKeys', fetchKeys)
  .step('passwordChangeFinish', setTheNewPassword)
  .goto(attachANewDevice)
  .asCase();
