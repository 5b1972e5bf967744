import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { AnyTokenType } from '../../../domain/token-type.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { around } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { answeringTogether } from '../../together.js';
import { families } from './_family.js';
import { isRawAccount, NOTING_RAW_ACCOUNTS } from './_raw.js';

/** How often something ended the streams of an account, by uid. */
const ends = memory(() => new Map<string, number>());

/** So long a used token is still found. */
const LATE_MS = 50;

function endStreams(world: World, uid: string): void {
  ends(world).set(uid, (ends(world).get(uid) ?? 0) + 1);
  world.watches.changed(uid);
}

/** A stream ends when something ended those of its account since it began. */
const endingStreams: Wraps = {
  'verificationFeed.open': (next, world) => (session) => {
    const feed = next(session);
    const begun = ends(world).get(session.uid);
    return async function* (ended) {
      for await (const status of feed(ended)) {
        if (ends(world).get(session.uid) !== begun) return;
        yield status;
      }
    };
  },
};

const consumingLate = (type: AnyTokenType): Wraps => ({
  'tokens.consume': (next, world) => (token) => {
    if (token.type !== type) return next(token);
    setTimeout(() => world.tokens.end(token), LATE_MS);
    return true;
  },
});

const atOnce = (type: AnyTokenType, violates: string) =>
  deviation({
    violates,
    alsoBreaks: ['*'],
    families,
    says: `Two requests with the same ${type} are both served where they come at once.`,
    wrap: consumingLate(type),
  });

/** Faults that show in one circumstance alone. */
export default {
  'streams-of-verified-ones-are-json': deviation({
    violates: 'recovery-email-status/accept-event-stream-gives-a-stream',
    families,
    says: 'recovery_email/status answers one JSON object whoever is verified already, whatever Accept says.',
    wrap: {
      'endpoints.run': (next, world) => async (request, input) => {
        const isVerified = input.token !== undefined && world.accounts.get(input.token.uid).emailVerified;
        if (request.operation.id !== 'recoveryEmailStatus' || !isVerified) return next(request, input);
        return next({ ...request, headers: { ...request.headers, accept: 'application/json' } }, input);
      },
    },
  }),
  'streams-end-with-a-sign-in': deviation({
    violates: 'recovery-email-status/stream-tells-of-the-verification',
    alsoBreaks: ['recovery-email-status/*'],
    families,
    says: 'A sign-in ends the event streams that the account has.',
    wrap: {
      ...endingStreams,
      'sessions.openAtSignIn': (next, world) => (account, keys, caller) => {
        endStreams(world, account.uid);
        return next(account, keys, caller);
      },
    },
  }),
  'streams-end-with-another-mail': deviation({
    violates: 'recovery-email-status/stream-tells-of-the-verification',
    alsoBreaks: ['recovery-email-status/*'],
    families,
    says: 'Whoever asks for the code again hears no more on the event streams of the account.',
    wrap: {
      ...endingStreams,
      'verification.resendCode': (next, world) => (session, link, caller) => {
        next(session, link, caller);
        endStreams(world, session.uid);
      },
    },
  }),
  'streams-end-with-another-sign-out': deviation({
    violates: 'recovery-email-status/stream-tells-of-the-verification',
    alsoBreaks: ['recovery-email-status/*'],
    families,
    says: 'The sign-out of one session ends the event streams of all.',
    wrap: {
      ...endingStreams,
      'sessions.destroy': (next, world) => (session) => {
        next(session);
        endStreams(world, session.uid);
      },
    },
  }),
  'certificates-of-later-sessions-count-milliseconds': deviation({
    violates: 'certificate-sign/expiry-follows-duration-in-seconds',
    alsoBreaks: ['certificate-sign/*'],
    families,
    says: 'The duration of a certificate counts milliseconds for every session of an account but the oldest.',
    wrap: {
      'certificates.claims': (next, world) => (session, request) => {
        const isOldest = world.tokens.allOf(session.uid, 'sessionToken')[0]?.tokenId === session.tokenId;
        const claims = next(session, request);
        return isOldest ? claims : { ...claims, exp: world.clock.now() + request.duration };
      },
    },
  }),
  'wrong-proofs-of-raw-accounts-are-unfit': deviation({
    violates: 'auth-finish/errno-103',
    families,
    says: 'auth/finish answers 107 to a wrong proof where the server stretched the password.',
    wrap: {
      ...NOTING_RAW_ACCOUNTS,
      'srpLogins.finish': (next, world) => (proof, caller) => {
        const uid = world.tokens.find('srpToken', proof.srpToken)?.uid ?? '';
        try {
          return next(proof, caller);
        } catch (error) {
          const isWrong = error instanceof DomainError && error.failure === 'IncorrectPassword';
          if (isWrong && isRawAccount(world, uid))
            throw new DomainError('InvalidParameter', { validation: { source: 'payload', keys: ['M'] } });
          throw error;
        }
      },
    },
  }),
  'the-same-code-takes-the-mark-away': deviation({
    violates: 'recovery-email-verify-code/email-stays-verified',
    families,
    says: 'The code of an address that is verified already, handed in again, takes the mark away.',
    wrap: around('recoveryEmailVerifyCode', async ({ input, world, next }) => {
      const { uid } = input.body as { readonly uid: string };
      const wasVerified = world.accounts.find(uid)?.emailVerified === true;
      const answer = await next(input);
      if (wasVerified) world.accounts.update(uid, { emailVerified: false });
      return answer;
    }),
  }),
  'a-refused-reset-takes-the-mark-away': deviation({
    violates: 'recovery-email-verify-code/email-stays-verified',
    families,
    says: 'account/reset has the address verified anew before it looks at the parameters.',
    wrap: {
      'tokens.consume': (next, world) => (token) => {
        if (token.type === 'accountResetToken') world.accounts.update(token.uid, { emailVerified: false });
        return next(token);
      },
      'srpPasswords.reset': (next, world) => (uid, password) => {
        world.accounts.update(uid, { emailVerified: true });
        return next(uid, password);
      },
    },
  }),
  'bytes-at-once-are-the-same': deviation({
    violates: 'get-random-bytes/differs-each-time',
    alsoBreaks: ['get-random-bytes/*'],
    families,
    says: 'Requests for random bytes that come at the same time get the same.',
    wrap: answeringTogether('getRandomBytes'),
  }),
  'key-fetch-tokens-serve-twice-at-once': atOnce('keyFetchToken', 'account-keys/token-single-use-after-success'),
  'srp-tokens-serve-twice-at-once': atOnce('srpToken', 'auth-finish/srp-token-single-use-after-success'),
};
