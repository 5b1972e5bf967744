import { Blocked } from '../stops.js';
import type { CustomsThresholds, Mail } from '../targets/target.js';
import { type Answered, fieldsOf } from '../wire/exchange.js';
import { ifItComes } from './awaited.js';
import type { Caller } from './caller.js';
import { goPast } from './customs.js';
import type { Inbox } from './inbox.js';
import { unlockCode } from './mailed-codes.js';
import type { Account, OnepwCast } from './onepw-cast.js';
import { requireRefusal } from './refusal.js';

/** A verified account that customs locked; mails from before the lock count as read. @throws as `lock` does */
export async function lockedAccount(cast: OnepwCast): Promise<Account> {
  const account = await cast.verifiedAccount();
  await lock(cast, account);
  return account;
}

/**
 * Locks an account: at the operator's word, or by as many wrong passwords as the profile says. It is unlocked and
 * destroyed afterwards, by its mail where nobody else can do that.
 * @throws NotRun when the profile does not say what leads to a lock; Blocked when the account is not locked thereby
 */
export async function lock(cast: OnepwCast, account: Account): Promise<void> {
  const { customs } = cast;
  const atAWord = !('thresholds' in customs);
  const end = atAWord ? await customs.rule(account.email, 'locked') : undefined;
  if (!atAWord) await guessUntilLocked(cast, customs.thresholds, account);
  const { email, authPW } = account;
  cast.afterwards(async (caller, inbox) => {
    await (end === undefined ? unlockByMail(caller, inbox, account) : end());
    await caller.call('accountDestroy', { body: { email, authPW } });
  });
}

/** A sign-in with the right password and the address as it was written at creation, whatever it is answered. */
export function rightSignIn(cast: OnepwCast, { email, authPW }: Account): Promise<Answered> {
  return cast.call('accountLogin', { body: { email, authPW } });
}

/** A set-up step: without a lock that shows nothing can be seen to end it. @throws Blocked */
export async function requireLocked(cast: OnepwCast, account: Account): Promise<void> {
  requireRefusal(await rightSignIn(cast, account), [121], 'a sign-in to a locked account');
}

/** The next mail with an unlock code. @throws Blocked when none comes */
export function nextUnlockMail(cast: OnepwCast, { email }: Account): Promise<Mail> {
  return cast.inbox.next(email, 'an unlock code', (mail) => unlockCode(mail) !== undefined);
}

/** The mail that came with the lock or, where that brought none, one that is asked for. @throws Blocked */
export async function unlockMailOf(cast: OnepwCast, account: Account): Promise<Mail> {
  const first = await ifItComes(nextUnlockMail(cast, account));
  if (first !== undefined) return first;
  await cast.must('accountUnlockResendCode', { body: { email: account.email } });
  return nextUnlockMail(cast, account);
}

/** The code of `unlockMailOf`. @throws Blocked */
export async function unlockCodeOf(cast: OnepwCast, account: Account): Promise<string> {
  return unlockCode(await unlockMailOf(cast, account)) ?? '';
}

async function guessUntilLocked(cast: OnepwCast, thresholds: CustomsThresholds, account: Account): Promise<void> {
  const sent = await goPast(cast, thresholds, { email: account.email, ruling: 'locked' });
  const status = await cast.call('accountStatus', { query: { uid: account.uid } });
  // One trace is enough: the statement about the other may be the very one that is broken.
  if (fieldsOf(status).locked === true || fieldsOf(await rightSignIn(cast, account)).errno === 121) return;
  throw new Blocked(`the account does not show as locked after ${sent} wrong passwords`);
}

async function unlockByMail(caller: Caller, inbox: Inbox | undefined, { email, uid }: Account): Promise<void> {
  const mails = (await inbox?.all(email)) ?? [];
  const code = mails.flatMap((mail) => unlockCode(mail) ?? []).at(-1);
  if (code !== undefined) await caller.call('accountUnlockVerifyCode', { body: { uid, code } });
}
