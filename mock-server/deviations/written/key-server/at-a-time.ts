import type { WrittenDeviation } from '../../../deviation.js';
import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { Answer } from '../../../http/context.js';
import type { World } from '../../../world.js';
import { around, type Fields, type Run } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { answeringTogether } from '../../together.js';
import { revive } from '../account/_tokens.js';
import { families } from './_family.js';

/** The time that a request takes between what it reads and what it writes. */
const A_MOMENT_MS = 100;

const HOUR_MS = 3_600_000;

/** The account for which a sign-in began last. */
const beganLast = memory(() => ({ uid: '' }));

const aMoment = () => new Promise((resolve) => setTimeout(resolve, A_MOMENT_MS));

/** Of each kind of request the accounts for which one is under way. */
const underWay = memory(() => new Map<string, number>());

/** Tells whether there is another request of its kind under way for the account, before or since. */
async function meets(world: World, name: string, uid: string): Promise<boolean> {
  const [known, key] = [underWay(world), `${name} ${uid}`];
  const before = known.get(key) ?? 0;
  known.set(key, before + 1);
  await aMoment();
  const isAlone = before === 0 && known.get(key) === 1;
  if (before === 0) setTimeout(() => known.delete(key), A_MOMENT_MS);
  return !isAlone && before > 0;
}

/** A code that comes while the account gets another password is noted in the row that was read before. */
async function writingTheWholeRow({ input, world, next }: Run): Promise<Answer> {
  const account = world.accounts.findByEmail(String((input.body as Fields).email));
  await aMoment();
  const answer = await next(input);
  if (account !== undefined) world.store.accounts.set(account.uid, { ...account, emailVerified: true });
  return answer;
}

