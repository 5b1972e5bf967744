import { createHmac } from 'node:crypto';
import { hex, unhex } from '../../../../protocol/bytes.js';
import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { AccountRow, TokenRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { answering } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { endTokenOf, revive } from './_tokens.js';

/** Hawk ids of keyFetchTokens that are older than the verification of their account's address. */
const madeEarly = memory(() => new Set<string>());

/** Hawk ids of keyFetchTokens that came with a password change. */
const ofChanges = memory(() => new Set<string>());

/** Hawk ids of keyFetchTokens that came with a sign-in. */
const ofLogins = memory(() => new Set<string>());

/** Notes the keyFetchTokens that come with a sign-in. */
const notingThoseOfLogins: Wraps = {
  'sessions.openAtSignIn':
    (next, world) =>
    (...args) => {
      const opened = next(...args);
      if (opened.keyFetchToken !== undefined) ofLogins(world).add(opened.keyFetchToken.tokenId);
      return opened;
    },
};

/** A fetch of the keys that fails leaves these tokens alive. */
function survivingAFailure(spared: (world: World) => ReadonlySet<string>): Wraps {
  return {
    'accounts.sealedKeys': (next, world) => (token) => {
      try {
        return next(token);
      } catch (error) {
        if (spared(world).has(token.tokenId)) revive(world, token);
        throw error;
      }
    },
  };
}

export default {
  'writes-base64': deviation({
    violates: 'account-keys/bundle-is-base16',
    alsoBreaks: ['account-keys/bundle-*', 'account-keys/response-200-bundle'],
    says: 'The bundle is written in base64.',
    wrap: answering('accountKeys', ({ bundle }) => ({ bundle: unhex(String(bundle)).toString('base64') })),
  }),
  'signs-with-the-request-key': deviation({
    violates: 'account-keys/bundle-is-authenticated',
    says: "The MAC of the bundle is made with the keyFetchToken's requestKey, without the derivation that comes between.",
    wrap: {
      'accounts.sealedKeys': (next) => (token) => {
        const ciphertext = next(token).slice(0, 128);
        return ciphertext + createHmac('sha256', unhex(token.requestKey)).update(unhex(ciphertext)).digest('hex');
      },
    },
  }),
  'puts-wrap-kb-first': deviation({
    violates: 'account-keys/bundle-opens-with-the-key-fetch-token',
    alsoBreaks: ['*/ka-is-kept', '*/wrap-kb-is-*', 'api/binary-values-are-read-as-base16'],
    says: 'The bundle holds wrapKb followed by kA.',
    wrap: {
      'accounts.sealedKeys': (next, world) => (token) => {
        next(token);
        const account = world.accounts.get(token.uid);
        return seal(world, token, { kA: account.wrapKb, wrapKb: account.kA });
      },
    },
  }),
  'draws-keys-at-each-fetch': deviation({
    violates: 'account-keys/keys-are-the-accounts',
    alsoBreaks: [
      'account-keys/bundle-opens-with-the-key-fetch-token',
      '*/ka-is-kept',
      'password-change-start/key-fetch-token-fetches-keys',
    ],
    says: 'Each fetch makes a new kA, as if none had been stored before.',
    wrap: {
      'accounts.sealedKeys': (next, world) => (token) => {
        world.accounts.update(token.uid, { kA: world.random.hex(32) });
        return next(token);
      },
    },
  }),
  'token-survives': deviation({
    violates: 'account-keys/token-single-use-after-success',
    alsoBreaks: [
      'account-keys/token-used-up-by-failure',
      'account-keys/errno-110',
      'password-change-start/key-fetch-token-is-single-use',
    ],
    says: 'A keyFetchToken works again after it was used.',
    wrap: { 'tokens.consume': (next) => (token) => token.type === 'keyFetchToken' || next(token) },
  }),
  'token-survives-a-failure': deviation({
    violates: 'account-keys/token-used-up-by-failure',
    says: 'A keyFetchToken is used up only by a request that succeeds, as on the deployed servers.',
    wrap: {
      'tokens.consume': (next) => (token) => token.type === 'keyFetchToken' || next(token),
      'accounts.sealedKeys': (next, world) => (token) => {
        const bundle = next(token);
        world.tokens.end(token);
        return bundle;
      },
    },
  }),
  'token-of-login-survives-a-failure': deviation({
    violates: 'account-keys/token-of-login-used-up-by-failure',
    families: ['onepw'],
    says: 'A keyFetchToken of account/login outlives requests that meet an unverified address.',
    wrap: { ...notingThoseOfLogins, ...survivingAFailure(ofLogins) },
  }),
  'token-of-a-change-survives-a-failure': deviation({
    violates: 'password-change-start/key-fetch-token-used-up-by-failure',
    families: ['onepw'],
    says: 'A keyFetchToken of password/change/start outlives requests that meet an unverified address.',
    wrap: {
      'passwords.startChange': (next, world) => (email, oldAuthPW) => {
        const started = next(email, oldAuthPW);
        ofChanges(world).add(started.keyFetchToken.tokenId);
        return started;
      },
      ...survivingAFailure(ofChanges),
    },
  }),
  'asks-for-no-verified-email': deviation({
    violates: 'account-keys/refused-until-email-is-verified',
    alsoBreaks: ['account-keys/errno-104'],
    says: 'Keys are given out while the address is unverified.',
    wrap: {
      'accounts.sealedKeys': (next, world) => (token) => {
        const account = world.accounts.get(token.uid);
        return account.emailVerified ? next(token) : seal(world, token, account);
      },
    },
  }),
  'asks-sign-ins-for-no-verified-email': deviation({
    violates: 'account-keys/refused-until-email-is-verified',
    families: ['onepw'],
    says: 'The keyFetchToken of account/login gives out the keys while the address is unverified.',
    wrap: {
      ...notingThoseOfLogins,
      'accounts.sealedKeys': (next, world) => (token) => {
        const account = world.accounts.get(token.uid);
        const isSpared = !account.emailVerified && ofLogins(world).has(token.tokenId);
        return isSpared ? seal(world, token, account) : next(token);
      },
    },
  }),
  'asks-for-no-verified-session': deviation({
    violates: 'account-keys/refused-until-session-is-verified',
    alsoBreaks: ['recovery-email-status/session-verified-tells-of-the-session'],
    says: 'Keys are given to every session once the address is verified.',
    wrap: { 'accounts.sealedKeys': (next) => (token) => next({ ...token, verificationId: undefined }) },
  }),
  'refuses-the-token-of-create': deviation({
    violates: 'account-keys/token-of-create-is-accepted',
    alsoBreaks: [
      'account-keys/refused-until-email-is-verified',
      'account-keys/response-200',
      'account-keys/works-after-verification',
      'api/hawk-credentials-come-from-the-token',
    ],
    says: 'account/create answers a keyFetchToken that it never stored.',
    wrap: answering('accountCreate', (body, { world }) => endTokenOf(world, 'keyFetchToken', body)),
  }),
  'refuses-the-token-of-login': deviation({
    violates: 'account-keys/token-of-login-is-accepted',
    alsoBreaks: ['account-keys/response-200', 'flow/*'],
    says: 'account/login answers a keyFetchToken that it never stored.',
    wrap: answering('accountLogin', (body, { world }) => endTokenOf(world, 'keyFetchToken', body)),
  }),
  'stay-locked-after-the-verification': deviation({
    violates: 'account-keys/works-after-verification',
    alsoBreaks: [
      'account-keys/token-of-create-is-accepted',
      'account-keys/response-200',
      'recovery-email-status/session-verified-tells-of-the-session',
      'flow/create-account',
    ],
    says: 'A keyFetchToken of the time before the verification gives no keys after it either.',
    wrap: {
      'tokens.create': (next, world) => (type, uid, facts) => {
        const token = next(type, uid, facts);
        const early = type === 'keyFetchToken' && !world.accounts.get(uid).emailVerified;
        if (early) madeEarly(world).add(token.tokenId);
        return token;
      },
      'accounts.sealedKeys': (next, world) => (token) => {
        if (madeEarly(world).has(token.tokenId)) throw new DomainError('UnverifiedAccount');
        return next(token);
      },
    },
  }),
  'asks-changes-for-no-verified-email': deviation({
    violates: 'password-change-start/key-fetch-token-waits-for-the-email',
    says: 'The keyFetchToken of password/change/start gives out the keys while the address is unverified.',
    wrap: {
      'passwords.startChange': (next, world) => (email, oldAuthPW) => {
        const started = next(email, oldAuthPW);
        ofChanges(world).add(started.keyFetchToken.tokenId);
        return started;
      },
      'srpPasswords.startChange': (next, world) => (uid) => {
        const started = next(uid);
        ofChanges(world).add(started.keyFetchToken.tokenId);
        return started;
      },
      'accounts.sealedKeys': (next, world) => (token) => {
        const account = world.accounts.get(token.uid);
        const isSpared = !account.emailVerified && ofChanges(world).has(token.tokenId);
        return isSpared ? seal(world, token, account) : next(token);
      },
    },
  }),
  'spends-every-token-of-the-account': deviation({
    violates: 'account-keys/leaves-the-tokens-of-other-sessions',
    says: 'A fetch of the keys uses up every keyFetchToken of the account.',
    wrap: {
      'accounts.sealedKeys': (next, world) => (token) => {
        const bundle = next(token);
        world.tokens.endAllOf(token.uid, 'keyFetchToken');
        return bundle;
      },
    },
  }),
};

function seal(
  { behaviour }: World,
  { requestKey }: TokenRow,
  { kA, wrapKb }: Pick<AccountRow, 'kA' | 'wrapKb'>,
): string {
  return hex(behaviour.sealKeys({ requestKey: unhex(requestKey), kA: unhex(kA), wrapKb: unhex(wrapKb) }));
}
