import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { TokenRow } from '../../../domain/rows.js';
import { callerOf } from '../../../endpoints/_caller.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { answering, around, type Fields, readingBody, without } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { refusing } from '../../refusing.js';
import { actingBeforeTheCheck } from '../_before-the-check.js';
import { cuttingResume } from '../_cut-resume.js';
import { isFirstSession, servingTheFirstSessionAlone } from '../_first-session.js';
import { codeInTheQuery } from '../_mailed-codes.js';
import { copyToOthers } from '../_mailed-to-others.js';

/** Puts a new code in the place of every one that the session and its account wait for. */
function replaceCodes(world: World, session: TokenRow): void {
  const code = world.verification.newCode();
  world.accounts.update(session.uid, { emailCode: code });
  for (const type of ['sessionToken', 'keyFetchToken'] as const) {
    for (const token of world.tokens.allOf(session.uid, type)) {
      const waits = token.verificationId !== undefined && token.verificationId === session.verificationId;
      if (waits) world.tokens.update(token, { verificationId: code });
    }
  }
}

/** By uid: how often the mail was asked for again. */
const askedAgain = memory(() => new Map<string, number>());

/** Uids of accounts that got their mail once more. */
const mailedAgain = memory(() => new Set<string>());

/** Addresses to which a code is being mailed again. */
const beingMailed = memory(() => new Set<string>());

/** By uid and name: what the first request of an account that had the parameter gave. */
const firstGiven = memory(() => new Map<string, unknown>());

/** The code goes into the query of links that a request of some kind asks for. */
function movingTheCode(applies: (body: unknown) => boolean): Wraps {
  return {
    ...around('recoveryEmailResendCode', async ({ input, next, world }) => {
      const { email } = world.accounts.get(input.token?.uid ?? '');
      if (applies(input.body)) beingMailed(world).add(email);
      try {
        return await next(input);
      } finally {
        beingMailed(world).delete(email);
      }
    }),
    ...codeInTheQuery('x-verify-code', (world, address) => beingMailed(world).has(address)),
  };
}

/** Once a parameter was given it stays what it was. */
function keepingTheFirst(name: string): Wraps {
  return around('recoveryEmailResendCode', ({ input, next, world }) => {
    const key = `${input.token?.uid} ${name}`;
    const value = firstGiven(world).get(key) ?? (input.body as Fields)[name];
    if (value === undefined) return next(input);
    firstGiven(world).set(key, value);
    return next({ ...input, body: { ...(input.body as Fields), [name]: value } });
  });
}

const given = (body: unknown, name: string) => (body as Fields)[name] !== undefined;

