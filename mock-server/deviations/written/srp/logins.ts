import { unhex } from '../../../../protocol/bytes.js';
import { srpServerPublic } from '../../../../protocol/srp.js';
import { srpProof } from '../../../../protocol/srp-equations.js';
import { modulo, numberFrom } from '../../../../protocol/srp-numbers.js';
import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { srpOf } from '../../../domain/srp-values.js';
import { tokenKey } from '../../../domain/store.js';
import { answering, type Fields } from '../../at-operation.js';
import { takingAnyProof } from '../_any-proof.js';
import { revive } from '../account/_tokens.js';
import { accountOf } from './_emails.js';
import { EVERYTHING, families, isSignedIn } from './_family.js';

const NO_LOGIN_AFTER_AN_HOUR = 3_600_000;

/** The answer of auth/start with another value in one of its two objects. */
const telling = (part: 'srp' | 'passwordStretching', change: (fields: Fields) => Fields) =>
  answering('authStart', (body) => ({
    ...body,
    [part]: { ...(body[part] as Fields), ...change(body[part] as Fields) },
  }));

const otherDigits = (digits: unknown) => String(digits).replaceAll(/./g, (digit) => (digit === '0' ? '1' : '0'));

/** Faults in auth/start and in the life of the srpToken. */
const starts = {
  'tells-the-verifier': deviation({
    violates: 'auth-start/verifier-is-not-returned',
    families,
    says: 'auth/start answers everything that is stored of the password.',
    wrap: answering('authStart', (body, { input, world }) => {
      const account = accountOf(world, input.body);
      const verifier = account === undefined ? '' : world.srpLogins.verifierOf(account).verifier;
      return { ...body, srp: { ...(body.srp as Fields), verifier } };
    }),
  }),
  'tells-salts-without-their-zeros': deviation({
    violates: 'auth-start/unusual-salts-are-the-accounts',
    families,
    says: 'The salt of the stretching is told as a number, without the zero bytes in front.',
    wrap: telling('passwordStretching', ({ salt }) => ({ salt: String(salt).replace(/^(?:00)+/, '') })),
  }),
  'keeps-32-bytes-of-a-salt': deviation({
    violates: 'auth-start/unusual-salts-are-the-accounts',
    families,
    says: 'A salt of SRP that account/reset brings is cut to 32 bytes.',
    wrap: {
      'srpPasswords.reset': (next) => (uid, given) =>
        next(uid, { ...given, verifier: { ...given.verifier, salt: given.verifier.salt.slice(0, 64) } }),
    },
  }),
  'srp-token-dies-early': deviation({
    violates: 'auth-start/srp-token-lives-for-60-seconds',
    families,
    says: 'A srpToken is good for half a minute.',
    wrap: {
      'tokens.expiryOf': (next, world) => (type) => (type === 'srpToken' ? world.clock.now() + 30_000 : next(type)),
    },
  }),
  'srp-token-lives-on': deviation({
    violates: 'auth-start/srp-token-expires-after-60-seconds',
    families,
    says: 'A srpToken is good for an hour.',
    wrap: {
      'tokens.expiryOf': (next, world) => (type) =>
        type === 'srpToken' ? world.clock.now() + NO_LOGIN_AFTER_AN_HOUR : next(type),
    },
  }),
  'srp-token-ends-the-one-before': deviation({
    violates: 'auth-start/earlier-srp-token-survives',
    families,
    says: 'auth/start ends the srpTokens that the account has already: the login that began last is the one that counts.',
    wrap: {
      'tokens.create': (next, world) => (type, uid, facts) => {
        if (type === 'srpToken') world.tokens.endAllOf(uid, type);
        return next(type, uid, facts);
      },
    },
  }),
  'tells-another-salt': deviation({
    violates: 'auth-start/srp-salt-is-the-accounts',
    // Nobody can sign in with it.
    alsoBreaks: EVERYTHING,
    families,
    says: 'auth/start tells another SRP salt than that of the account, once the account has a session.',
    wrap: answering('authStart', (body, { input, world }) => {
      const srp = body.srp as Fields;
      return isSignedIn(world, accountOf(world, input.body)?.uid)
        ? { ...body, srp: { ...srp, salt: otherDigits(srp.salt) } }
        : body;
    }),
  }),
  'tells-another-stretching-salt': deviation({
    violates: 'auth-start/stretching-salt-is-the-accounts',
    alsoBreaks: ['account-reset/stretching-salt-is-replaced', 'raw-password-*'],
    families,
    says: 'auth/start tells another stretching salt than that of the account.',
    wrap: telling('passwordStretching', ({ salt }) => ({ salt: otherDigits(salt) })),
  }),
  'tells-fewer-rounds': deviation({
    violates: 'auth-start/stretching-parameters-are-the-accounts',
    families,
    says: 'auth/start tells half of the rounds that were stored.',
    wrap: telling('passwordStretching', ({ PBKDF2_rounds_1 }) => ({ PBKDF2_rounds_1: Number(PBKDF2_rounds_1) / 2 })),
  }),
  'repeats-b': deviation({
    violates: 'auth-start/b-is-fresh',
    // A proof is as good for any other start.
    alsoBreaks: ['auth-finish/srp-token-ties-the-two-calls'],
    families,
    says: 'The B of auth/start is made of a number that never changes.',
    wrap: {
      'tokens.create': (next, world) => (type, uid, facts) => {
        const token = next(type, uid, facts);
        if (type !== 'srpToken') return token;
        const fixed = { ...token, requestKey: 'b5'.repeat(32) };
        world.store.tokens.set(tokenKey(type, token.tokenId), fixed);
        return fixed;
      },
    },
  }),
};

