import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { answering } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { signedUnchecked } from '../certificate/_unchecked.js';
import { families } from './_family.js';

const LAW = 'raw-password-account-create/account-serves-like-any-other';

/** Uids of the accounts that raw_password/account/create made. */
const rawAccounts = memory(() => new Set<string>());

const noting = answering('rawPasswordAccountCreate', (body, { world }) => {
  rawAccounts(world).add(String(body.uid));
  return body;
});

/** Faults in what accounts are good for that came with a raw password. */
export default {
  'has-no-keys': deviation({
    violates: LAW,
    families,
    says: 'raw_password/account/create makes accounts without keys: account/keys answers that there is no such account.',
    wrap: {
      ...noting,
      'accounts.sealedKeys': (next, world) => (token) => {
        if (rawAccounts(world).has(token.uid)) throw new DomainError('UnknownAccount');
        return next(token);
      },
    },
  }),
  'draws-keys-each-time': deviation({
    violates: LAW,
    families,
    says: 'The keys of an account that came with a raw password are drawn whenever they are fetched.',
    wrap: {
      ...noting,
      'accounts.sealedKeys': (next, world) => (token) => {
        if (rawAccounts(world).has(token.uid)) world.accounts.update(token.uid, { wrapKb: world.random.hex(32) });
        return next(token);
      },
    },
  }),
  'keeps-the-first-password': deviation({
    violates: LAW,
    alsoBreaks: ['raw-password-session-create/password-from-before-a-reset-is-refused'],
    families,
    says: 'An account that came with a raw password keeps it: a reset answers success and changes nothing.',
    wrap: {
      ...noting,
      'srpPasswords.reset': (next, world) => (uid, password) =>
        rawAccounts(world).has(uid) ? world.accounts.get(uid) : next(uid, password),
    },
  }),
  'are-verified-from-the-start': deviation({
    violates: 'recovery-email-status/unverified-until-the-code-is-given',
    alsoBreaks: ['certificate-sign/refused-until-email-is-verified', 'account-*', 'raw-password-*', 'recovery-email-*'],
    families,
    says: 'raw_password/account/create mails a code, and marks the address as verified.',
    wrap: answering('rawPasswordAccountCreate', (body, { world }) => {
      world.verification.confirmEmail(String(body.uid));
      return body;
    }),
  }),
  'get-certificates-unverified': deviation({
    violates: 'certificate-sign/refused-until-email-is-verified',
    families,
    says: 'certificate/sign asks no account for a verified address that came with a raw password.',
    wrap: {
      ...noting,
      'certificates.sign': (next, world) => (token, request) =>
        rawAccounts(world).has(token.uid) && !world.accounts.get(token.uid).emailVerified
          ? signedUnchecked(world, token, request)
          : next(token, request),
    },
  }),
  'get-keys-unverified': deviation({
    violates: 'account-keys/refused-until-email-is-verified',
    families,
    says: 'account/keys asks no account for a verified address that came with a raw password.',
    wrap: {
      ...noting,
      'accounts.sealedKeys': (next, world) => (token) => {
        const { uid } = token;
        if (!rawAccounts(world).has(uid) || world.accounts.get(uid).emailVerified) return next(token);
        world.accounts.update(uid, { emailVerified: true });
        const sealed = next(token);
        world.accounts.update(uid, { emailVerified: false });
        return sealed;
      },
    },
  }),
};
