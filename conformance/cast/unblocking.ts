import type { Answered } from '../wire/exchange.js';
import { unblockCode } from './mailed-codes.js';
import type { OnepwCast, Person } from './onepw-cast.js';

/** Has an unblock code mailed and reads it. @throws Blocked */
export async function mailedUnblockCode(cast: OnepwCast, { email }: Person): Promise<string> {
  await cast.must('accountLoginSendUnblockCode', { body: { email } });
  return nextUnblockCode(cast, email);
}

/** The unblock code of the next mail to the address. @throws Blocked when none comes */
export async function nextUnblockCode(cast: OnepwCast, email: string): Promise<string> {
  const mail = await cast.inbox.next(email, 'an unblock code', (each) => unblockCode(each) !== undefined);
  return unblockCode(mail) ?? '';
}

/** A login that brings an unblock code, or none. */
export function loginWith(cast: OnepwCast, { email, authPW }: Person, code?: string): Promise<Answered> {
  return cast.call('accountLogin', {
    body: { email, authPW, ...(code === undefined ? {} : { unblockCode: code }) },
  });
}
