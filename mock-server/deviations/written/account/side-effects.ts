import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { AnyTokenType } from '../../../domain/token-type.js';
import type { Wraps } from '../../../seams.js';
import { around, type Fields, type Run } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** The account that a request is about: by its token, or by the address in its body. */
function uidOf({ input, world }: Run): string {
  return input.token?.uid ?? world.accounts.findByEmail(String((input.body as Fields).email))?.uid ?? '';
}

/** An operation that serves an account ends its tokens of a type as well. */
function ending(operation: string, type: AnyTokenType, when: (run: Run) => boolean = () => true): Wraps {
  return around(operation, async (run) => {
    const uid = uidOf(run);
    const answer = await run.next(run.input);
    if (when(run)) run.world.tokens.endAllOf(uid, type);
    return answer;
  });
}

/** An operation that refuses a wrong password ends tokens of the account whose it is not. */
function endingByAWrongPassword(operation: string, type: AnyTokenType): Wraps {
  return around(operation, async (run) => {
    try {
      return await run.next(run.input);
    } catch (error) {
      if (error instanceof DomainError && error.failure === 'IncorrectPassword')
        run.world.tokens.endAllOf(uidOf(run), type);
      throw error;
    }
  });
}

/** Hawk ids of keyFetchTokens that came with a password change. */
const ofChanges = memory(() => new Set<string>());

const SESSION = 'session-status/succeeds-while-the-token-is-valid';
const KEYS = 'account-keys/token-of-login-is-accepted';
const VERIFIED = 'recovery-email-verify-code/email-stays-verified';
const FORGOTTEN = 'password-forgot-status/succeeds-until-the-token-is-consumed';

/** What an operation does besides to tokens that it has nothing to do with. */
export default {
  'a-sign-in-with-keys-cancels-the-code': deviation({
    violates: FORGOTTEN,
    families: ['onepw'],
    says: 'Who signs in and asks for keys remembers the password: the passwordForgotToken of the account is canceled.',
    wrap: ending('accountLogin', 'passwordForgotToken', ({ input }) => (input.query as Fields).keys === true),
  }),
  'a-change-cancels-the-code': deviation({
    violates: FORGOTTEN,
    families: ['onepw'],
    says: 'Who begins to change the password remembers it: the passwordForgotToken of the account is canceled.',
    wrap: ending('passwordChangeStart', 'passwordForgotToken'),
  }),
  'a-sign-out-cancels-the-code': deviation({
    violates: FORGOTTEN,
    families: ['onepw'],
    says: 'A sign-out cancels the passwordForgotToken of the account.',
    wrap: ending('sessionDestroy', 'passwordForgotToken'),
  }),
  'a-wrong-password-cancels-the-code': deviation({
    violates: FORGOTTEN,
    families: ['onepw'],
    says: 'A sign-in with a wrong password cancels the passwordForgotToken of the account.',
    wrap: endingByAWrongPassword('accountLogin', 'passwordForgotToken'),
  }),
  'keys-cancel-the-code': deviation({
    violates: FORGOTTEN,
    families: ['onepw'],
    says: 'Who fetches the keys needs no reset: the passwordForgotToken of the account is canceled.',
    wrap: ending('accountKeys', 'passwordForgotToken'),
  }),
  'a-code-ends-the-tokens-for-keys': deviation({
    violates: KEYS,
    families: ['onepw'],
    says: 'password/forgot/send_code ends the keyFetchTokens of the account.',
    wrap: ending('passwordForgotSendCode', 'keyFetchToken'),
  }),
  'a-wrong-password-ends-the-tokens-for-keys': deviation({
    violates: KEYS,
    families: ['onepw'],
    says: 'A sign-in with a wrong password ends the keyFetchTokens of the account.',
    wrap: endingByAWrongPassword('accountLogin', 'keyFetchToken'),
  }),
  'a-certificate-ends-the-tokens-for-keys': deviation({
    violates: KEYS,
    families: ['onepw'],
    says: 'Who has a certificate signed is taken to have fetched the keys.',
    wrap: ending('certificateSign', 'keyFetchToken'),
  }),
  'keys-of-a-change-end-the-sessions': deviation({
    violates: SESSION,
    families: ['onepw'],
    says: 'The keys that are fetched for a password change end the sessions of the account.',
    wrap: {
      'passwords.startChange': (next, world) => (email, oldAuthPW) => {
        const started = next(email, oldAuthPW);
        ofChanges(world).add(started.keyFetchToken.tokenId);
        return started;
      },
      ...ending('accountKeys', 'sessionToken', ({ input, world }) => ofChanges(world).has(input.token?.tokenId ?? '')),
    },
  }),
  'a-wrong-password-takes-the-mark-away': deviation({
    violates: VERIFIED,
    // What waits for a verified address waits again.
    alsoBreaks: ['*'],
    families: ['onepw'],
    says: 'After a sign-in with a wrong password the address has to be verified anew.',
    wrap: around('accountLogin', async (run) => {
      try {
        return await run.next(run.input);
      } catch (error) {
        if (error instanceof DomainError && error.failure === 'IncorrectPassword')
          run.world.accounts.update(uidOf(run), { emailVerified: false });
        throw error;
      }
    }),
  }),
  'a-wrong-password-ends-the-sessions': deviation({
    violates: SESSION,
    families: ['onepw'],
    says: 'password/change/start ends the sessions of an account when the password is wrong.',
    wrap: endingByAWrongPassword('passwordChangeStart', 'sessionToken'),
  }),
};
