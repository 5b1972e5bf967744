import { deviation } from '../../../deviation.js';
import type { CertificateClaims } from '../../../domain/certificates.js';
import type { PasswordVerifier } from '../../../domain/password-verifiers.js';
import type { AccountRow, TokenRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { answering } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** uid to what the account had before each new password, oldest first. */
const formers = memory(() => new Map<string, AccountRow[]>());

/** Hawk ids of keyFetchTokens that came with a password change. */
const ofChanges = memory(() => new Set<string>());

/** What a uid has had before its present password; nothing before the first new one. */
function formersOf(world: World, uid: string): readonly AccountRow[] {
  return formers(world).get(uid) ?? [];
}

/** Keeps what each new password replaces; `change` alters the account that has just got one. */
function remembering(change: (world: World, account: AccountRow) => AccountRow = (_world, account) => account): Wraps {
  return {
    'passwords.store':
      (next, world) =>
      (uid, ...rest) => {
        formers(world).set(uid, [...formersOf(world, uid), world.accounts.get(uid)]);
        return change(world, next(uid, ...rest));
      },
  };
}

/** What certificates claim of an account that has got a new password. */
function claiming(change: (claims: CertificateClaims) => Readonly<Record<string, unknown>>): Wraps {
  return {
    ...remembering(),
    'certificates.claims': (next, world) => (session, request) => {
      const claims = next(session, request);
      const isRenewed = formersOf(world, session.uid).length > 0;
      return (isRenewed ? { ...claims, ...change(claims) } : claims) as CertificateClaims;
    },
  };
}

function noting(world: World, keyFetchToken: TokenRow): void {
  ofChanges(world).add(keyFetchToken.tokenId);
}

function isKnown({ verifier }: AccountRow, given: PasswordVerifier): boolean {
  return JSON.stringify(verifier) === JSON.stringify(given);
}

/** Faults that need more than one new password, or an account that has had another one. */
export default {
  'the-one-before-last-is-good-again': deviation({
    violates: [
      'password-change-finish/old-password-is-refused',
      'account-reset/old-password-is-refused',
      'password-change-start/password-from-before-a-change-is-refused',
      'password-change-start/password-from-before-a-reset-is-refused',
      'account-destroy/password-from-before-a-change-is-refused',
      'account-destroy/password-from-before-a-reset-is-refused',
    ],
    families: ['onepw'],
    says: 'Only the password that was replaced last is kept out; those before it are good again.',
    wrap: {
      ...remembering(),
      'passwords.matches': (next, world) => (account, authPW) => {
        const { uid, verifier } = account;
        const older = formersOf(world, uid).slice(0, -1);
        if (next(account, authPW)) return true;
        return !older.some((former) => isKnown(former, verifier)) && older.some((former) => next(former, authPW));
      },
    },
  }),
  'keys-of-a-change-are-the-first': deviation({
    violates: 'password-change-start/key-fetch-token-fetches-keys',
    families: ['onepw', 'srp'],
    says: 'A keyFetchToken of password/change/start gives the wrapKb that the account had at first.',
    wrap: {
      ...remembering(),
      'passwords.startChange':
        (next, world) =>
        (...given) => {
          const started = next(...given);
          noting(world, started.keyFetchToken);
          return started;
        },
      'srpPasswords.startChange': (next, world) => (uid) => {
        const started = next(uid);
        noting(world, started.keyFetchToken);
        return started;
      },
      'accounts.sealedKeys': (next, world) => (token) => {
        const [first] = formersOf(world, token.uid);
        const { wrapKb } = world.accounts.get(token.uid);
        if (first === undefined || !ofChanges(world).has(token.tokenId)) return next(token);
        world.accounts.update(token.uid, { wrapKb: first.wrapKb });
        try {
          return next(token);
        } finally {
          world.accounts.update(token.uid, { wrapKb });
        }
      },
    },
  }),
  'makes-a-new-ka-the-third-time': deviation({
    violates: 'account-reset/ka-is-kept',
    families: ['onepw', 'srp'],
    says: 'The third new password of an account, and every later one, replaces kA too.',
    wrap: remembering((world, account) =>
      formersOf(world, account.uid).length < 3
        ? account
        : world.accounts.update(account.uid, { kA: world.random.hex(32) }),
    ),
  }),
  'reaches-the-keys-of-another': deviation({
    violates: 'account-keys/keys-are-the-accounts',
    alsoBreaks: ['*'],
    families: ['onepw', 'srp'],
    says: 'A new password gives its wrapKb to the accounts that were made before as well.',
    wrap: remembering((world, account) => {
      const uids = [...world.store.accounts.keys()];
      // To all of them: which one was made last before is a matter of what runs side by side.
      for (const uid of uids.slice(0, uids.indexOf(account.uid)))
        world.accounts.update(uid, { wrapKb: account.wrapKb });
      return account;
    }),
  }),
  'tells-another-uid': deviation({
    violates: 'account-login/uid-is-the-accounts',
    families: ['onepw'],
    says: 'Whoever signs in with a password that replaced another is told another uid.',
    wrap: {
      ...remembering(),
      ...answering('accountLogin', (body, { world }) =>
        formersOf(world, String(body.uid)).length > 0
          ? { ...body, uid: [...String(body.uid)].reverse().join('') }
          : body,
      ),
    },
  }),
  'status-forgets-the-account': deviation({
    violates: 'account-status/known-uid-exists',
    families: ['onepw'],
    says: 'account/status does not know an account by its uid once it has a new password.',
    wrap: {
      ...remembering(),
      ...answering('accountStatus', (body, { input, world }) => {
        const { uid = '' } = input.query as { readonly uid?: string };
        return formersOf(world, uid).length > 0 ? { ...body, exists: false } : body;
      }),
    },
  }),
  'certificates-name-another': deviation({
    violates: 'certificate-sign/principal-email-names-the-account',
    families: ['onepw'],
    says: 'The principal of a certificate is another one once the account has a new password.',
    wrap: claiming(({ principal }) => ({ principal: { email: `x${principal.email.slice(1)}` } })),
  }),
  'certificates-lose-the-email': deviation({
    violates: 'certificate-sign/fxa-verified-email-is-the-address',
    families: ['onepw'],
    says: 'Certificates have no fxa-verifiedEmail once the account has a new password.',
    wrap: claiming(() => ({ 'fxa-verifiedEmail': undefined })),
  }),
  'generation-grows-with-changes-alone-later': deviation({
    violates: 'certificate-sign/fxa-generation-grows-each-time',
    families: ['onepw'],
    says: 'A reset of an account whose password was changed before leaves fxa-generation as it was.',
    wrap: {
      ...remembering(),
      'passwords.reset': (next, world) => (uid, authPW) => {
        const { verifierSetAt } = world.accounts.get(uid);
        const isLater = formersOf(world, uid).length > 0;
        const account = next(uid, authPW);
        return isLater ? world.accounts.update(uid, { verifierSetAt }) : account;
      },
    },
  }),
};
