import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { TokenRow } from '../../../domain/rows.js';
import type { World } from '../../../world.js';
import { around, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { families } from './_family.js';

/** uids of accounts that had a reset. */
const renewed = memory(() => new Set<string>());

type Refusal = (world: World, session: TokenRow) => boolean;

const isOlder: Refusal = (world, { uid, tokenId }) =>
  world.tokens.allOf(uid, 'sessionToken').at(-1)?.tokenId !== tokenId;
const isLater: Refusal = (world, { uid, tokenId }) => world.tokens.allOf(uid, 'sessionToken')[0]?.tokenId !== tokenId;

/** One operation refuses some sessions. */
function refusing(operation: string, prefix: string, says: string, isRefused: Refusal): WrittenDeviation {
  return deviation({
    violates: `${prefix}/token-of-session-auth-finish-is-accepted`,
    alsoBreaks: ['*'],
    families,
    says,
    wrap: {
      'srpPasswords.reset': (next, world) => (uid, password) => {
        renewed(world).add(uid);
        return next(uid, password);
      },
      ...around(operation, ({ input, world, next }) => {
        if (input.token !== undefined && isRefused(world, input.token)) throw new DomainError('InvalidToken');
        return next(input);
      }),
    },
  });
}

/** A bundle of session/auth/finish after a reset has another last bit. */
const spoilt = (body: Fields): Fields => {
  const bundle = String(body.bundle);
  return { bundle: bundle.slice(0, -1) + (Number.parseInt(bundle.slice(-1), 16) ^ 1).toString(16) };
};

/** Faults that concern one of several sessions, or those after a new password. */
export default {
  'codes-are-for-the-newest': refusing(
    'accountRecoveryMethodsSendCode',
    'account-recovery-methods-send-code',
    'account/recovery_methods/send_code serves the newest session alone.',
    isOlder,
  ),
  'changes-are-for-the-newest': refusing(
    'passwordChangeAuthStart',
    'password-change-auth-start',
    'password/change/auth/start serves the newest session alone.',
    isOlder,
  ),
  'changes-are-for-the-oldest': refusing(
    'passwordChangeAuthStart',
    'password-change-auth-start',
    'password/change/auth/start serves the oldest session alone.',
    isLater,
  ),
  'devices-are-for-the-oldest': refusing(
    'accountDevices',
    'account-devices',
    'account/devices serves the oldest session alone.',
    isLater,
  ),
  'nobody-changes-twice': refusing(
    'passwordChangeAuthStart',
    'password-change-auth-start',
    'password/change/auth/start serves no account that had a reset.',
    (world, { uid }) => renewed(world).has(uid),
  ),
  'bundles-do-not-fit-after-a-reset': deviation({
    violates: 'session-auth-finish/bundle-is-authenticated',
    alsoBreaks: ['*'],
    families,
    says: 'The last bit of the MAC of session/auth/finish is wrong for an account that had a reset.',
    wrap: {
      'srpPasswords.reset': (next, world) => (uid, password) => {
        renewed(world).add(uid);
        return next(uid, password);
      },
      ...around('sessionAuthFinish', async ({ input, world, next }) => {
        const uid = world.tokens.find('srpToken', String((input.body as Fields).srpToken))?.uid;
        const answer = await next(input);
        return uid !== undefined && renewed(world).has(uid)
          ? { ...answer, body: spoilt(answer.body as Fields) }
          : answer;
      }),
    },
  }),
  'keys-do-not-fit-before-the-verification': deviation({
    violates: 'account-keys/bundle-is-authenticated',
    alsoBreaks: ['account-keys/*', 'account-reset/*', 'flow/*'],
    families,
    says: 'The last bit of the MAC of account/keys is wrong as long as the address is unverified.',
    wrap: around('accountKeys', async ({ input, world, next }) => {
      const isMeant = input.token !== undefined && !world.accounts.get(input.token.uid).emailVerified;
      const answer = await next(input);
      return isMeant ? { ...answer, body: spoilt(answer.body as Fields) } : answer;
    }),
  }),
} satisfies Record<string, WrittenDeviation>;
