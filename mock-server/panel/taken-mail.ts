import type { MailRow } from '../domain/rows.js';

/** A mail with what a reader would pick out of it. */
export interface TakenMail extends MailRow {
  /** What the mail is for, `verifyEmail` or `recoveryEmail`: the servers' names of their templates. */
  readonly template: string;
  /** The code in it, as it is handed in: hex, digits, or digits and capitals. Notices have none. */
  readonly code?: string;
  /** Where its link leads. */
  readonly link?: string;
  /** The account it is about, where the mail says so; 32 hex digits. */
  readonly uid?: string;
}

/** Headers that repeat the code, each for its own kind of mail. */
const CODE_HEADERS = ['x-verify-code', 'x-recovery-code', 'x-unlock-code', 'x-unblock-code'];
const LINK_HEADERS = ['x-link', 'x-report-signin-link'];

/** A mail of the outbox with its code and link beside it. */
export function withItsCode(mail: MailRow): TakenMail {
  const { headers } = mail;
  const first = (names: readonly string[]) => names.map((name) => headers[name]).find((value) => value !== undefined);
  const [code, link, uid] = [first(CODE_HEADERS), first(LINK_HEADERS), headers['x-uid']];
  return {
    ...mail,
    template: headers['x-template-name'] ?? '',
    ...(code === undefined ? {} : { code }),
    ...(link === undefined ? {} : { link }),
    ...(uid === undefined ? {} : { uid }),
  };
}
