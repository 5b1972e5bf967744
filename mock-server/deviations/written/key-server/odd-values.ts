import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { around, type Fields, readingBody } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { families } from './_family.js';
import { ofBoth } from './_pairs.js';

/** What was done once, by the operation and what came with it. */
const done = memory(() => new Set<string>());

function breakDown(): never {
  throw new Error('The deviation breaks the server');
}

/** An operation breaks down over some bodies. */
function breaking(operation: string, says: string, isOdd: (body: Fields) => boolean): WrittenDeviation {
  return deviation({
    violates: 'api/client-failure-status-is-4xx',
    families,
    says,
    wrap: around(operation, ({ input, next }) => (isOdd(input.body as Fields) ? breakDown() : next(input))),
  });
}

/** An operation breaks down over what it was given before. */
function breakingAgain(operation: string, field: string, says: string): WrittenDeviation {
  return deviation({
    violates: 'api/client-failure-status-is-4xx',
    alsoBreaks: ['*/refuses-a-wrong-m', '*/refuses-a-wrong-code'],
    families,
    says,
    wrap: around(operation, async ({ input, world, next }) => {
      const name = `${operation} ${String((input.body as Fields)[field])}`;
      if (done(world).has(name)) breakDown();
      const answer = await next(input);
      done(world).add(name);
      return answer;
    }),
  });
}

const isNumber = (value: unknown) => /^\d+$/.test(String(value));
const isAddress = (value: unknown) => /^[^@]+@[^@]+$/.test(String(value));

/** The most hex digits of an A. */
const LONGEST_A = 512;

/** Longer than any token. */
const TOO_LONG = 100;

/** Faults over values that are odd, or that came before. */
export default {
  'a-modulus-of-letters-breaks-down': breaking(
    'certificateSign',
    'certificate/sign breaks down over an n that is no number.',
    ({ publicKey }) => (publicKey as Fields).n !== undefined && !isNumber((publicKey as Fields).n),
  ),
  'no-duration-breaks-down': breaking(
    'certificateSign',
    'certificate/sign breaks down over a duration that is not positive.',
    ({ duration }) => Number(duration) <= 0,
  ),
  'no-address-breaks-the-creation-down': breaking(
    'accountCreate',
    'account/create breaks down over what is no address.',
    ({ email }) => !isAddress(email),
  ),
  'no-address-breaks-the-start-down': breaking(
    'sessionAuthStart',
    'session/auth/start breaks down over what is no address.',
    ({ email }) => !isAddress(email),
  ),
  'a-long-srp-token-breaks-down': breaking(
    'sessionAuthFinish',
    'session/auth/finish breaks down over an srpToken that is too long.',
    ({ srpToken }) => String(srpToken).length > TOO_LONG,
  ),
  'an-empty-forgotten-token-breaks-down': breaking(
    'passwordForgotVerifyCode',
    'password/forgot/verify_code breaks down over an empty forgotPasswordToken.',
    ({ forgotPasswordToken }) => forgotPasswordToken === '',
  ),
  'a-long-a-breaks-down': breaking(
    'sessionAuthFinish',
    'session/auth/finish breaks down over an A with more bytes than N.',
    ({ A }) => String(A).length > LONGEST_A,
  ),
  'a-code-given-twice-breaks-down': breakingAgain(
    'accountRecoveryMethodsVerifyCode',
    'code',
    'account/recovery_methods/verify_code breaks down over a right code that comes again.',
  ),
  'a-reset-code-given-twice-breaks-down': breakingAgain(
    'passwordForgotVerifyCode',
    'forgotPasswordToken',
    'password/forgot/verify_code breaks down over a forgotPasswordToken that was used.',
  ),
  'a-code-given-twice-takes-the-mark-away': deviation({
    violates: 'account-recovery-methods-verify-code/method-stays-verified',
    families,
    says: 'A right code that comes again makes the address unverified.',
    wrap: {
      'recoveryMethods.submitCode': (next, world) => (email, code) => {
        next(email, code);
        const account = world.accounts.findByEmail(email);
        const name = `${email} ${code}`;
        if (account !== undefined && done(world).has(name))
          world.accounts.update(account.uid, { emailVerified: false });
        done(world).add(name);
      },
    },
  }),
  'capitals-of-a-bundle-are-zeros': deviation({
    violates: 'api/binary-values-are-read-as-base16',
    families,
    says: 'Capitals among the hex digits of the bundle of a reset are read as zeros.',
    wrap: readingBody('accountReset', (body) => {
      const bundle = String(body.bundle);
      // The first bytes of the verifier stay, which follow the 32 of wrapKb: it has to be below N still.
      return { ...body, bundle: bundle.slice(0, 96) + bundle.slice(96).replace(/[A-F]/g, '0') };
    }),
  }),
  'another-srp-is-taken-for-the-usual-one': deviation({
    violates: 'session-auth-start/srp-parameters-are-the-accounts',
    families,
    says: 'account/create takes any alg and any N_bits, and keeps sha256 and 2048.',
    wrap: readingBody('accountCreate', (body) => ({
      ...body,
      params: { ...(body.params as Fields), srp: { alg: 'sha256', N_bits: 2048 } },
    })),
  }),
  'writes-to-who-has-no-account': deviation({
    violates: 'account-recovery-methods-send-code/refuses-an-address-that-is-not-the-accounts',
    families,
    says: 'account/recovery_methods/send_code writes to an address that no account has.',
    wrap: {
      'recoveryMethods.sendCode': (next, world) => (session, email, caller) => {
        if (world.accounts.findByEmail(email) !== undefined) return next(session, email, caller);
        world.recoveryMethods.mailCode({ ...world.accounts.get(session.uid), email }, caller.locale);
      },
    },
  }),
  'sign-outs-end-what-has-begun': deviation({
    violates: ['session-auth-start', 'password-change-auth-start'].map(
      (start) => `${start}/srp-token-is-accepted-by-finish`,
    ),
    families,
    says: 'session/destroy ends the srpTokens of the account.',
    wrap: {
      'sessions.destroy': (next, world) => (session) => {
        next(session);
        world.tokens.endAllOf(session.uid, 'srpToken');
      },
    },
  }),
  ...ofBoth(({ finish, finishPath, finishPrefix }) => {
    const taking = (words: string, isTaken: (M: string) => boolean): WrittenDeviation =>
      deviation({
        violates: `${finishPrefix}/refuses-a-wrong-m`,
        alsoBreaks: [`${finishPrefix}/refuses-an-m-that-is-nearly-right`],
        families,
        says: `${finishPath} takes ${words} for the right M.`,
        wrap: {
          'endpoints.run': (next) => async (request, input) => {
            const body = (input.body ?? {}) as Fields;
            if (request.operation.id !== finish || !isTaken(String(body.M))) return next(request, input);
            return { status: 200, body: { bundle: 'ab'.repeat(96) }, headers: {} };
          },
        },
      });
    return {
      'a-byte-proves-all': taking('a single byte', ({ length }) => length === 2),
      'zeros-prove-all': taking('an M of zeros', (M) => /^0{64}$/.test(M)),
      'a-long-m-proves-all': taking('an M that is too long', ({ length }) => length > TOO_LONG),
    };
  }),
} satisfies Record<string, WrittenDeviation>;
