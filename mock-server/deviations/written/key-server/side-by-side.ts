import type { WrittenDeviation } from '../../../deviation.js';
import { deviation } from '../../../deviation.js';
import type { TokenRow } from '../../../domain/rows.js';
import { tokenKey } from '../../../domain/store.js';
import type { Answer } from '../../../http/context.js';
import type { World } from '../../../world.js';
import { around, type Fields, type Run } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { rememberingOrigins, resetOrigins } from '../_reset-origins.js';
import { revive } from '../account/_tokens.js';
import { families } from './_family.js';

/** Hawk id of an srpToken to its place among all starts, and uid to the K of the latest proof and its place. */
const starts = memory(() => new Map<string, number>());
const proofs = memory(() => new Map<string, { readonly K: string; readonly place: number }>());

/** How many starts and proofs there were. */
const places = memory(() => ({ last: 0 }));

const nextPlace = (world: World): number => {
  places(world).last += 1;
  return places(world).last;
};

/** Bodies of sign-ins to what was answered and the tokens that came of it. */
const answered = memory(() => new Map<string, { readonly answer: Answer; readonly tokens: readonly TokenRow[] }>());

/** Hawk ids of accountResetTokens to the number of resets that work with them at the moment. */
const working = memory(() => new Map<string, number>());

/** uid of the account for which a code was taken last, and of the one to which a code was mailed last. */
const lastForgetful = memory(() => ({ uid: '' }));
const lastAsking = memory(() => ({ uid: '' }));

/** The time that a reset waits for its neighbour. */
const A_MOMENT_MS = 100;

/** A start ends the srpTokens that the account has. */
function startingAlone(operation: string, prefix: string, path: string, uidOf: (run: Run) => string | undefined) {
  return deviation({
    violates: `${prefix}-start/another-start-leaves-the-srp-token-good`,
    alsoBreaks: [`${prefix}-finish/*`],
    families,
    says: `An account has one srpToken: ${path} ends the one before.`,
    wrap: around(operation, (run) => {
      const uid = uidOf(run);
      if (uid !== undefined) run.world.tokens.endAllOf(uid, 'srpToken');
      return run.next(run.input);
    }),
  });
}

async function resettingTogether({ input, world, next }: Run): Promise<Answer> {
  const { token } = input;
  if (token === undefined) return next(input);
  const before = working(world).get(token.tokenId) ?? 0;
  working(world).set(token.tokenId, before + 1);
  await new Promise((resolve) => setTimeout(resolve, A_MOMENT_MS));
  const { wrapKb } = world.accounts.get(token.uid);
  const answer = await next(input);
  // The later one of two sets the verifier alone.
  if (before > 0) world.accounts.update(token.uid, { wrapKb });
  return answer;
}

/** Faults that show where two of a kind are under way at a time. */
export default {
  'session-start-ends-the-one-before': startingAlone(
    'sessionAuthStart',
    'session-auth',
    'session/auth/start',
    ({ input, world }) => world.accounts.findByEmail(String((input.body as Fields).email))?.uid,
  ),
  'change-start-ends-the-one-before': startingAlone(
    'passwordChangeAuthStart',
    'password-change-auth',
    'password/change/auth/start',
    ({ input }) => input.token?.uid,
  ),
  'bundles-have-the-key-of-the-proof-before': deviation({
    violates: ['session-auth-finish/bundle-is-authenticated', 'password-change-auth-finish/bundle-is-authenticated'],
    families,
    says: 'A bundle is sealed with the K of the proof before it, if that one came after the start of this.',
    wrap: {
      'srpLogins.start': (next, world) => (email, caller) => {
        const started = next(email, caller);
        starts(world).set(started.srpToken.tokenId, nextPlace(world));
        return started;
      },
      'srpLogins.finish': (next, world) => (given, caller) => {
        const finished = next(given, caller);
        const former = proofs(world).get(finished.account.uid);
        proofs(world).set(finished.account.uid, { K: finished.K, place: nextPlace(world) });
        const begun = starts(world).get(given.srpToken) ?? 0;
        return former !== undefined && former.place > begun ? { ...finished, K: former.K } : finished;
      },
    },
  }),
  'replayed-proofs-bring-the-session-back': deviation({
    violates: 'session-status/refuses-a-session-that-is-over',
    families,
    says: 'The same session/auth/finish again is answered as before, and its session lives again if it was over.',
    wrap: around('sessionAuthFinish', async ({ input, next, world }) => {
      const name = JSON.stringify(input.body);
      const known = answered(world).get(name);
      if (known !== undefined) {
        for (const token of known.tokens) revive(world, token);
        return known.answer;
      }
      const before = new Set(world.store.tokens.keys());
      const answer = await next(input);
      const tokens = [...world.store.tokens.values()].filter(
        ({ type, tokenId }) => type === 'sessionToken' && !before.has(tokenKey(type, tokenId)),
      );
      answered(world).set(name, { answer, tokens });
      return answer;
    }),
  }),
  'two-resets-at-a-time-mix': deviation({
    violates: 'account-reset/wrap-kb-is-the-one-sent',
    families,
    says: 'Of two resets with one token at the same time both are done, the later one by halves.',
    wrap: {
      'tokens.consume': (next) => (token) => token.type === 'accountResetToken' || next(token),
      ...around('accountReset', resettingTogether),
    },
  }),
  'resets-whoever-forgot-last': deviation({
    violates: 'account-reset/new-password-is-accepted',
    alsoBreaks: ['*'],
    families,
    says: 'account/reset with the token of a mailed code resets the account for which a code was taken last.',
    wrap: {
      ...rememberingOrigins,
      'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
        const made = next(token, code, caller);
        resetOrigins(world).set(token.uid, 'a mail');
        lastForgetful(world).uid = token.uid;
        return made;
      },
      'srpPasswords.reset': (next, world) => (uid, password) =>
        next(resetOrigins(world).get(uid) === 'a mail' ? lastForgetful(world).uid : uid, password),
    },
  }),
  'codes-are-of-whoever-asked-last': deviation({
    violates: 'account-reset/new-password-is-accepted',
    alsoBreaks: ['*'],
    families,
    says: 'password/forgot/verify_code gives an accountResetToken of the account to which a code was mailed last.',
    wrap: {
      'passwords.mailForgotCode': (next, world) => (token, link, caller) => {
        lastAsking(world).uid = token.uid;
        next(token, link, caller);
      },
      'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
        world.tokens.end(next(token, code, caller));
        return world.tokens.create('accountResetToken', lastAsking(world).uid);
      },
    },
  }),
} satisfies Record<string, WrittenDeviation>;
