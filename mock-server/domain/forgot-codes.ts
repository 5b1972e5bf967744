import { equalInConstantTime } from '../../protocol/bytes.js';
import type { World } from '../world.js';
import type { Caller } from './caller.js';
import { DomainError } from './domain-error.js';
import type { LinkParameters } from './mail-templates/letter.js';
import type { TokenRow } from './rows.js';

/** Where a forgotten password's code stands. */
export interface ForgotState {
  /** Seed of the token, hex. */
  readonly token: string;
  /** Seconds the token has left. */
  readonly ttl: number;
  /** Decimal digits of the code. */
  readonly codeLength: 8 | 16;
  /** Wrong codes that may still be handed in. */
  readonly tries: number;
}

/** Codes for people who forgot their password. A code lives and dies with its token. */
export interface ForgotCodes {
  /** Mails a code; the account's earlier token and code are void. Throws InvalidParameter, UnknownAccount. */
  sendForgotCode(email: string, link: LinkParameters, caller: Caller): ForgotState;
  /**
   * Mails the token's code again. The email must be that of the token's account (line 1126).
   * Throws InvalidParameter, UnknownAccount.
   */
  resendForgotCode(token: TokenRow, email: string, link: LinkParameters, caller: Caller): ForgotState;
  /** Mails a token's code to its account. */
  mailForgotCode(token: TokenRow, link: LinkParameters, caller: Caller): void;
  /** The code of a new token of the account: decimal digits. */
  newForgotCode(uid: string): string;
  /** What the client is told about a token. */
  forgotState(token: TokenRow): ForgotState;
  /**
   * Takes a code for its token: a right one uses the token up, verifies the email and gives an accountResetToken.
   * Throws InvalidVerificationCode with the tries and seconds left, InvalidToken when the token is gone by now.
   */
  submitForgotCode(token: TokenRow, code: string, caller: Caller): TokenRow;
  /** Takes one try from a token, which ends with its last; the tries left. */
  countForgotTry(token: TokenRow): number;
}

/** Makes this part of the passwords service. */
export function makeForgotCodes(world: World): ForgotCodes {
  return {
    sendForgotCode(email, link, caller) {
      world.customs.admit('sendCode', email, caller);
      const account = world.accounts.getByEmail(world.accounts.address(email));
      const token = world.tokens.create(world.behaviour.forgotCode.tokenType, account.uid, {
        code: world.passwords.newForgotCode(account.uid),
        tries: world.behaviour.forgotCode.tries,
      });
      world.passwords.mailForgotCode(token, link, caller);
      return world.passwords.forgotState(token);
    },
    resendForgotCode(token, email, link, caller) {
      world.customs.admit('sendCode', email, caller);
      const account = world.accounts.getByEmail(world.accounts.address(email));
      if (account.uid !== token.uid) throw new DomainError('UnknownAccount', { email });
      world.passwords.mailForgotCode(token, link, caller);
      return world.passwords.forgotState(token);
    },
    mailForgotCode({ uid, seed, code = '' }, link, { locale }) {
      const { email } = world.accounts.get(uid);
      world.mail.send({ template: 'recoveryEmail', to: email, locale, token: seed, code, link });
    },
    newForgotCode() {
      return Array.from({ length: world.behaviour.forgotCode.digits }, () => randomDigit(world)).join('');
    },
    forgotState({ seed, expiresAt = 0, tries = 0 }) {
      const left = Math.ceil((expiresAt - world.clock.now()) / 1000);
      return {
        token: seed,
        ttl: Math.max(0, left),
        codeLength: world.behaviour.forgotCode.digits,
        tries,
      };
    },
    submitForgotCode({ tokenId }, code, caller) {
      // Looked up again: of codes handed in at once, each must meet what the one before left.
      const token = world.tokens.find(world.behaviour.forgotCode.tokenType, tokenId);
      if (token === undefined) throw new DomainError('InvalidToken');
      if (token.code === undefined || !equalInConstantTime(code, token.code)) {
        const tries = world.passwords.countForgotTry(token);
        throw new DomainError('InvalidVerificationCode', { tries, ttl: world.passwords.forgotState(token).ttl });
      }
      world.tokens.end(token);
      world.verification.confirmEmail(token.uid);
      // Whoever reads the account's mail could unlock it as well; the deployed server did not wait for the reset.
      world.lockout.unlock(token.uid);
      world.accounts.rememberAddress(token.uid, caller.address);
      const { email } = world.accounts.get(token.uid);
      world.mail.send({ template: 'passwordResetEmail', to: email, locale: caller.locale });
      return world.tokens.create('accountResetToken', token.uid);
    },
    countForgotTry(token) {
      const tries = Math.max(0, (token.tries ?? 0) - 1);
      if (tries === 0) world.tokens.end(token);
      else world.tokens.update(token, { tries });
      return tries;
    },
  };
}

/** Bytes of 250 and more are passed over, so that no digit is likelier than another. */
function randomDigit(world: World): number {
  for (;;) {
    const byte = world.random.bytes(1)[0] ?? 0;
    if (byte < 250) return byte % 10;
  }
}
