import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { TokenRow } from '../../../domain/rows.js';
import type { World } from '../../../world.js';
import { around, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { rememberingOrigins, resetOrigins } from '../_reset-origins.js';
import { fieldsOf } from '../api/_answers.js';
import { families } from './_family.js';
import { ofBoth } from './_pairs.js';

/** Hawk id of a session to the times that its status was asked for. */
const asked = memory(() => new Map<string, number>());

/** Addresses for which a wrong password was given. */
const mistaken = memory(() => new Set<string>());

/** More than a test asks for, and less than a client. */
const MOST_TIMES = 15;

/** Less than the year for which somebody may want a certificate. */
const MOST_MS = 100 * 86_400_000;

/** The first token of a kind whose text is alike. */
function alike(world: World, type: TokenRow['type'], isIt: (token: TokenRow) => boolean): TokenRow | undefined {
  return [...world.store.tokens.values()].find((token) => token.type === type && isIt(token));
}

/** Hex digits of a token that are compared. */
const COMPARED = 16;

/** Faults that show when something is done often, is large, or is nearly the same. */
export default {
  'status-is-told-fifteen-times': deviation({
    violates: 'session-status/succeeds-while-the-token-is-valid',
    families,
    says: 'session/status refuses a sessionToken that was used there fifteen times.',
    wrap: around('sessionStatus', ({ input, world, next }) => {
      const { tokenId = '' } = input.token ?? {};
      const times = 1 + (asked(world).get(tokenId) ?? 0);
      asked(world).set(tokenId, times);
      if (times > MOST_TIMES) throw new DomainError('InvalidToken');
      return next(input);
    }),
  }),
  'certificates-last-a-hundred-days': deviation({
    violates: 'certificate-sign/expiry-follows-long-durations',
    families,
    says: 'A certificate is good for a hundred days at most.',
    wrap: { 'certificates.validity': (next) => (request) => Math.min(next(request), MOST_MS) },
  }),
  'resets-by-mail-set-the-usual-rounds': deviation({
    violates: ['session-auth-start', 'password-change-auth-start'].map(
      (start) => `${start}/stretching-parameters-are-the-accounts`,
    ),
    families,
    says: 'account/reset with the token of a mailed code sets the rounds to the 100000 of the sample.',
    wrap: {
      ...rememberingOrigins,
      'srpPasswords.reset': (next, world) => (uid, password) => {
        const isMeant = resetOrigins(world).get(uid) === 'a mail';
        const verifier = { ...password.verifier, stretch: { rounds: 100_000 } };
        return next(uid, isMeant ? { ...password, verifier } : password);
      },
    },
  }),
  'forgotten-tokens-are-known-by-their-end': deviation({
    violates: 'password-forgot-verify-code/refuses-an-unknown-token',
    alsoBreaks: ['password-forgot-verify-code/mailed-code-is-accepted'],
    families,
    says: 'Of a forgotPasswordToken the last sixteen characters are compared.',
    wrap: {
      'tokens.findBySeed': (next, world) => (type, seed) =>
        type === 'forgotPasswordToken' && seed.length >= COMPARED
          ? alike(world, type, (token) => token.seed.endsWith(seed.slice(-COMPARED)))
          : next(type, seed),
    },
  }),
  'codes-of-errors-go-by-the-account': deviation({
    violates: 'api/error-code-is-stable',
    families,
    says: 'The code of a wrong password is another one for each account.',
    wrap: {
      'answers.failure': (next, world) => (request, error) => {
        const answer = next(request, error);
        if (!(error instanceof DomainError) || error.failure !== 'IncorrectPassword') return answer;
        const { email } = error.facts as { readonly email: string };
        const known = mistaken(world).add(email);
        const errors = (fieldsOf(answer).errors as Fields[]).map((entry) => ({
          ...entry,
          code: 1000 * Number(entry.code) + [...known].indexOf(email),
        }));
        return { ...answer, body: { ...fieldsOf(answer), errors } };
      },
    },
  }),
  ...ofBoth(({ finishPrefix, finishPath, finish }) => ({
    'srp-tokens-are-known-by-their-end': deviation({
      violates: `${finishPrefix}/refuses-an-unknown-srp-token`,
      families,
      says: `${finishPath} compares the last sixteen characters of an srpToken.`,
      wrap: around(finish, ({ input, world, next }) => {
        const body = input.body as Fields;
        const end = String(body.srpToken).slice(-COMPARED);
        const found = alike(world, 'srpToken', ({ tokenId }) => tokenId.endsWith(end));
        return next({ ...input, body: { ...body, srpToken: found?.tokenId ?? body.srpToken } });
      }),
    }),
  })),
} satisfies Record<string, WrittenDeviation>;
