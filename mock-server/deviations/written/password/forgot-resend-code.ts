import { deviation } from '../../../deviation.js';
import type { TokenRow } from '../../../domain/rows.js';
import { callerOf } from '../../../endpoints/_caller.js';
import { answering } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { actingBeforeTheCheck } from '../_before-the-check.js';
import { cuttingResume } from '../_cut-resume.js';
import { notingTheCanceled, servingTheDead } from './_dead-tokens.js';
import { findingAnotherKind, lifetimeOfForgotToken } from './_kinds.js';
import { refusingParameter, requiringParameter } from './_parameters.js';

const OP = 'passwordForgotResendCode';

/** By Hawk id: tokens that another send_code canceled, and tokens whose code was handed in. */
const canceled = memory(() => new Map<string, TokenRow>());
const consumed = memory(() => new Map<string, TokenRow>());

/** By Hawk id: the resume of the first mail that was asked for again. */
const firstResume = memory(() => new Map<string, string>());

/** Hawk ids of tokens whose code was mailed again. */
const mailedAgain = memory(() => new Set<string>());

export default {
  'mails-nothing': deviation({
    violates: 'password-forgot-resend-code/mails-the-code-again',
    alsoBreaks: ['password-forgot-resend-code/errno-102'],
    says: 'password/forgot/resend_code answers and sends no mail.',
    wrap: { 'passwords.resendForgotCode': (_next, world) => (token) => world.passwords.forgotState(token) },
  }),
  'makes-a-new-code': deviation({
    violates: 'password-forgot-resend-code/same-code-as-at-first',
    says: 'password/forgot/resend_code makes a new code for the token and mails that.',
    wrap: {
      'passwords.resendForgotCode': (next, world) => (token, email, link, caller) => {
        const code = world.passwords.newForgotCode(token.uid);
        world.tokens.update(token, { code });
        return next({ ...token, code }, email, link, caller);
      },
    },
  }),
  'makes-a-new-token': deviation({
    violates: 'password-forgot-resend-code/same-token-in-the-answer',
    alsoBreaks: [
      'password-forgot-resend-code/errno-102',
      'password-forgot-resend-code/errno-115',
      'password-forgot-resend-code/tries-are-fewer-after-a-wrong-code',
      'password-forgot-resend-code/ttl-is-shorter',
      'password-forgot-send-code/token-lives-for-its-ttl',
      'password-forgot-status/succeeds-until-the-token-is-consumed',
    ],
    says: 'password/forgot/resend_code replaces the passwordForgotToken by a fresh one with the same code.',
    wrap: {
      'passwords.resendForgotCode': (next, world) => (token, email, link, caller) => {
        const { tries } = world.behaviour.forgotCode;
        const fresh = world.tokens.create('passwordForgotToken', token.uid, { code: token.code, tries });
        return next(fresh, email, link, caller);
      },
    },
  }),
  'counts-the-code-in-bytes': deviation({
    violates: 'password-forgot-resend-code/same-code-length-in-the-answer',
    says: 'The codeLength of password/forgot/resend_code is 16, whatever send_code said.',
    wrap: answering(OP, (body) => ({ ...body, codeLength: body.codeLength === 16 ? 8 : 16 })),
  }),
  'tells-the-whole-ttl': deviation({
    violates: 'password-forgot-resend-code/ttl-is-shorter',
    says: 'password/forgot/resend_code answers the ttl of a new token.',
    wrap: answering(OP, (body, { world }) => ({ ...body, ttl: lifetimeOfForgotToken(world) / 1000 })),
  }),
  'tells-all-tries': deviation({
    violates: 'password-forgot-resend-code/tries-are-fewer-after-a-wrong-code',
    says: 'password/forgot/resend_code answers the tries of a new token.',
    wrap: answering(OP, (body, { world }) => ({ ...body, tries: world.behaviour.forgotCode.tries })),
  }),
  'costs-a-try': deviation({
    violates: 'password-forgot-resend-code/tries-are-the-same-without-a-submission',
    says: 'Each mail that password/forgot/resend_code sends costs a try.',
    wrap: {
      'passwords.resendForgotCode': (next, world) => (token, email, link, caller) =>
        next({ ...token, tries: world.passwords.countForgotTry(token) }, email, link, caller),
    },
  }),
  'loses-resume': deviation({
    violates: 'password-forgot-resend-code/resume-is-in-the-link',
    says: 'The link that password/forgot/resend_code mails has no resume.',
    wrap: {
      'passwords.resendForgotCode': (next) => (token, email, link, caller) =>
        next(token, email, { ...link, resume: undefined }, caller),
    },
  }),
  'cuts-resume': deviation({
    violates: 'password-forgot-resend-code/resume-is-in-the-link',
    says: 'The link that password/forgot/resend_code mails has the first 64 characters of resume.',
    wrap: cuttingResume(OP),
  }),
  'asks-for-a-session': deviation({
    violates: 'password-forgot-resend-code/token-of-send-code-is-accepted',
    alsoBreaks: [
      'api/hawk-credentials-come-from-the-token',
      'password-forgot-resend-code/*-accepted',
      'password-forgot-resend-code/optional-parameters-may-be-left-out',
      'password-forgot-resend-code/response-200',
      'password-forgot-send-code/token-lives-for-its-ttl',
    ],
    says: 'password/forgot/resend_code looks its caller up among the sessionTokens.',
    wrap: findingAnotherKind(OP),
  }),
  'refuses-a-service': deviation({
    violates: 'password-forgot-resend-code/service-is-accepted',
    alsoBreaks: ['password-forgot-resend-code/response-200'],
    says: 'password/forgot/resend_code knows no service.',
    wrap: refusingParameter(OP, 'service'),
  }),
  'refuses-a-redirect': deviation({
    violates: 'password-forgot-resend-code/redirect-to-is-accepted',
    alsoBreaks: ['password-forgot-resend-code/response-200'],
    says: 'password/forgot/resend_code takes no redirectTo.',
    wrap: refusingParameter(OP, 'redirectTo'),
  }),
  'needs-a-service': deviation({
    violates: 'password-forgot-resend-code/optional-parameters-may-be-left-out',
    alsoBreaks: [
      'password-forgot-resend-code/redirect-to-is-accepted',
      'password-forgot-resend-code/response-200',
      'password-forgot-send-code/token-lives-for-its-ttl',
    ],
    says: 'password/forgot/resend_code asks for a service.',
    wrap: requiringParameter(OP, 'service'),
  }),
  'mails-whom-it-is-told': deviation({
    violates: 'password-forgot-resend-code/mails-no-other-account',
    alsoBreaks: ['password-forgot-resend-code/errno-102'],
    says: 'password/forgot/resend_code mails to the address of the request, whosever it is.',
    wrap: {
      'passwords.resendForgotCode': (next, world) => (token, email, link, caller) => {
        const named = world.accounts.findByEmail(email);
        if (named === undefined || named.uid === token.uid) return next(token, email, link, caller);
        const { seed, code = '' } = token;
        world.mail.send({ template: 'recoveryEmail', to: named.email, locale: caller.locale, token: seed, code, link });
        return world.passwords.forgotState(token);
      },
    },
  }),
  'gives-the-tries-back': deviation({
    violates: 'password-forgot-resend-code/gives-no-tries-back',
    says: 'After password/forgot/resend_code the token takes as many codes as a new one, though it answers what was left.',
    wrap: {
      'passwords.resendForgotCode':
        (next, world) =>
        (token, ...rest) => {
          const state = next(token, ...rest);
          world.tokens.update(token, { tries: world.behaviour.forgotCode.tries });
          return state;
        },
    },
  }),
  'mails-once': deviation({
    violates: 'password-forgot-resend-code/mails-each-time',
    says: 'Of several calls of password/forgot/resend_code with a token the first one mails.',
    wrap: {
      'passwords.resendForgotCode':
        (next, world) =>
        (token, ...rest) => {
          if (mailedAgain(world).has(token.tokenId)) return world.passwords.forgotState(token);
          mailedAgain(world).add(token.tokenId);
          return next(token, ...rest);
        },
    },
  }),
  'makes-a-new-code-the-second-time': deviation({
    violates: 'password-forgot-resend-code/same-code-each-time',
    says: 'The first mail that is asked for has the code of the token, and each later one a code of its own.',
    wrap: {
      'passwords.resendForgotCode':
        (next, world) =>
        (token, ...rest) => {
          const isFirst = !mailedAgain(world).has(token.tokenId);
          mailedAgain(world).add(token.tokenId);
          if (isFirst) return next(token, ...rest);
          const code = world.passwords.newForgotCode(token.uid);
          world.tokens.update(token, { code });
          return next({ ...token, code }, ...rest);
        },
    },
  }),
  'serves-a-canceled-token': deviation({
    violates: 'password-forgot-resend-code/canceled-token-is-refused',
    alsoBreaks: ['password-forgot-send-code/*', 'password-forgot-resend-code/errno-110'],
    says: 'password/forgot/resend_code mails the code of a token that was canceled.',
    wrap: { ...servingTheDead(OP, (world, tokenId) => canceled(world).get(tokenId)), ...notingTheCanceled(canceled) },
  }),
  'serves-a-consumed-token': deviation({
    violates: 'password-forgot-resend-code/consumed-token-is-refused',
    alsoBreaks: ['password-forgot-status/refused-after-reset', 'password-forgot-resend-code/errno-110'],
    families: ['onepw'],
    says: 'password/forgot/resend_code mails the code that led to a reset.',
    wrap: {
      ...servingTheDead(OP, (world, tokenId) => consumed(world).get(tokenId)),
      'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
        const resetToken = next(token, code, caller);
        consumed(world).set(token.tokenId, token);
        return resetToken;
      },
    },
  }),
  'tells-of-one-wrong-code': deviation({
    violates: 'password-forgot-resend-code/tries-are-fewer-after-a-wrong-code',
    says: 'password/forgot/resend_code answers one try less than at first, however many wrong codes came.',
    wrap: answering(OP, (body, { world }) => ({
      ...body,
      tries: Math.max(Number(body.tries), world.behaviour.forgotCode.tries - 1),
    })),
  }),
  'keeps-the-first-resume': deviation({
    violates: 'password-forgot-resend-code/resume-is-in-the-link',
    says: 'Every link that password/forgot/resend_code mails has the resume of the first one for the token.',
    wrap: {
      'passwords.resendForgotCode': (next, world) => (token, email, link, caller) => {
        const resume = firstResume(world).get(token.tokenId) ?? link.resume;
        if (resume !== undefined) firstResume(world).set(token.tokenId, resume);
        return next(token, email, { ...link, resume }, caller);
      },
    },
  }),
  'mails-before-it-checks': deviation({
    violates: 'password-forgot-resend-code/refused-request-mails-nothing',
    says: 'password/forgot/resend_code mails first and looks at the signature then.',
    wrap: actingBeforeTheCheck(OP, (world, token, request) =>
      world.passwords.mailForgotCode(token, {}, callerOf(request)),
    ),
  }),
};