export default {
  'mails-nothing': deviation({
    violates: 'recovery-email-resend-code/mails-the-account',
    says: 'recovery_email/resend_code answers success and mails nothing.',
    wrap: around('recoveryEmailResendCode', () => ({ status: 200, body: {}, headers: {} })),
  }),
  'makes-a-new-code': deviation({
    violates: 'recovery-email-resend-code/same-code-as-at-first',
    says: 'Every mail that is asked for has a new code, and the one before is good no longer.',
    wrap: around('recoveryEmailResendCode', ({ input, next, world }) => {
      if (input.token !== undefined) replaceCodes(world, input.token);
      return next(input);
    }),
  }),
  'replaces-the-code-it-mailed': deviation({
    violates: 'recovery-email-resend-code/code-verifies-the-email',
    says: 'The code that was mailed again is replaced afterwards and verifies nothing.',
    wrap: around('recoveryEmailResendCode', async ({ input, next, world }) => {
      const answer = await next(input);
      if (input.token !== undefined) replaceCodes(world, input.token);
      return answer;
    }),
  }),
  'loses-the-service': deviation({
    violates: 'recovery-email-resend-code/service-is-in-the-verification-link',
    says: 'The link of a mail that was asked for again has no service.',
    wrap: readingBody('recoveryEmailResendCode', without('service')),
  }),
  'loses-the-resume': deviation({
    violates: 'recovery-email-resend-code/resume-is-in-the-verification-link',
    says: 'The link of a mail that was asked for again has no resume.',
    wrap: readingBody('recoveryEmailResendCode', without('resume')),
  }),
  'cuts-the-resume': deviation({
    violates: 'recovery-email-resend-code/resume-is-in-the-verification-link',
    says: 'The link of a mail that was asked for again has the first 64 characters of resume.',
    wrap: cuttingResume('recoveryEmailResendCode'),
  }),
  'needs-a-service': deviation({
    violates: 'recovery-email-resend-code/optional-parameters-may-be-left-out',
    alsoBreaks: ['recovery-email-resend-code/redirect-to-is-accepted', 'recovery-email-resend-code/response-200'],
    says: 'recovery_email/resend_code asks for a service.',
    wrap: refusing(
      'recoveryEmailResendCode',
      () => new DomainError('MissingParameter', { param: 'service' }),
      ({ input }) => !given(input.body, 'service'),
    ),
  }),
  'refuses-redirect-to': deviation({
    violates: 'recovery-email-resend-code/redirect-to-is-accepted',
    alsoBreaks: ['recovery-email-resend-code/response-200'],
    says: 'recovery_email/resend_code knows no redirectTo and refuses what it does not know.',
    wrap: refusing(
      'recoveryEmailResendCode',
      () => new DomainError('InvalidParameter', { validation: { source: 'payload', keys: ['redirectTo'] } }),
      ({ input }) => given(input.body, 'redirectTo'),
    ),
  }),
  'serves-the-first-session-alone': deviation({
    violates: 'recovery-email-resend-code/session-token-is-accepted',
    alsoBreaks: ['recovery-email-resend-code/response-200'],
    says: 'recovery_email/resend_code knows no session of an account but the oldest.',
    wrap: servingTheFirstSessionAlone('recoveryEmailResendCode'),
  }),
  'tells-the-address': deviation({
    violates: 'recovery-email-resend-code/answers-with-an-empty-object',
    says: 'recovery_email/resend_code answers the address that it mailed to.',
    wrap: answering('recoveryEmailResendCode', (_body, { input, world }) => ({
      email: world.accounts.get(input.token?.uid ?? '').email,
    })),
  }),
  'keeps-the-service': deviation({
    violates: 'recovery-email-resend-code/service-is-that-of-the-request',
    says: 'The link of a mail that was asked for again has the service of the creation, where that had one.',
    wrap: around('recoveryEmailResendCode', ({ input, next, world }) => {
      const { verifyingFor } = world.accounts.get(input.token?.uid ?? '');
      return next(
        verifyingFor === undefined ? input : { ...input, body: { ...(input.body as Fields), service: verifyingFor } },
      );
    }),
  }),
  'mails-once': deviation({
    violates: 'recovery-email-resend-code/mails-each-time',
    says: 'Of several calls of recovery_email/resend_code for an account the first one mails.',
    wrap: around('recoveryEmailResendCode', ({ input, next, world }) => {
      const uid = input.token?.uid ?? '';
      if (mailedAgain(world).has(uid)) return { status: 200, body: {}, headers: {} };
      mailedAgain(world).add(uid);
      return next(input);
    }),
  }),
  'makes-a-new-code-the-second-time': deviation({
    violates: 'recovery-email-resend-code/same-code-each-time',
    says: 'The first mail that is asked for has the code of the creation, and each later one a code of its own.',
    wrap: around('recoveryEmailResendCode', ({ input, next, world }) => {
      const { token } = input;
      if (token !== undefined && mailedAgain(world).has(token.uid)) replaceCodes(world, token);
      mailedAgain(world).add(token?.uid ?? '');
      return next(input);
    }),
  }),
  'makes-a-new-code-the-third-time': deviation({
    violates: 'recovery-email-resend-code/same-code-each-time',
    families: ['onepw'],
    says: 'The third mail that is asked for has a new code, and so has every later one.',
    wrap: around('recoveryEmailResendCode', ({ input, next, world }) => {
      const { token } = input;
      const count = (askedAgain(world).get(token?.uid ?? '') ?? 0) + 1;
      askedAgain(world).set(token?.uid ?? '', count);
      if (token !== undefined && count > 2) replaceCodes(world, token);
      return next(input);
    }),
  }),
  'makes-a-new-code-for-later-sessions': deviation({
    violates: 'recovery-email-resend-code/same-code-for-every-session',
    says: 'A mail that the session of a sign-in asks for has a new code, and the one before is good no longer.',
    wrap: around('recoveryEmailResendCode', ({ input, next, world }) => {
      if (input.token !== undefined && !isFirstSession(world, input.token)) replaceCodes(world, input.token);
      return next(input);
    }),
  }),
  'puts-the-code-into-the-query': deviation({
    violates: 'recovery-email-resend-code/code-is-in-the-link-fragment',
    says: 'The link of a mail that was asked for again has the code in its query, that of the first in its fragment.',
    wrap: movingTheCode(() => true),
  }),
  'keeps-the-first-service': deviation({
    violates: 'recovery-email-resend-code/service-is-that-of-the-request',
    says: 'The links of all mails that are asked for again have the service of the first one that had any.',
    wrap: keepingTheFirst('service'),
  }),
  'keeps-the-first-resume': deviation({
    violates: 'recovery-email-resend-code/resume-is-that-of-the-request',
    says: 'The links of all mails that are asked for again have the resume of the first one that had any.',
    wrap: keepingTheFirst('resume'),
  }),
  'a-service-moves-the-code': deviation({
    violates: 'recovery-email-resend-code/code-is-in-the-link-fragment',
    families: ['onepw'],
    says: 'The link of a mail that was asked for again with a service has the code in its query.',
    wrap: movingTheCode((body) => given(body, 'service')),
  }),
  'mails-others-too': deviation({
    violates: 'recovery-email-resend-code/mails-no-other-account',
    says: 'A mail that is asked for again goes to the accounts as well that were made about the same time.',
    wrap: {
      'verification.resendCode': (next, world) => (session, link, caller) => {
        next(session, link, caller);
        copyToOthers(world, world.accounts.get(session.uid).email);
      },
    },
  }),
  'mails-before-it-checks': deviation({
    violates: 'recovery-email-resend-code/refused-request-mails-nothing',
    says: 'recovery_email/resend_code mails first and looks at the signature then.',
    wrap: actingBeforeTheCheck('recoveryEmailResendCode', (world, token, request) =>
      world.verification.sendCode(token, {}, callerOf(request)),
    ),
  }),
  'mails-three-times': deviation({
    violates: 'recovery-email-resend-code/mails-each-time',
    families: ['onepw'],
    says: 'An address that has got three mails gets no other, and no word of that.',
    wrap: {
      'verification.resendCode': (next, world) => (session, link, caller) => {
        if (world.mail.read(world.accounts.get(session.uid).email).length < 3) next(session, link, caller);
      },
    },
  }),
};
