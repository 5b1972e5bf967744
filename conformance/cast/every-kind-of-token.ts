import type { Edition } from '../../openapi/model.js';
import { hasOperation } from '../requests/has-operation.js';
import type { AccountCast } from './account-cast.js';
import type { Credential } from './credential.js';
import { KeyServerCast } from './key-server-cast.js';
import { OnepwCast } from './onepw-cast.js';
import { SrpCast } from './srp-cast.js';

/** A live token of every kind that signs requests and that comes without a mail, of two accounts. @throws Blocked */
export async function everyKindOfToken(cast: AccountCast): Promise<readonly Credential[]> {
  if (cast instanceof OnepwCast) return ofOnepw(cast);
  if (cast instanceof SrpCast) return ofSrp(cast);
  return cast instanceof KeyServerCast ? ofKeyServer(cast) : [];
}

/** Whether an accountResetToken comes by mail alone: where a password change has tokens and an end of its own. */
export function resetTokensComeByMail(edition: Edition): boolean {
  return hasOperation(edition, 'passwordChangeFinish');
}

/** A live token of each kind that only a mailed code gives. @throws Blocked */
export async function tokensByMail(cast: AccountCast): Promise<readonly Credential[]> {
  return [await cast.resetToken(await cast.verifiedAccount())];
}

async function ofOnepw(cast: OnepwCast): Promise<readonly Credential[]> {
  const [ann, bob] = [await cast.account({ keys: true }), await cast.accountAlone()];
  const { passwordChange, keyFetch } = await cast.beginChange(ann);
  return [ann.session, keyFetch, passwordChange, await cast.forgotToken(bob.email)];
}

async function ofSrp(cast: SrpCast): Promise<readonly Credential[]> {
  const [ann, bob] = [await cast.account(), await cast.accountAlone()];
  const { accountReset } = await cast.beginChange(ann);
  return [ann.session, ann.keyFetch, accountReset, await cast.authToken(ann), await cast.forgotToken(bob.email)];
}

async function ofKeyServer(cast: KeyServerCast): Promise<readonly Credential[]> {
  const ann = await cast.account();
  const { keyFetch, accountReset } = await cast.beginChange(ann);
  return [ann.session, ann.keyFetch, accountReset, keyFetch];
}
