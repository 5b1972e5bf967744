import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { AccountRow } from '../../../domain/rows.js';
import type { AnyTokenType } from '../../../domain/token-type.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import type { Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { refusing } from '../../refusing.js';
import { revive } from '../account/_tokens.js';
import { families } from './_family.js';
import { sparingTokensOfFailures, sparingTokensOfSuccesses } from './_tokens.js';

/** Accounts that were destroyed and not forgotten. */
const archiveOf = memory((): AccountRow[] => []);

/** Logins that were begun with the address of a destroyed account, by address. */
const loginsAfterwards = memory(() => new Map<string, number>());

/** The destroyed account whose verifier is asked for; of one address every second login is checked by it. */
function formerInTurn(world: World, { uid, email }: AccountRow): AccountRow | undefined {
  const isTurn = (loginsAfterwards(world).get(email) ?? 0) % 2 === 0;
  return isTurn ? archiveOf(world).findLast((former) => former.email === email && former.uid !== uid) : undefined;
}

/** Whatever asks for an account by its uid finds the destroyed ones too, and their codes are mailed again. */
const FINDING_THE_DESTROYED: Wraps = {
  'accounts.get': (next, world) => (uid) => archiveOf(world).find((account) => account.uid === uid) ?? next(uid),
  'passwords.resendForgotCode': (next, world) => (token, email, link, caller) => {
    if (archiveOf(world).every(({ uid }) => uid !== token.uid)) return next(token, email, link, caller);
    world.passwords.mailForgotCode(token, link, caller);
    return world.passwords.forgotState(token);
  },
};

/** Destroying an account leaves its tokens of one kind alive, and them alone. */
function sparing(type: AnyTokenType): Wraps {
  return {
    ...FINDING_THE_DESTROYED,
    'accounts.destroy': (next, world) => (account) => {
      archiveOf(world).push(account);
      const spared = world.tokens.allOf(account.uid, type);
      next(account);
      for (const token of spared) revive(world, token);
    },
  };
}

const KINDS = [
  ['authToken', 'account-destroy/auth-tokens-die'],
  ['srpToken', 'account-destroy/srp-tokens-die'],
  ['accountResetToken', 'account-destroy/account-reset-tokens-die'],
  ['forgotPasswordToken', 'account-destroy/forgot-password-tokens-die'],
] as const;

const survivors = KINDS.map(([type, violates]): [string, WrittenDeviation] => [
  `spares-${type}s`,
  deviation({
    violates,
    families,
    says: `A ${type} that was given out before account/destroy is still good after it.`,
    wrap: sparing(type),
  }),
]);

/** Faults in the end of an account. */
export default {
  ...Object.fromEntries(survivors),
  'leaves-the-password-to-a-replica': deviation({
    violates: 'account-destroy/password-is-erased',
    // Every second sign-in with the new password meets the replica too.
    alsoBreaks: ['account-destroy/*'],
    families,
    says: 'Every second sign-in to an account is checked by a replica, which has the verifier of a destroyed one still.',
    wrap: {
      'accounts.destroy': (next, world) => (account) => {
        archiveOf(world).push(account);
        next(account);
        loginsAfterwards(world).set(account.email, 0);
      },
      'srpLogins.start': (next, world) => (email, caller) => {
        const count = loginsAfterwards(world).get(email);
        if (count !== undefined) loginsAfterwards(world).set(email, count + 1);
        return next(email, caller);
      },
      'srpLogins.verifierOf': (next, world) => (account) => next(formerInTurn(world, account) ?? account),
    },
  }),
  'takes-the-token-again': deviation({
    violates: 'account-destroy/token-single-use-after-success',
    alsoBreaks: ['auth-finish/auth-token-is-single-use', 'account-destroy/errno-110'],
    families,
    says: 'The authToken that destroyed an account is good as long as it would have been.',
    wrap: {
      ...FINDING_THE_DESTROYED,
      'accounts.destroy': (next, world) => (account) => {
        archiveOf(world).push(account);
        next(account);
      },
      ...sparingTokensOfSuccesses('accountDestroy'),
    },
  }),
  'forgives-a-failure': deviation({
    violates: 'account-destroy/token-used-up-by-failure',
    families,
    says: 'An account/destroy that fails leaves its authToken as it was.',
    wrap: sparingTokensOfFailures('accountDestroy'),
  }),
  'asks-for-a-reason': deviation({
    violates: 'account-destroy/needs-no-parameters',
    alsoBreaks: ['account-destroy/*', 'api/*', 'flow/*'],
    families,
    says: 'account/destroy wants to know a reason.',
    wrap: refusing(
      'accountDestroy',
      () => new DomainError('MissingParameter', { param: 'reason' }),
      ({ input }) => (input.body as Fields).reason === undefined,
    ),
  }),
};
