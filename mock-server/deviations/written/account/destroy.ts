import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { normalised } from '../../../domain/email-address.js';
import type { AccountRow } from '../../../domain/rows.js';
import type { AnyTokenType } from '../../../domain/token-type.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { memory } from '../../memory.js';
import { repeatingTheSpelling } from '../_email-case.js';
import { type PasswordProof, takingTheFormerPassword } from '../_former-password.js';
import { revive } from './_tokens.js';

const PROOF: PasswordProof = { operation: 'accountDestroy', password: 'authPW' };

/** Accounts that were destroyed and not forgotten. */
const archiveOf = memory((): AccountRow[] => []);

/** Destroying an account puts it into the archive. */
const ARCHIVING: Wraps = {
  'accounts.destroy': (next, world) => (account) => {
    archiveOf(world).push(account);
    next(account);
  },
};

/** Destroying an account leaves its tokens of one type alive. */
function sparing(type: AnyTokenType): Wraps {
  return {
    'accounts.destroy': (next, world) => (account) => {
      archiveOf(world).push(account);
      const spared = world.tokens.allOf(account.uid, type);
      next(account);
      for (const token of spared) revive(world, token);
    },
  };
}

/** What asks for an account by its uid finds the destroyed ones too. */
const FINDING_THE_DESTROYED: Wraps = {
  'accounts.get': (next, world) => (uid) => archiveOf(world).find((account) => account.uid === uid) ?? next(uid),
};

/** The account that an address had before; undefined when none of it was destroyed. */
function formerOf(world: World, address: string): AccountRow | undefined {
  return archiveOf(world).findLast(({ email }) => normalised(email) === normalised(address));
}

export default {
  'leaves-the-uid-known': deviation({
    violates: 'account-destroy/account-does-not-exist-afterwards',
    says: 'account/destroy frees the address and leaves the uid in the table that account/status reads.',
    wrap: {
      'accounts.destroy': (next, world) => (account) => {
        next(account);
        world.store.accounts.set(account.uid, account);
      },
    },
  }),
  'hides-behind-a-wrong-password': deviation({
    violates: 'account-destroy/login-is-refused-afterwards',
    says: 'A sign-in to a destroyed account is told that its password is wrong.',
    wrap: {
      ...ARCHIVING,
      'accounts.getByEmail': (next, world) => (email) => {
        const unknown = world.accounts.findByEmail(email) === undefined;
        if (unknown && formerOf(world, email) !== undefined) throw new DomainError('IncorrectPassword', { email });
        return next(email);
      },
    },
  }),
  'spares-sessions': deviation({
    violates: 'account-destroy/sessions-die',
    says: 'account/destroy leaves the sessions to a job that runs at night.',
    wrap: { ...sparing('sessionToken'), ...FINDING_THE_DESTROYED },
  }),
  'spares-key-fetch-tokens': deviation({
    violates: 'account-destroy/key-fetch-tokens-die',
    says: 'A keyFetchToken that was given out before account/destroy still fetches the keys.',
    wrap: {
      ...sparing('keyFetchToken'),
      ...FINDING_THE_DESTROYED,
    },
  }),
  'keeps-the-address': deviation({
    violates: 'account-destroy/address-can-be-used-again',
    says: 'The address of a destroyed account stays taken.',
    wrap: {
      ...ARCHIVING,
      'accounts.create': (next, world) => (given) => {
        if (formerOf(world, given.email) !== undefined) throw new DomainError('AccountExists', { email: given.email });
        return next(given);
      },
    },
  }),
  'spares-password-forgot-tokens': deviation({
    violates: 'account-destroy/forgot-password-tokens-die',
    families: ['onepw'],
    says: 'account/destroy leaves the passwordForgotToken of the account until it expires.',
    wrap: sparing('passwordForgotToken'),
  }),
  'spares-account-reset-tokens': deviation({
    violates: 'account-destroy/account-reset-tokens-die',
    families: ['onepw'],
    says: 'account/destroy leaves the accountResetToken of the account until it expires.',
    wrap: sparing('accountResetToken'),
  }),
  'spares-password-change-tokens': deviation({
    violates: 'account-destroy/password-change-tokens-die',
    says: 'account/destroy leaves the passwordChangeToken of the account until it expires.',
    wrap: sparing('passwordChangeToken'),
  }),
  'repeats-the-spelling-of-the-request': deviation({
    violates: 'account-destroy/email-case-error-shows-the-case-of-creation',
    says: 'Errno 120 of account/destroy repeats the address as the request spells it.',
    wrap: repeatingTheSpelling('accountDestroy'),
  }),
  'brings-the-keys-back': deviation({
    violates: 'account-destroy/keys-are-erased',
    says: 'Who makes an account with the address of a destroyed one gets the kA and the wrapKb of that.',
    wrap: {
      ...ARCHIVING,
      'accounts.create': (next, world) => (given) => {
        const account = next(given);
        const former = formerOf(world, account.email);
        if (former === undefined) return account;
        return world.accounts.update(account.uid, { kA: former.kA, wrapKb: former.wrapKb });
      },
    },
  }),
  'takes-the-password-from-before-a-change': deviation({
    violates: 'account-destroy/password-from-before-a-change-is-refused',
    families: ['onepw'],
    says: 'account/destroy keeps a cache of passwords, which a change does not clear.',
    wrap: takingTheFormerPassword(PROOF, 'passwords.change'),
  }),
  'takes-the-password-from-before-a-reset': deviation({
    violates: 'account-destroy/password-from-before-a-reset-is-refused',
    families: ['onepw'],
    says: 'account/destroy keeps a cache of passwords, which a reset does not clear.',
    wrap: takingTheFormerPassword(PROOF, 'passwords.reset'),
  }),
  'leaves-the-password-good': deviation({
    violates: 'account-destroy/password-is-erased',
    families: ['onepw'],
    says: 'The password of a destroyed account opens the next one of its address as well.',
    wrap: {
      ...ARCHIVING,
      'passwords.matches': (next, world) => (account, authPW) => {
        const former = formerOf(world, account.email);
        return next(account, authPW) || (former !== undefined && next(former, authPW));
      },
    },
  }),
  'leaves-the-address-verified': deviation({
    violates: 'account-destroy/verification-is-erased',
    says: 'An address stays verified when its account is destroyed, also for whoever makes an account with it next.',
    wrap: {
      ...ARCHIVING,
      'accounts.create': (next, world) => (given) => {
        const account = next(given);
        const former = formerOf(world, account.email);
        if (former?.emailVerified !== true) return account;
        return world.accounts.update(account.uid, { emailVerified: true });
      },
    },
  }),
};
