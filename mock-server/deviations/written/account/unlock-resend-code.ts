import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { World } from '../../../world.js';
import { answering, around, readingBody, without } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { refusing } from '../../refusing.js';
import { cuttingResume } from '../_cut-resume.js';
import { codeInTheQuery } from '../_mailed-codes.js';
import { copyToOthers } from '../_mailed-to-others.js';
import { refusingParameter, requiringParameter } from '../password/_parameters.js';

const OP = 'accountUnlockResendCode';

/** Puts a new code in the place of the one that a locked account waits for. */
function replaceCode(world: World, body: unknown): void {
  const account = world.accounts.findByEmail((body as { email: string }).email);
  if (account?.unlockCode !== undefined) world.accounts.update(account.uid, { unlockCode: world.lockout.newCode() });
}

/** Addresses to which a code is being mailed again. */
const beingMailed = memory(() => new Set<string>());

/** Addresses of accounts that got their mail once more. */
const mailedAgain = memory(() => new Set<string>());

/** By address: how often the mail was asked for again. */
const askedAgain = memory(() => new Map<string, number>());

/** Whether it is not the first call for the address of the request. */
function isRepeated(world: World, body: unknown): boolean {
  const { email } = body as { email: string };
  const known = mailedAgain(world).has(email);
  mailedAgain(world).add(email);
  return known;
}

/** Faults of account/unlock/resend_code, and in the mail that a lock sends by itself. */
export default {
  'needs-a-signature': deviation({
    violates: 'account-unlock-resend-code/needs-no-signature',
    alsoBreaks: ['account-unlock-resend-code/*', 'api/unmarked-endpoints-need-no-signature'],
    says: 'account/unlock/resend_code refuses requests without an Authorization header.',
    wrap: refusing(
      OP,
      () => new DomainError('InvalidToken'),
      ({ request }) => request.headers.authorization === undefined,
    ),
  }),
  'lock-mails-nothing': deviation({
    violates: 'account-unlock-resend-code/code-is-first-sent-by-the-lock',
    says: 'A lock mails no code until somebody asks for one, as on the deployed servers.',
    wrap: {
      'lockout.lock': (_next, world) => (uid) => {
        const { unlockCode = world.lockout.newCode() } = world.accounts.get(uid);
        return world.accounts.update(uid, { unlockCode });
      },
    },
  }),
  'mails-nothing': deviation({
    violates: 'account-unlock-resend-code/mails-the-account',
    says: 'account/unlock/resend_code answers success and mails nothing.',
    wrap: { 'lockout.resendCode': () => () => undefined },
  }),
  'makes-a-new-code': deviation({
    violates: 'account-unlock-resend-code/same-code-as-at-first',
    says: 'Every unlock code that is asked for is a new one, and the one before is good no longer.',
    wrap: around(OP, ({ input, next, world }) => {
      replaceCode(world, input.body);
      return next(input);
    }),
  }),
  'mails-once': deviation({
    violates: 'account-unlock-resend-code/mails-each-time',
    says: 'Of several calls of account/unlock/resend_code for an account the first one mails.',
    wrap: around(OP, ({ input, next, world }) =>
      isRepeated(world, input.body) ? { status: 200, body: {}, headers: {} } : next(input),
    ),
  }),
  'makes-a-new-code-the-second-time': deviation({
    violates: 'account-unlock-resend-code/same-code-each-time',
    says: 'The first mail that is asked for has the code of the lock, and each later one a code of its own.',
    wrap: around(OP, ({ input, next, world }) => {
      if (isRepeated(world, input.body)) replaceCode(world, input.body);
      return next(input);
    }),
  }),
  'makes-a-new-code-the-third-time': deviation({
    violates: 'account-unlock-resend-code/same-code-each-time',
    says: 'The third mail that is asked for has a new code, and so has every later one.',
    wrap: around(OP, ({ input, next, world }) => {
      const { email } = input.body as { email: string };
      const count = (askedAgain(world).get(email) ?? 0) + 1;
      askedAgain(world).set(email, count);
      if (count > 2) replaceCode(world, input.body);
      return next(input);
    }),
  }),
  'replaces-the-code-it-mailed': deviation({
    violates: 'account-unlock-resend-code/code-unlocks-the-account',
    says: 'The unlock code that was mailed again is replaced afterwards and unlocks nothing.',
    wrap: around(OP, async ({ input, next, world }) => {
      const answer = await next(input);
      replaceCode(world, input.body);
      return answer;
    }),
  }),
  'refuses-service': deviation({
    violates: 'account-unlock-resend-code/service-is-accepted',
    alsoBreaks: ['account-unlock-resend-code/response-200'],
    says: 'account/unlock/resend_code takes no service.',
    wrap: refusingParameter(OP, 'service'),
  }),
  'needs-a-service': deviation({
    violates: 'account-unlock-resend-code/optional-parameters-may-be-left-out',
    alsoBreaks: ['account-unlock-resend-code/*'],
    says: 'account/unlock/resend_code asks for a service.',
    wrap: requiringParameter(OP, 'service'),
  }),
  'refuses-redirect-to': deviation({
    violates: 'account-unlock-resend-code/redirect-to-is-accepted',
    alsoBreaks: ['account-unlock-resend-code/response-200'],
    says: 'account/unlock/resend_code takes no redirectTo.',
    wrap: refusingParameter(OP, 'redirectTo'),
  }),
  'loses-the-resume': deviation({
    violates: 'account-unlock-resend-code/resume-is-in-the-verification-link',
    says: 'The link of an unlock mail that was asked for has no resume.',
    wrap: readingBody(OP, without('resume')),
  }),
  'cuts-the-resume': deviation({
    violates: 'account-unlock-resend-code/resume-is-in-the-verification-link',
    says: 'The link of an unlock mail that was asked for has the first 64 characters of resume.',
    wrap: cuttingResume(OP),
  }),
  'tells-the-address': deviation({
    violates: 'account-unlock-resend-code/answers-with-an-empty-object',
    says: 'account/unlock/resend_code answers the address that it mailed to.',
    wrap: answering(OP, (_body, { input }) => ({ email: (input.body as { email: string }).email })),
  }),
  'puts-the-code-into-the-query': deviation({
    violates: 'account-unlock-resend-code/code-is-in-the-link-fragment',
    says: 'The link of an unlock mail that was asked for has the code in its query, that of the lock in its fragment.',
    wrap: {
      'lockout.resendCode': (next, world) => (email, link, caller) => {
        beingMailed(world).add(world.accounts.findByEmail(email)?.email ?? '');
        try {
          next(email, link, caller);
        } finally {
          beingMailed(world).clear();
        }
      },
      ...codeInTheQuery('x-unlock-code', (world, address) => beingMailed(world).has(address)),
    },
  }),
  'mails-others-too': deviation({
    violates: 'account-unlock-resend-code/mails-no-other-account',
    says: 'An unlock mail that was asked for goes to the accounts as well that were made about the same time.',
    wrap: {
      'lockout.resendCode': (next, world) => (email, link, caller) => {
        next(email, link, caller);
        copyToOthers(world, world.accounts.findByEmail(email)?.email ?? '');
      },
    },
  }),
  'lock-mails-verified-addresses-alone': deviation({
    violates: 'account-unlock-resend-code/code-is-first-sent-by-the-lock',
    says: 'The lock of an account whose address is not verified mails nothing.',
    wrap: {
      'mail.send': (next, world) => (letter) =>
        letter.template === 'unlockEmail' && world.accounts.findByEmail(letter.to)?.emailVerified !== true
          ? undefined
          : next(letter),
    },
  }),
};
