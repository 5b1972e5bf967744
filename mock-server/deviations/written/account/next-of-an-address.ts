import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { normalised } from '../../../domain/email-address.js';
import { answering, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { refusing } from '../../refusing.js';

/** By normalised address: the uid of the account that was destroyed. */
const formerUids = memory(() => new Map<string, string>());

/** The uid that the account gets which is being made. */
const due = memory<{ uid?: string | undefined }>(() => ({}));

/** Normalised addresses that were not verified when their account was destroyed. */
const unverified = memory(() => new Set<string>());

/** Whoever makes an account with the address of a destroyed one is taken for that one. */
export default {
  'has-the-uid-of-the-former': deviation({
    violates: 'account-create/uid-is-unique',
    // What is gone is there again.
    alsoBreaks: ['account-destroy/*', 'recovery-email-verify-code/*'],
    families: ['onepw'],
    says: 'An account with the address of a destroyed one gets the uid of that one.',
    wrap: {
      'accounts.destroy': (next, world) => (account) => {
        formerUids(world).set(normalised(account.email), account.uid);
        next(account);
      },
      'accounts.create': (next, world) => (given) => {
        due(world).uid = formerUids(world).get(normalised(given.email));
        return next(given);
      },
      'accounts.newUid': (next, world) => () => {
        const { uid } = due(world);
        due(world).uid = undefined;
        return uid ?? next();
      },
    },
  }),
  'is-unknown-to-the-status': deviation({
    violates: 'account-status/known-uid-exists',
    families: ['onepw'],
    says: 'account/status knows no account with the address of a destroyed one.',
    wrap: {
      'accounts.destroy': (next, world) => (account) => {
        formerUids(world).set(normalised(account.email), account.uid);
        next(account);
      },
      ...answering('accountStatus', (body, { input, world }) => {
        const account = world.accounts.find(String((input.query as Fields).uid));
        const isNext = account !== undefined && formerUids(world).has(normalised(account.email));
        return isNext ? { ...body, exists: false } : body;
      }),
    },
  }),
  'has-to-be-verified-to-be-free': deviation({
    violates: 'account-destroy/address-can-be-used-again',
    // Where a case starts over with such an address.
    alsoBreaks: ['account-destroy/*', 'account-create/*'],
    families: ['onepw'],
    says: 'account/destroy frees an address that was verified; any other one stays taken.',
    wrap: {
      'accounts.destroy': (next, world) => (account) => {
        if (!account.emailVerified) unverified(world).add(normalised(account.email));
        next(account);
      },
      ...refusing(
        'accountCreate',
        () => new DomainError('AccountExists', { email: '' }),
        ({ input, world }) => unverified(world).has(normalised(String((input.body as Fields).email))),
      ),
    },
  }),
};
