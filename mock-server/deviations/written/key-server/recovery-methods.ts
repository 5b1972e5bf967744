import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { RecoveryMethod } from '../../../domain/recovery-methods.js';
import type { TokenRow } from '../../../domain/rows.js';
import { answering, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { copyToOthers } from '../_mailed-to-others.js';
import { families } from './_family.js';

const LIST = 'accountRecoveryMethods';

/** The list shows every method otherwise than it is. */
const showing = (change: Partial<RecoveryMethod>) =>
  answering(LIST, ({ recoveryMethods }) => ({
    recoveryMethods: (recoveryMethods as Fields[]).map((method) => ({ ...method, ...change })),
  }));

/** What becomes of a code shows in the list. */
const VERIFIED = ['account-recovery-methods/*', 'account-recovery-methods-verify-code/*'];

/** Uids of accounts whose code was mailed. */
const mailed = memory(() => new Set<string>());

/** uid to the session that asked for the account's latest code. */
const askers = memory(() => new Map<string, TokenRow>());

/** Faults of account/recovery_methods and what belongs to it. */
export default {
  'hides-the-primary-address': deviation({
    violates: 'account-recovery-methods/lists-the-address-of-creation',
    alsoBreaks: [...VERIFIED, 'account-create/account-has-the-given-email', 'flow/create-account'],
    families,
    says: 'account/recovery_methods lists only what the user added later, which is nothing.',
    wrap: answering(LIST, () => ({ recoveryMethods: [] })),
  }),
  'knows-no-primary-address': deviation({
    violates: 'account-recovery-methods/address-of-creation-is-primary',
    families,
    says: 'No recovery method is the primary one.',
    wrap: showing({ primary: false }),
  }),
  'lists-the-methods-of-others': deviation({
    violates: 'account-recovery-methods/lists-no-method-of-others',
    families,
    says: 'account/recovery_methods lists the methods of every account.',
    wrap: answering(LIST, (_body, { world }) => ({
      recoveryMethods: [...world.store.accounts.values()].flatMap((account) => world.recoveryMethods.of(account)),
    })),
  }),
  'believes-in-every-address': deviation({
    violates: 'account-recovery-methods/unverified-until-the-code-is-given',
    alsoBreaks: VERIFIED,
    families,
    says: 'Every recovery method counts as verified.',
    wrap: showing({ verified: true }),
  }),
  'mails-nothing': deviation({
    violates: 'account-recovery-methods-send-code/mails-a-code',
    alsoBreaks: [...VERIFIED, 'account-recovery-methods-send-code/*'],
    families,
    says: 'account/recovery_methods/send_code mails nothing.',
    wrap: { 'recoveryMethods.mailCode': () => () => undefined },
  }),
  'writes-to-whom-it-is-told': deviation({
    violates: 'account-recovery-methods-send-code/refuses-an-address-that-is-not-the-accounts',
    families,
    says: 'account/recovery_methods/send_code writes to whichever address it is asked for, that of another account as well.',
    wrap: {
      'recoveryMethods.sendCode': (next, world) => (session, email, caller) => {
        const other = world.accounts.findByEmail(email);
        if (other === undefined || other.uid === session.uid) return next(session, email, caller);
        world.recoveryMethods.mailCode(other, caller.locale);
      },
    },
  }),
  'forgets-that-a-code-came': deviation({
    violates: 'account-recovery-methods-verify-code/code-verifies-the-method',
    families,
    says: 'A right code is thanked for and not noted down.',
    wrap: { 'verification.confirmEmail': () => () => undefined },
  }),
  'verifies-before-it-compares': deviation({
    violates: 'account-recovery-methods-verify-code/wrong-code-verifies-nothing',
    families,
    says: 'The address is marked as verified before the code is looked at.',
    wrap: {
      'recoveryMethods.submitCode': (next, world) => (email, code) => {
        const account = world.accounts.findByEmail(email);
        if (account !== undefined) world.verification.confirmEmail(account.uid);
        next(email, code);
      },
    },
  }),
  'says-nothing-of-a-wrong-code': deviation({
    violates: [
      'account-recovery-methods-verify-code/refuses-a-wrong-code',
      'account-recovery-methods-verify-code/refuses-the-code-of-another-address',
    ],
    families,
    says: 'A wrong code is answered with 200 and verifies nothing, as on the deployed server.',
    wrap: {
      'recoveryMethods.submitCode': (next) => (email, code) => {
        try {
          next(email, code);
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
        }
      },
    },
  }),
  'takes-the-code-of-any-address': deviation({
    violates: 'account-recovery-methods-verify-code/refuses-the-code-of-another-address',
    families,
    says: 'A code is looked up among those of all addresses, and the given one only has to exist.',
    wrap: {
      'recoveryMethods.fits': (next, world) => (account, code) =>
        next(account, code) || [...world.store.accounts.values()].some((each) => next(each, code)),
    },
  }),
  'mails-once': deviation({
    violates: 'account-recovery-methods-send-code/mails-each-time',
    alsoBreaks: ['account-recovery-methods-verify-code/*'],
    families,
    says: 'An address gets one mail with its code, however often it is asked for.',
    wrap: {
      'recoveryMethods.mailCode': (next, world) => (account, locale) => {
        if (mailed(world).has(account.uid)) return;
        mailed(world).add(account.uid);
        next(account, locale);
      },
    },
  }),
  'mails-another-code-later': deviation({
    violates: 'account-recovery-methods-verify-code/later-code-verifies-the-method',
    families,
    says: 'From the second mail to an address on the code is drawn anew, and not kept.',
    wrap: {
      'recoveryMethods.mailCode': (next, world) => (account, locale) => {
        const isLater = mailed(world).has(account.uid);
        mailed(world).add(account.uid);
        next(isLater ? { ...account, emailCode: world.random.hex(16) } : account, locale);
      },
    },
  }),
  'mails-others-too': deviation({
    violates: 'account-recovery-methods-send-code/mails-no-other-account',
    families,
    says: 'The mail with a code goes to the accounts as well that were made about the same time.',
    wrap: {
      'recoveryMethods.sendCode': (next, world) => (session, email, caller) => {
        next(session, email, caller);
        copyToOthers(world, world.accounts.get(session.uid).email);
      },
    },
  }),
  'mails-no-verified-addresses': deviation({
    violates: 'account-recovery-methods-send-code/mails-verified-addresses-too',
    families,
    says: 'account/recovery_methods/send_code thanks for the request and mails nothing to an address that is verified.',
    wrap: {
      'recoveryMethods.mailCode': (next) => (account, locale) => {
        if (!account.emailVerified) next(account, locale);
      },
    },
  }),
  'codes-end-with-their-session': deviation({
    violates: 'account-recovery-methods-verify-code/code-verifies-the-method',
    families,
    says: 'A code is no good any more once the session that asked for it has signed out.',
    wrap: {
      'recoveryMethods.sendCode': (next, world) => (session, email, caller) => {
        askers(world).set(session.uid, session);
        next(session, email, caller);
      },
      'recoveryMethods.fits': (next, world) => (account, code) => {
        const asker = askers(world).get(account.uid);
        return (
          next(account, code) && (asker === undefined || world.tokens.find(asker.type, asker.tokenId) !== undefined)
        );
      },
    },
  }),
};