/** Faults in auth/finish. */
const finishes = {
  'takes-a-proof-for-another-start': deviation({
    violates: 'auth-finish/srp-token-ties-the-two-calls',
    families,
    says: 'auth/finish takes a proof that fits any login of the account that has begun.',
    wrap: takingAnyProof,
  }),
  'takes-a-srp-token-again': deviation({
    violates: 'auth-finish/srp-token-single-use-after-success',
    families,
    says: 'A srpToken is good again after it gave an authToken.',
    wrap: {
      'srpLogins.finish': (next, world) => (given, caller) => {
        const token = world.tokens.find('srpToken', given.srpToken);
        const finished = next(given, caller);
        if (token !== undefined) revive(world, token);
        return finished;
      },
    },
  }),
  'forgives-a-wrong-proof': deviation({
    violates: 'auth-finish/srp-token-used-up-by-failure',
    families,
    says: 'A wrong proof leaves its srpToken as it was, as on the deployed server.',
    wrap: {
      'srpLogins.finish': (next, world) => (given, caller) => {
        const token = world.tokens.find('srpToken', given.srpToken);
        try {
          return next(given, caller);
        } catch (error) {
          if (token !== undefined) revive(world, token);
          throw error;
        }
      },
    },
  }),
  'forgives-a-bad-a': deviation({
    violates: 'auth-finish/srp-token-used-up-by-failure',
    families,
    says: 'An A that nobody may send leaves its srpToken as it was.',
    wrap: {
      'srpLogins.finish': (next, world) => (given, caller) => {
        const token = world.tokens.find('srpToken', given.srpToken);
        try {
          return next(given, caller);
        } catch (error) {
          if (token !== undefined && error instanceof DomainError && error.failure === 'InvalidParameter')
            revive(world, token);
          throw error;
        }
      },
    },
  }),
  'forgives-what-is-missing': deviation({
    violates: 'auth-finish/srp-token-used-up-by-an-unfit-request',
    families,
    says: 'An auth/finish that is refused for its parameters leaves its srpToken as it was.',
    wrap: { 'srpLogins.abandon': () => () => undefined },
  }),
  'expects-another-proof': deviation({
    violates: 'auth-finish/right-proof-is-accepted',
    // Nobody can sign in.
    alsoBreaks: EVERYTHING,
    families,
    says: 'auth/finish expects an M that no client computes.',
    wrap: { 'srpLogins.fits': (next) => (expected, M) => next(Buffer.from(expected).reverse(), M) },
  }),
  'takes-any-proof': deviation({
    violates: 'auth-finish/errno-103',
    alsoBreaks: [
      'account-create/*',
      'account-reset/old-password-is-refused',
      'api/*',
      'auth-finish/srp-token-*',
      'password-change-start/*',
      'flow/*',
    ],
    families,
    says: 'auth/finish does not compare M.',
    wrap: { 'srpLogins.fits': () => () => true },
  }),
  'takes-a-multiple-of-n': deviation({
    violates: 'auth-finish/a-zero-mod-n-is-refused',
    families,
    says: 'auth/finish computes with an A that is a multiple of N, whose proof anybody can make.',
    wrap: {
      'srpLogins.expected': (next, world) => (verifier, srpToken, given) => {
        const { form } = srpOf(world);
        const A = numberFrom(given);
        if (given.length > form.group.bytes || modulo(A, form.group) !== 0n) return next(verifier, srpToken, given);
        const secrets = { verifier: unhex(verifier.verifier), b: unhex(srpToken.requestKey) };
        return srpProof(form, { A, B: numberFrom(srpServerPublic(form, secrets)), S: 0n });
      },
    },
  }),
};

export default { ...starts, ...finishes };