/** Faults that show where several things are done at a time, or several times. */
export default {
  'sign-ins-at-a-time-lose-a-session': deviation({
    violates: 'session-auth-finish/gives-a-live-session',
    families,
    says: 'Of two sign-ins of an account at the same time the session of one is lost.',
    wrap: around('sessionAuthFinish', async ({ input, world, next }) => {
      const uid = world.tokens.find('srpToken', String((input.body as Fields).srpToken))?.uid ?? '';
      const isSecond = await meets(world, 'sign-in', uid);
      const answer = await next(input);
      const session = world.tokens.allOf(uid, 'sessionToken').at(-1);
      if (isSecond && session !== undefined) world.tokens.end(session);
      return answer;
    }),
  }),
  'sign-outs-at-a-time-leave-a-session': deviation({
    violates: 'session-destroy/token-is-refused-afterwards',
    families,
    says: 'Of two sign-outs of an account at the same time one is lost.',
    wrap: around('sessionDestroy', async ({ input, world, next }) => {
      const { token } = input;
      const isSecond = await meets(world, 'sign-out', token?.uid ?? '');
      const answer = await next(input);
      if (isSecond && token !== undefined) revive(world, token);
      return answer;
    }),
  }),
  'codes-undo-a-reset-of-the-moment': deviation({
    violates: 'account-reset/new-password-is-accepted',
    families,
    says: 'A code for an address that comes at the same time as account/reset takes the reset back.',
    wrap: around('accountRecoveryMethodsVerifyCode', writingTheWholeRow),
  }),
  'answers-at-a-time-have-the-same-bytes': deviation({
    violates: 'get-random-bytes/differs-each-time',
    families,
    says: 'Requests for random bytes that come at the same time get the same.',
    wrap: answeringTogether('getRandomBytes'),
  }),
  'sessions-are-of-whoever-began-last': deviation({
    violates: 'session-auth-finish/gives-a-live-session',
    alsoBreaks: ['*'],
    families,
    says: 'A sign-in gives a session of the account for which somebody began to sign in last.',
    wrap: {
      'srpLogins.start': (next, world) => (email, caller) => {
        const started = next(email, caller);
        beganLast(world).uid = started.account.uid;
        return started;
      },
      'sessions.openAtSignIn': (next, world) => (account, keys, caller) =>
        next(world.accounts.find(beganLast(world).uid) ?? account, keys, caller),
    },
  }),
  'ds-keys-last-an-hour': deviation({
    violates: 'certificate-sign/expiry-is-the-same-for-ds-keys',
    families,
    says: 'A certificate for a DS key is good for an hour, whatever duration was asked for.',
    wrap: {
      'certificates.claims': (next, world) => (session, request) => {
        const claims = next(session, request);
        return request.publicKey.algorithm === 'DS' ? { ...claims, exp: world.clock.now() + HOUR_MS } : claims;
      },
    },
  }),
  'has-nine-sessions-at-most': deviation({
    violates: 'session-auth-finish/other-sessions-survive',
    families,
    says: 'An account has nine sessions: the next sign-in ends the first of them.',
    wrap: {
      'sessions.openAtSignIn': (next, world) => (account, keys, caller) => {
        const opened = next(account, keys, caller);
        const [first, ...others] = world.tokens.allOf(account.uid, 'sessionToken');
        if (first !== undefined && others.length >= 9) world.sessions.destroy(first);
        return opened;
      },
    },
  }),
  'lists-methods-twice': deviation({
    violates: 'account-recovery-methods/lists-the-address-of-creation',
    families,
    says: 'account/recovery_methods lists a verified address twice, as it is and as it was.',
    wrap: {
      'recoveryMethods.list': (next) => (session) =>
        next(session).flatMap((method) => (method.verified ? [method, { ...method, verified: false }] : [method])),
    },
  }),
  'verified-addresses-take-any-code': deviation({
    violates: 'account-recovery-methods-verify-code/refuses-a-wrong-code',
    families,
    says: 'account/recovery_methods/verify_code looks at no code for an address that is verified.',
    wrap: {
      'recoveryMethods.fits': (next) => (account, code) => account.emailVerified || next(account, code),
    },
  }),
  'the-last-sign-out-takes-the-mark-away': deviation({
    violates: 'account-recovery-methods-verify-code/method-stays-verified',
    families,
    says: 'An account without a session has an unverified address.',
    wrap: {
      'sessions.destroy': (next, world) => (session) => {
        next(session);
        if (world.tokens.allOf(session.uid, 'sessionToken').length > 0) return;
        world.accounts.update(session.uid, { emailVerified: false });
      },
    },
  }),
  'resets-forget-the-rounds': deviation({
    violates: [
      'session-auth-start/stretching-parameters-are-the-accounts',
      'password-change-auth-start/stretching-parameters-are-the-accounts',
    ],
    families,
    says: 'account/reset sets the rounds to the 100000 of the sample.',
    wrap: {
      'srpPasswords.reset': (next) => (uid, password) =>
        next(uid, { ...password, verifier: { ...password.verifier, stretch: { rounds: 100_000 } } }),
    },
  }),
  'capitals-get-no-reset-code': deviation({
    violates: 'password-forgot-send-code/mails-a-code',
    families,
    says: 'password/forgot/send_code knows no address that has capitals.',
    wrap: {
      'passwords.sendForgotCode': (next) => (email, link, caller) => {
        if (email !== email.toLowerCase()) throw new DomainError('UnknownAccount', { email });
        return next(email, link, caller);
      },
    },
  }),
  'capitals-get-no-code': deviation({
    violates: 'account-recovery-methods-send-code/mails-each-time',
    alsoBreaks: ['account-recovery-methods*/*'],
    families,
    says: 'account/recovery_methods/send_code knows no address that has capitals.',
    wrap: {
      'recoveryMethods.sendCode': (next) => (session, email, caller) => {
        if (email !== email.toLowerCase()) throw new DomainError('UnknownRecoveryMethod');
        next(session, email, caller);
      },
    },
  }),
} satisfies Record<string, WrittenDeviation>;
