import { deviation } from '../../../deviation.js';
import type { AccountRow, TokenRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import { memory } from '../../memory.js';

/** By uid: the password change that was begun and not ended, and the verifiers the account had before. */
const begun = memory(() => new Map<string, TokenRow>());
const formers = memory(() => new Map<string, AccountRow[]>());

/** A change of some passwords leaves the wrapKb. */
function leavingWrapKb(
  isMeant: (given: { readonly wrapKb: string; readonly isSame: boolean; readonly isFormer: boolean }) => boolean,
): Wraps {
  return {
    'passwords.change': (next, world) => (uid, password, locale) => {
      const account = world.accounts.get(uid);
      const older = formers(world).get(uid) ?? [];
      formers(world).set(uid, [...older, account]);
      const authPW = password.authPW.toLowerCase();
      const isMatch = (row: AccountRow) => world.passwords.matches(row, authPW);
      const facts = { wrapKb: password.wrapKb, isSame: isMatch(account), isFormer: older.some(isMatch) };
      return next(uid, isMeant(facts) ? { ...password, wrapKb: account.wrapKb } : password, locale);
    },
  };
}

const SENT = 'password-change-finish/wrap-kb-is-the-one-sent';

/** Faults of changes to unusual values, and of changes that follow one that was left undone. */
export default {
  'zeros-leave-wrap-kb': deviation({
    violates: SENT,
    families: ['onepw'],
    says: 'password/change/finish takes a wrapKb of zeros for none.',
    wrap: leavingWrapKb(({ wrapKb }) => /^0+$/.test(wrapKb)),
  }),
  'zeros-at-the-beginning-go-to-the-end': deviation({
    violates: SENT,
    families: ['onepw'],
    says: 'A wrapKb that begins with zeros is stored as a number, and filled up with zeros behind it.',
    wrap: {
      'passwords.set':
        (next) =>
        (uid, { wrapKb, ...rest }) =>
          next(uid, { ...rest, wrapKb: wrapKb.replace(/^(?:00)+/, '').padEnd(64, '0') }),
    },
  }),
  'zeros-at-the-end-go-to-the-beginning': deviation({
    violates: SENT,
    families: ['onepw'],
    says: 'The zeros with which a wrapKb ends are cut off as padding, and filled up before it.',
    wrap: {
      'passwords.set':
        (next) =>
        (uid, { wrapKb, ...rest }) =>
          next(uid, { ...rest, wrapKb: wrapKb.replace(/(?:00)+$/, '').padStart(64, '0') }),
    },
  }),
  'zeros-before-a-password-are-lost': deviation({
    violates: 'password-change-finish/new-password-is-accepted',
    families: ['onepw'],
    says: 'A new authPW that begins with zeros is stored without them.',
    wrap: {
      'passwords.newVerifier': (next) => (authPW) => next(authPW.replace(/^(?:00)+/, '').padEnd(64, '0')),
    },
  }),
  'zeros-behind-a-password-are-lost': deviation({
    violates: 'password-change-finish/new-password-is-accepted',
    families: ['onepw'],
    says: 'A new authPW that ends with zeros is stored without them.',
    wrap: {
      'passwords.newVerifier': (next) => (authPW) => next(authPW.replace(/(?:00)+$/, '').padStart(64, '0')),
    },
  }),
  'the-same-password-leaves-wrap-kb': deviation({
    violates: SENT,
    families: ['onepw'],
    says: 'password/change/finish changes nothing where the new password is the old one.',
    wrap: leavingWrapKb(({ isSame }) => isSame),
  }),
  'a-former-password-leaves-wrap-kb': deviation({
    violates: SENT,
    families: ['onepw'],
    says: 'password/change/finish leaves wrapKb where the account has had the new password before.',
    wrap: leavingWrapKb(({ isFormer }) => isFormer),
  }),
  'an-undone-change-stands-in-the-way': deviation({
    violates: 'password-change-start/change-token-is-accepted-by-finish',
    alsoBreaks: ['password-*', 'account-*', 'certificate-sign/*', 'flow/*', 'recovery-email-*', 'api/*'],
    families: ['onepw'],
    says: 'While a password change is under way, password/change/start answers a passwordChangeToken that is not kept.',
    wrap: {
      'passwords.startChange': (next, world) => (email, oldAuthPW) => {
        const started = next(email, oldAuthPW);
        const { uid } = started.account;
        const before = begun(world).get(uid);
        begun(world).set(uid, started.passwordChangeToken);
        if (before !== undefined) world.tokens.end(started.passwordChangeToken);
        return started;
      },
      'passwords.change': (next, world) => (uid, password, locale) => {
        begun(world).delete(uid);
        return next(uid, password, locale);
      },
    },
  }),
};
