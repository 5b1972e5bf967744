import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { Wraps } from '../../../seams.js';
import { memory } from '../../memory.js';
import { CHANGES, EVERYTHING, families, isSignedIn } from './_family.js';
import { refusingTokensOf, sparingTokensOfSuccesses } from './_tokens.js';

const SESSIONS = ['*'];
const DESTROYING = ['account-destroy/*', 'api/*'];

/** Who takes tokens from where: requirement, giver, taker, and what else breaks when it does not. */
const TAKERS = [
  ['account-devices/token-of-session-create-is-accepted', 'sessionCreate', 'accountDevices', ['account-devices/*']],
  ['account-keys/token-of-session-create-is-accepted', 'sessionCreate', 'accountKeys', SESSIONS],
  ['account-reset/token-of-change-start-is-accepted', 'passwordChangeStart', 'accountReset', CHANGES],
  ['account-destroy/token-of-auth-finish-is-accepted', 'authFinish', 'accountDestroy', DESTROYING],
  ['session-destroy/token-of-session-create-is-accepted', 'sessionCreate', 'sessionDestroy', SESSIONS],
  ['recovery-email-status/token-of-session-create-is-accepted', 'sessionCreate', 'recoveryEmailStatus', SESSIONS],
  [
    'recovery-email-resend-code/token-of-session-create-is-accepted',
    'sessionCreate',
    'recoveryEmailResendCode',
    SESSIONS,
  ],
  ['certificate-sign/token-of-session-create-is-accepted', 'sessionCreate', 'certificateSign', SESSIONS],
  ['password-change-start/token-of-auth-finish-is-accepted', 'authFinish', 'passwordChangeStart', CHANGES],
] as const;

const strangers = TAKERS.map(([violates, giver, taker, alsoBreaks]): [string, WrittenDeviation] => [
  `${taker}-knows-no-token-of-${giver}`,
  deviation({
    violates,
    alsoBreaks,
    families,
    says: `${taker} refuses the tokens that ${giver} gives out.`,
    wrap: refusingTokensOf(giver, taker),
  }),
]);

/** Tokens that an operation used up, with its name. */
const spent = memory(() => new Set<string>());

/** An authToken that one operation used up is as good as before for the others. */
const SPENT_FOR_ONE: Wraps = {
  'tokens.consume': (next) => (token) => token.type === 'authToken' || next(token),
  'hawk.checkNonce': (next, world) => (request, attributes, token) => {
    next(request, attributes, token);
    if (token.type !== 'authToken') return;
    const use = `${request.operation.id} ${token.tokenId}`;
    if (spent(world).has(use)) throw new DomainError('InvalidToken');
    spent(world).add(use);
  },
};

/** Faults in which tokens are taken, and how often. */
export default {
  ...Object.fromEntries(strangers),
  'session-create-knows-no-token-of-auth-finish': deviation({
    violates: 'session-create/token-of-auth-finish-is-accepted',
    alsoBreaks: EVERYTHING,
    families,
    says: 'session/create refuses the tokens of auth/finish to accounts that have a session.',
    wrap: refusingTokensOf('authFinish', 'sessionCreate', (world, { uid }) => isSignedIn(world, uid)),
  }),
  'session-create-takes-it-again': deviation({
    violates: 'session-create/token-single-use-after-success',
    alsoBreaks: ['auth-finish/auth-token-is-single-use', 'session-create/errno-110'],
    families,
    says: 'session/create leaves the authToken good for anything.',
    wrap: sparingTokensOfSuccesses('sessionCreate'),
  }),
  'password-change-start-takes-it-again': deviation({
    violates: 'password-change-start/token-single-use-after-success',
    alsoBreaks: ['auth-finish/auth-token-is-single-use', 'password-change-start/errno-110'],
    families,
    says: 'password/change/start leaves the authToken good for anything.',
    wrap: sparingTokensOfSuccesses('passwordChangeStart'),
  }),
  'key-fetch-token-of-a-change-waits': deviation({
    violates: 'password-change-start/key-fetch-token-fetches-keys',
    alsoBreaks: ['flow/change-password', 'password-change-start/key-fetch-token-is-single-use'],
    families,
    says: 'The keyFetchToken of password/change/start waits for a confirmation that no mail asks for.',
    wrap: {
      'srpPasswords.startChange': (next, world) => (uid) => {
        const started = next(uid);
        world.tokens.update(started.keyFetchToken, { verificationId: world.verification.newCode() });
        return started;
      },
    },
  }),
  'key-fetch-token-survives-during-a-change': deviation({
    violates: 'password-change-start/key-fetch-token-is-single-use',
    families,
    says: 'While a password change is under way a keyFetchToken can be used again, in case the client lost the answer.',
    wrap: {
      'tokens.consume': (next, world) => (token) => {
        const isChanging = world.tokens.allOf(token.uid, 'accountResetToken').length > 0;
        return (token.type === 'keyFetchToken' && isChanging) || next(token);
      },
    },
  }),
  'each-operation-counts-for-itself': deviation({
    violates: 'auth-finish/auth-token-is-single-use',
    alsoBreaks: ['account-destroy/auth-tokens-die'],
    families,
    says: 'An authToken that one operation used up is good for another one.',
    wrap: SPENT_FOR_ONE,
  }),
};
