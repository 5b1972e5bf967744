import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { tokenKey } from '../../../domain/store.js';
import type { World } from '../../../world.js';
import { memory } from '../../memory.js';
import { findingAnotherKind } from './_kinds.js';

/** Living tokens of an account that another call leaves alone. */
const KEPT = 2;

/** What the edition calls the token of a forgotten password. */
const tokenType = ({ behaviour }: World) => behaviour.forgotCode.tokenType;

/** By uid: how often the tries of a token ran out. */
const timesSpent = memory(() => new Map<string, number>());

/** Uids of accounts whose tries ran out. */
const exhausted = memory(() => new Set<string>());

export default {
  'verify-code-asks-for-a-session': deviation({
    violates: 'password-forgot-send-code/token-is-accepted-by-verify-code',
    alsoBreaks: [
      'api/hawk-credentials-come-from-the-token',
      'password-forgot-send-code/gives-a-new-token',
      'password-forgot-send-code/new-code-after-expiry',
      'password-forgot-verify-code/mailed-code-is-accepted',
      'password-forgot-verify-code/response-200',
      'flow/forgot-password',
    ],
    says: 'password/forgot/verify_code looks its caller up among the sessionTokens.',
    wrap: findingAnotherKind('passwordForgotVerifyCode'),
  }),
  'dies-after-half-its-ttl': deviation({
    violates: 'password-forgot-send-code/token-lives-for-its-ttl',
    says: 'A passwordForgotToken dies after half of the ttl that is told.',
    wrap: {
      'tokens.expiryOf': (next, world) => (type) => {
        const end = next(type);
        return type === tokenType(world) && end !== undefined ? (end + world.clock.now()) / 2 : end;
      },
      'passwords.forgotState': (next) => (token) => {
        const state = next(token);
        return { ...state, ttl: 2 * state.ttl };
      },
    },
  }),
  'never-expires': deviation({
    violates: 'password-forgot-send-code/token-expires-after-its-ttl',
    alsoBreaks: ['password-forgot-status/refused-after-expiry', 'password-forgot-verify-code/expired-token-is-refused'],
    says: 'A passwordForgotToken is good until it is used, whatever its ttl.',
    wrap: {
      'tokens.find': (next, world) => (type, tokenId) =>
        type === tokenType(world) ? world.store.tokens.get(tokenKey(type, tokenId.toLowerCase())) : next(type, tokenId),
    },
  }),
  'an-expired-one-blocks-the-next': deviation({
    violates: 'password-forgot-send-code/new-code-after-expiry',
    says: 'An expired passwordForgotToken that nobody cleared away keeps its account from getting another.',
    wrap: {
      'passwords.sendForgotCode': (next, world) => (email, link, caller) => {
        const uid = world.accounts.findByEmail(email)?.uid;
        const rows = [...world.store.tokens.values()].filter((row) => row.uid === uid && row.type === tokenType(world));
        if (rows.some(({ expiresAt = 0 }) => expiresAt <= world.clock.now()))
          throw new DomainError('UnknownAccount', { email });
        return next(email, link, caller);
      },
    },
  }),
  'spent-tries-block-the-next': deviation({
    violates: 'password-forgot-send-code/new-code-after-all-tries',
    says: 'An account whose tries ran out gets no further code.',
    wrap: {
      'passwords.countForgotTry': (next, world) => (token) => {
        const tries = next(token);
        if (tries === 0) exhausted(world).add(token.uid);
        return tries;
      },
      'passwords.sendForgotCode': (next, world) => (email, link, caller) => {
        const uid = world.accounts.findByEmail(email)?.uid ?? '';
        if (exhausted(world).has(uid)) throw new DomainError('UnknownAccount', { email });
        return next(email, link, caller);
      },
    },
  }),
  'gives-the-same-again': deviation({
    violates: 'password-forgot-send-code/gives-a-new-token',
    alsoBreaks: [
      'password-forgot-verify-code/canceled-token-is-refused',
      'password-forgot-send-code/cancels-*',
      'password-forgot-resend-code/errno-110',
      'password-forgot-status/errno-110',
    ],
    says: 'password/forgot/send_code gives the passwordForgotToken again that the account has already.',
    wrap: {
      'passwords.sendForgotCode': (next, world) => (email, link, caller) => {
        const uid = world.accounts.findByEmail(email)?.uid ?? '';
        const present = world.tokens.allOf(uid, tokenType(world))[0];
        if (present === undefined) return next(email, link, caller);
        world.passwords.mailForgotCode(present, link, caller);
        return world.passwords.forgotState(present);
      },
    },
  }),
  'lives-beside-two-others': deviation({
    violates: 'password-forgot-send-code/one-token-per-account',
    alsoBreaks: [
      'password-forgot-verify-code/canceled-token-is-refused',
      'password-forgot-send-code/cancels-the-earlier-token',
      'password-forgot-resend-code/errno-110',
      'password-forgot-status/errno-110',
    ],
    says: 'An account can have three passwordForgotTokens, for people who ask in several tabs.',
    wrap: {
      'tokens.endAllOf': (next, world) => (uid, type) => {
        if (type !== tokenType(world)) return next(uid, type);
        const living = world.tokens.allOf(uid, type);
        for (const token of living.slice(0, Math.max(0, living.length - KEPT))) world.tokens.end(token);
      },
    },
  }),
  'outlives-the-next': deviation({
    violates: 'password-forgot-send-code/cancels-the-earlier-token',
    alsoBreaks: [
      'password-forgot-verify-code/canceled-token-is-refused',
      'password-forgot-send-code/one-token-per-account',
      'password-forgot-resend-code/errno-110',
      'password-forgot-status/errno-110',
    ],
    says: 'password/forgot/send_code leaves the earlier passwordForgotTokens of the account alone.',
    wrap: {
      'tokens.endAllOf': (next, world) => (uid, type) => (type === tokenType(world) ? undefined : next(uid, type)),
    },
  }),
  'cancels-the-one-before': deviation({
    violates: 'password-forgot-send-code/leaves-the-tokens-of-others',
    alsoBreaks: ['password-*', 'account-reset/*', 'flow/*', 'api/*'],
    says: 'password/forgot/send_code cancels the passwordForgotToken that was given out last, whoever asked for it.',
    wrap: {
      'passwords.sendForgotCode': (next, world) => (email, link, caller) => {
        const before = [...world.store.tokens.values()].findLast(({ type }) => type === tokenType(world));
        const state = next(email, link, caller);
        if (before !== undefined) world.tokens.end(before);
        return state;
      },
    },
  }),
  'twice-spent-tries-block-the-next': deviation({
    violates: 'password-forgot-send-code/new-code-after-all-tries',
    says: 'An account whose tries ran out twice gets no further code.',
    wrap: {
      'passwords.countForgotTry': (next, world) => (token) => {
        const tries = next(token);
        if (tries === 0) timesSpent(world).set(token.uid, (timesSpent(world).get(token.uid) ?? 0) + 1);
        return tries;
      },
      'passwords.sendForgotCode': (next, world) => (email, link, caller) => {
        const uid = world.accounts.findByEmail(email)?.uid ?? '';
        if ((timesSpent(world).get(uid) ?? 0) > 1) throw new DomainError('UnknownAccount', { email });
        return next(email, link, caller);
      },
    },
  }),
};
