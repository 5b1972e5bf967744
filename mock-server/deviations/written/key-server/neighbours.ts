import { deviation } from '../../../deviation.js';
import type { AccountRow } from '../../../domain/rows.js';
import type { World } from '../../../world.js';
import { memory } from '../../memory.js';
import { families } from './_family.js';

/** Uids of accounts that were there when somebody else signed out. */
const affected = memory(() => new Set<string>());

/** uid to the number of mails with a code. */
const mails = memory(() => new Map<string, number>());

const LISTS = 'account-recovery-methods/lists-the-address-of-creation';
const UNTIL = 'account-recovery-methods/unverified-until-the-code-is-given';

/** What addresses have in common that differ in their tag, their dots and their domain. */
const bare = (email: string): string => email.replace(/@.*/, '').replace(/\+.*/, '').replaceAll('.', '');

/** The first account whose address has the same in common with this one. */
function firstAlike(world: World, email: string, common: (email: string) => string): AccountRow | undefined {
  return [...world.store.accounts.values()].find((account) => common(account.email) === common(email));
}

/** Faults in what one account or one address has to do with another. */
export default {
  'sign-outs-shorten-the-lists-of-others': deviation({
    violates: 'account-devices/lists-authenticated-devices',
    alsoBreaks: ['account-devices/*'],
    families,
    says: 'Once somebody signs out, the device that signed in first is missing in the lists of all other accounts.',
    wrap: {
      'sessions.destroy': (next, world) => (session) => {
        next(session);
        for (const uid of world.store.accounts.keys()) if (uid !== session.uid) affected(world).add(uid);
      },
      'sessions.listAsDevices': (next, world) => (token) => next(token).slice(affected(world).has(token.uid) ? 1 : 0),
    },
  }),
  'methods-go-by-the-local-part': deviation({
    violates: LISTS,
    alsoBreaks: ['account-recovery-methods/lists-no-method-of-others'],
    families,
    says: 'account/recovery_methods lists the first address that has the same before the at sign.',
    wrap: {
      'recoveryMethods.of': (next, world) => (account) =>
        next(firstAlike(world, account.email, (email) => email.replace(/@.*/, '').toLowerCase()) ?? account),
    },
  }),
  'addresses-lose-tags-and-dots-at-a-sign-in': deviation({
    violates: 'account-create/account-has-the-given-email',
    families,
    says: 'session/auth/start takes no notice of tags, dots and domains, and finds the account that was there first.',
    wrap: {
      'srpLogins.start': (next, world) => (email, caller) =>
        next(firstAlike(world, email, bare)?.email ?? email, caller),
    },
  }),
  'capitals-are-found-by-nobody': deviation({
    violates: 'account-create/account-has-the-given-email',
    alsoBreaks: ['account-recovery-methods*/*', 'account-create/*'],
    families,
    says: 'An account whose address has capitals before the at sign is kept under an address by which nobody finds it.',
    wrap: {
      'accounts.create': (next, world) => (given) => {
        const account = next(given);
        if (/[A-Z].*@/.test(account.email)) world.store.uidByEmail.delete(account.email.toLowerCase());
        return account;
      },
    },
  }),
  'capitals-get-another-code': deviation({
    violates: 'account-recovery-methods-verify-code/later-code-verifies-the-method',
    families,
    says: 'Who asks for a code with the address in other capitals is mailed one that verifies nothing.',
    wrap: {
      'recoveryMethods.sendCode': (next, world) => (session, email, caller) => {
        const { emailCode, email: own } = world.accounts.get(session.uid);
        if (email === own) return next(session, email, caller);
        world.accounts.update(session.uid, { emailCode: world.verification.newCode() });
        next(session, email, caller);
        world.accounts.update(session.uid, { emailCode });
      },
    },
  }),
  'a-second-mail-verifies': deviation({
    violates: UNTIL,
    alsoBreaks: ['account-recovery-methods-verify-code/*'],
    families,
    says: 'The second mail with a code for an address makes it verified.',
    wrap: {
      'recoveryMethods.mailCode': (next, world) => (account, locale) => {
        next(account, locale);
        const times = 1 + (mails(world).get(account.uid) ?? 0);
        mails(world).set(account.uid, times);
        if (times > 1) world.verification.confirmEmail(account.uid);
      },
    },
  }),
  'new-passwords-verify': deviation({
    violates: UNTIL,
    families,
    says: 'A change of password makes the address verified.',
    wrap: {
      'srpPasswords.reset': (next, world) => (uid, password) => {
        next(uid, password);
        return world.accounts.update(uid, { emailVerified: true });
      },
    },
  }),
};
