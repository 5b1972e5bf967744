import { deviation } from '../../../deviation.js';
import type { TokenRow } from '../../../domain/rows.js';
import type { World } from '../../../world.js';
import { repeatingTheSpelling } from '../_email-case.js';
import { type PasswordProof, takingTheFormerPassword } from '../_former-password.js';
import { findingAnotherKind } from './_kinds.js';

const PROOF: PasswordProof = { operation: 'passwordChangeStart', password: 'oldAuthPW' };

/** The same tokens, but for a keyFetchToken of before in the place of the new one. */
function sharing<T extends { readonly keyFetchToken: TokenRow }>(world: World, started: T): T {
  const [unused = started.keyFetchToken] = world.tokens.allOf(started.keyFetchToken.uid, 'keyFetchToken');
  if (unused.tokenId !== started.keyFetchToken.tokenId) world.tokens.end(started.keyFetchToken);
  return { ...started, keyFetchToken: unused };
}

export default {
  'key-fetch-token-waits-for-a-confirmation': deviation({
    violates: 'password-change-start/key-fetch-token-fetches-keys',
    alsoBreaks: ['flow/change-password'],
    families: ['onepw'],
    says: 'The keyFetchToken of password/change/start waits for a confirmation that no mail asks for.',
    wrap: {
      'passwords.startChange': (next, world) => (email, oldAuthPW) => {
        const started = next(email, oldAuthPW);
        world.tokens.update(started.keyFetchToken, { verificationId: world.verification.newCode() });
        return started;
      },
    },
  }),
  'key-fetch-token-survives-during-a-change': deviation({
    violates: 'password-change-start/key-fetch-token-is-single-use',
    families: ['onepw'],
    says: 'While a password change is under way a keyFetchToken can be used again, in case the client lost the answer.',
    wrap: {
      'tokens.consume': (next, world) => (token) => {
        const isChanging = world.tokens.allOf(token.uid, 'passwordChangeToken').length > 0;
        return (token.type === 'keyFetchToken' && isChanging) || next(token);
      },
    },
  }),
  'gives-the-unused-token-again': deviation({
    violates: 'password-change-start/key-fetch-token-fetches-keys',
    families: ['onepw', 'srp'],
    says: 'password/change/start gives out the keyFetchToken that a session of the account has not used yet.',
    wrap: {
      'passwords.startChange': (next, world) => (email, oldAuthPW) => sharing(world, next(email, oldAuthPW)),
      'srpPasswords.startChange': (next, world) => (uid) => sharing(world, next(uid)),
    },
  }),
  'finish-asks-for-a-session': deviation({
    violates: 'password-change-start/change-token-is-accepted-by-finish',
    alsoBreaks: [
      'api/hawk-credentials-come-from-the-token',
      'password-change-finish/response-200',
      'flow/change-password',
    ],
    says: 'password/change/finish looks its caller up among the sessionTokens.',
    wrap: findingAnotherKind('passwordChangeFinish'),
  }),
  'takes-the-password-from-before-a-change': deviation({
    violates: 'password-change-start/password-from-before-a-change-is-refused',
    families: ['onepw'],
    says: 'password/change/start keeps a cache of passwords, which a change does not clear.',
    wrap: takingTheFormerPassword(PROOF, 'passwords.change'),
  }),
  'takes-the-password-from-before-a-reset': deviation({
    violates: 'password-change-start/password-from-before-a-reset-is-refused',
    families: ['onepw'],
    says: 'password/change/start keeps a cache of passwords, which a reset does not clear.',
    wrap: takingTheFormerPassword(PROOF, 'passwords.reset'),
  }),
  'repeats-the-spelling-of-the-request': deviation({
    violates: 'password-change-start/email-case-error-shows-the-case-of-creation',
    says: 'Errno 120 of password/change/start repeats the address as the request spells it.',
    wrap: repeatingTheSpelling('passwordChangeStart'),
  }),
};
