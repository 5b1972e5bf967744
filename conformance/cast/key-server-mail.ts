import { requireSuccess } from '../judging/check.js';
import type { Mail } from '../targets/target.js';
import type { Answered } from '../wire/exchange.js';
import { isSuccessStatus } from '../wire/success-status.js';
import { ifItComes } from './awaited.js';
import { text } from './cast.js';
import type { Credential } from './credential.js';
import type { Inbox } from './inbox.js';
import { codeOfAnyForm, resetCode, verificationCode } from './mailed-codes.js';

/** A mail from before may be late, and the next one be the right one; but not for ever. */
const MOST_MAILS = 3;

/** The verification code of a mail, wherever it stands. */
export function verificationCodeIn(mail: Mail): string | undefined {
  return verificationCode(mail) ?? codeOfAnyForm(mail);
}

/** The reset code of a mail, wherever it stands. */
export function resetCodeIn(mail: Mail): string | undefined {
  return resetCode(mail) ?? codeOfAnyForm(mail);
}

/** A code that was taken, and the answer that took it. */
export interface HandedIn {
  readonly code: string;
  readonly answer: Answered;
}

/**
 * Submits the codes of the mails that come until one is taken, as a set-up step.
 * @param next waits for a mail and gives its code
 * @throws Blocked where none is taken
 */
export async function handIn(
  next: () => Promise<string>,
  submit: (code: string) => Promise<Answered>,
): Promise<HandedIn> {
  let code = await next();
  for (let mails = 1; ; mails += 1) {
    const answer = await submit(code);
    const isLast = isSuccessStatus(answer) || mails >= MOST_MAILS;
    const later = isLast ? undefined : await ifItComes(next());
    if (later === undefined) {
      answer.expectation = 'success';
      requireSuccess(answer, 'a set-up step');
      return { code, answer };
    }
    code = later;
  }
}

/** What a request for a code brought: its answer, whether any mail came, and the code where one can be told for certain. */
export interface Sent {
  readonly answer: Answered;
  readonly came: boolean;
  readonly code?: string;
}

/**
 * Waits for the mail of a request for a code. No line says what a code looks like: a mail is one, whether or not its code
 * can be told.
 * @param next waits for a mail and gives its code
 */
export async function sentBy(
  inbox: Inbox,
  email: string,
  request: () => Promise<Answered>,
  next: () => Promise<string>,
): Promise<Sent> {
  const earlier = (await inbox.all(email)).length;
  const answer = await request();
  const code = await ifItComes(next());
  if (code !== undefined) return { answer, came: true, code };
  return { answer, came: (await inbox.all(email)).length > earlier };
}

/** The code of the next mail that has one. @param what the code, in words @throws Blocked where none comes */
export async function nextCode(
  inbox: Inbox,
  email: string,
  what: string,
  codeIn: (mail: Mail) => string | undefined,
): Promise<string> {
  return codeIn(await inbox.next(email, what, (mail) => codeIn(mail) !== undefined)) ?? '';
}

/** What travels in a body and signs nothing has no credentials; no line says what it looks like. @throws Blocked without one */
export function tokenOfForgot(answer: Answered): Credential {
  const none = Buffer.alloc(0);
  const token = text(answer, 'forgotPasswordToken');
  return { type: 'forgotPasswordToken', token, id: '', key: none, requestKey: none };
}
