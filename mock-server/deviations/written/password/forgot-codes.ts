import { deviation } from '../../../deviation.js';
import type { MailRow } from '../../../domain/rows.js';
import type { World } from '../../../world.js';
import { answering } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** By uid: the code before the last one, and the last one. */
const lastTwo = memory(() => new Map<string, readonly [string, string]>());

/** Uids of accounts that got a reset code, and whether mails about it are held back at present. */
const mailed = memory(() => new Set<string>());
const silence = memory(() => ({ on: false }));

function whileSilent<T>(world: World, on: boolean, action: () => T): T {
  silence(world).on = on;
  try {
    return action();
  } finally {
    silence(world).on = false;
  }
}

export default {
  'mails-nothing': deviation({
    violates: 'password-forgot-send-code/mails-a-code',
    says: 'The code for a forgotten password is never mailed.',
    wrap: { 'passwords.mailForgotCode': () => () => undefined },
  }),
  'mails-no-code-and-no-link': deviation({
    violates: 'password-forgot-send-code/mail-has-the-code-or-a-link',
    says: 'The mail about a forgotten password says that there was a request, and nothing that helps.',
    wrap: { 'mail.deliver': (next) => (mail) => next(isAboutReset(mail) ? withoutHelp(mail) : mail) },
  }),
  'code-has-a-letter': deviation({
    violates: 'password-forgot-send-code/code-is-8-or-16-digits',
    says: 'The reset code is eight hex digits, of which the first is a letter.',
    wrap: { 'passwords.newForgotCode': (_next, world) => () => `f${world.random.hex(4).slice(1)}` },
  }),
  'code-has-six-digits': deviation({
    violates: 'password-forgot-send-code/code-length-is-8-or-16',
    alsoBreaks: [
      'password-forgot-resend-code/same-code-length-in-the-answer',
      'password-forgot-send-code/code-is-8-or-16-digits',
      'password-forgot-send-code/response-200-codeLength',
    ],
    says: 'The reset code has six digits, and codeLength says so.',
    wrap: {
      'passwords.newForgotCode': (next) => (uid) => next(uid).slice(0, 6),
      ...answering('passwordForgotSendCode', (body) => ({ ...body, codeLength: 6 })),
    },
  }),
  'code-is-longer-than-it-says': deviation({
    violates: 'password-forgot-send-code/code-length-is-that-of-the-code',
    says: 'The reset code has 16 digits, and codeLength counts its 8 bytes.',
    wrap: { 'passwords.newForgotCode': (next) => (uid) => `${next(uid)}${next(uid)}`.slice(0, 16) },
  }),
  'mails-another-code': deviation({
    violates: 'password-forgot-verify-code/mailed-code-is-accepted',
    alsoBreaks: [
      'password-forgot-resend-code/same-code-as-at-first',
      'password-forgot-send-code/gives-a-new-token',
      'password-forgot-send-code/new-code-*',
      'password-forgot-send-code/token-is-accepted-by-verify-code',
      'password-forgot-verify-code/last-try-counts',
      'password-forgot-verify-code/later-code-is-accepted',
      'password-forgot-verify-code/response-200',
      'flow/forgot-password',
    ],
    says: 'Each mail about a forgotten password gets a code of its own, which is not kept.',
    wrap: {
      'passwords.mailForgotCode': (next, world) => (token, link, caller) =>
        next({ ...token, code: world.passwords.newForgotCode(token.uid) }, link, caller),
    },
  }),
  'codes-are-the-accounts': deviation({
    violates: 'password-forgot-send-code/cancels-the-earlier-code',
    says: 'An account has one reset code for good, made of its uid.',
    wrap: {
      'passwords.newForgotCode': () => (uid) =>
        String(BigInt(`0x${uid.replaceAll('-', '')}`))
          .slice(-8)
          .padStart(8, '0'),
    },
  }),
  'mails-once': deviation({
    violates: 'password-forgot-send-code/mails-each-time',
    alsoBreaks: ['password-forgot-*', 'account-reset/*'],
    says: 'Of several calls of password/forgot/send_code for an account the first one mails.',
    wrap: {
      'passwords.sendForgotCode': (next, world) => (email, link, caller) => {
        const uid = world.accounts.findByEmail(email)?.uid;
        if (uid === undefined) return next(email, link, caller);
        const state = whileSilent(world, mailed(world).has(uid), () => next(email, link, caller));
        mailed(world).add(uid);
        return state;
      },
      'passwords.mailForgotCode': (next, world) => (token, link, caller) =>
        silence(world).on ? undefined : next(token, link, caller),
    },
  }),
  'third-code-is-the-first': deviation({
    violates: 'password-forgot-send-code/cancels-the-earlier-code',
    alsoBreaks: ['password-forgot-verify-code/*', 'password-forgot-resend-code/canceled-token-is-refused'],
    says: 'An account has two reset codes, which take turns.',
    wrap: {
      'passwords.newForgotCode': (next, world) => (uid) => {
        const [older, newer] = lastTwo(world).get(uid) ?? [];
        const code = newer === undefined || older === undefined ? next(uid) : older;
        lastTwo(world).set(uid, [newer ?? code, code]);
        return code;
      },
    },
  }),
};

function isAboutReset({ headers }: MailRow): boolean {
  return headers['x-template-name'] === 'recoveryEmail';
}

function withoutHelp(mail: MailRow): MailRow {
  const { 'x-link': _link, 'x-recovery-code': _code, ...headers } = mail.headers;
  const text = 'Somebody cannot remember the password of your account.';
  return { ...mail, headers, text, html: `<p>${text}</p>` };
}
