import { deviation } from '../../../deviation.js';
import type { Wraps } from '../../../seams.js';
import { around, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** Codes of the sign-ins that a fault is about. */
const noted = memory(() => new Set<string>());

/** Uids of accounts whose mails led to a page to continue at. */
const continuing = memory(() => new Set<string>());

/** Notes the codes of the sessions that sign-ins of some kind open. */
function notingTheCodesOf(isMeant: (body: Fields) => boolean): Wraps {
  return around('accountLogin', async ({ input, next, world }) => {
    const answer = await next(input);
    const { sessionToken } = (answer.body ?? {}) as Fields;
    const code = world.tokens.findBySeed('sessionToken', String(sessionToken))?.verificationId;
    if (code !== undefined && isMeant(input.body as Fields)) noted(world).add(code);
    return answer;
  });
}

/** Faults of codes that were mailed for a request which told something besides. */
export default {
  'of-services-verify-nothing': deviation({
    violates: 'recovery-email-verify-code/token-code-verifies-the-email',
    alsoBreaks: ['recovery-email-*', 'account-keys/*'],
    says: 'The code of a sign-in with a service is taken and verifies nothing.',
    wrap: {
      ...notingTheCodesOf(({ service }) => service !== undefined),
      'verification.submitCode': (next, world) => (uid, code, caller) => {
        if (!noted(world).has(code)) next(uid, code, caller);
      },
    },
  }),
  'of-reconnections-leave-the-session': deviation({
    violates: 'recovery-email-verify-code/token-code-verifies-the-session',
    alsoBreaks: ['recovery-email-*', 'account-keys/*'],
    says: 'The code of a sign-in with the reason reconnect verifies the address and leaves the session as it is.',
    wrap: {
      ...notingTheCodesOf(({ reason }) => reason === 'reconnect'),
      'verification.confirmTokens': (next, world) => (uid, code) => (noted(world).has(code) ? [] : next(uid, code)),
    },
  }),
  'of-pages-to-continue-at-verify-nothing': deviation({
    violates: 'recovery-email-resend-code/code-verifies-the-email',
    families: ['onepw'],
    says: 'A code that was mailed again with a redirectTo is taken, and leaves the address as it is.',
    wrap: {
      ...around('recoveryEmailResendCode', async ({ input, next, world }) => {
        if ((input.body as Fields).redirectTo !== undefined) continuing(world).add(input.token?.uid ?? '');
        return next(input);
      }),
      'verification.confirmEmail': (next, world) => (uid) => {
        if (!continuing(world).has(uid)) next(uid);
      },
    },
  }),
};
