import { equalInConstantTime } from '../../protocol/bytes.js';
import type { World } from '../world.js';
import type { Caller } from './caller.js';
import { DomainError } from './domain-error.js';
import { hexOf, uidOf } from './hex-values.js';
import type { LinkParameters } from './mail-templates/letter.js';
import type { AccountRow, TokenRow } from './rows.js';
import type { OpenedSession } from './sessions.js';

/** What is verified, as a client asks for it. */
export interface VerificationStatus {
  readonly email: string;
  /** The email is, and the session too if it was opened with keys. */
  readonly verified: boolean;
  readonly sessionVerified: boolean;
  readonly emailVerified: boolean;
}

/** Two independent facts: whether an account's email is verified, and whether a session is confirmed. */
export interface Verification {
  /** 32 lower-case hex digits: the form of both codes. */
  newCode(): string;
  /** What is verified for a session. Throws InvalidToken. */
  status(session: TokenRow): VerificationStatus;
  /** Mails the code that a session still waits for; nothing when all is verified. Throws InvalidToken. */
  sendCode(session: TokenRow, link: LinkParameters, caller: Caller): void;
  /** Mails the code that verifies the email of an account, whatever session there is. */
  sendEmailCode(account: AccountRow, link: LinkParameters, caller: Caller): void;
  /** The same as `sendCode` for somebody who asks for the mail again. Throws TooManyRequests, RequestBlocked too. */
  resendCode(session: TokenRow, link: LinkParameters, caller: Caller): void;
  /** The mail a sign-in causes: a code, or for a session with keys a notice that there is a new device. */
  announceSignIn(opened: OpenedSession, link: LinkParameters, caller: Caller): void;
  /** Takes a code of a session or of the email. Throws InvalidParameter, UnknownAccount, InvalidVerificationCode. */
  submitCode(uid: string, code: string, caller: Caller): void;
  /** Confirms the sessions and keyFetchTokens that wait for a code; the addresses of those sessions, or undefined for none. */
  confirmTokens(uid: string, code: string): readonly string[] | undefined;
  /** Marks the email of an account as verified. */
  confirmEmail(uid: string): void;
}

/** Makes the service of one mock. */
export function makeVerification(world: World): Verification {
  return { ...makeMailing(world), ...makeSubmission(world) };
}

function makeMailing(
  world: World,
): Pick<Verification, 'newCode' | 'status' | 'sendCode' | 'sendEmailCode' | 'resendCode' | 'announceSignIn'> {
  function mailCode({ uid, email, emailVerified }: AccountRow, code: string, link: LinkParameters, locale?: string) {
    if (!emailVerified) world.accounts.update(uid, { verifyingFor: link.service });
    const forEmail = link.service === 'sync' ? 'verifySyncEmail' : 'verifyEmail';
    const template = emailVerified ? 'verifyLoginEmail' : forEmail;
    world.mail.send({ template, to: email, locale, uid, code, link });
  }

  return {
    newCode: () => world.random.hex(16),
    status(token) {
      const session = world.sessions.current(token);
      const { email, emailVerified } = world.accounts.get(session.uid);
      const sessionVerified = world.sessions.isConfirmed(session);
      const verified = emailVerified && (sessionVerified || session.mustVerify !== true);
      return { email, verified, sessionVerified, emailVerified };
    },
    sendCode(token, link, { locale }) {
      const { uid, verificationId } = world.sessions.current(token);
      const account = world.accounts.get(uid);
      if (account.emailVerified && verificationId === undefined) return;
      mailCode(account, verificationId ?? account.emailCode, link, locale);
    },
    sendEmailCode(account, link, { locale }) {
      mailCode(account, account.emailCode, link, locale);
    },
    resendCode(token, link, caller) {
      const { email } = world.accounts.get(world.sessions.current(token).uid);
      world.customs.admit('sendCode', email, caller);
      world.verification.sendCode(token, link, caller);
    },
    announceSignIn({ account, session, keyFetchToken }, link, caller) {
      const keys = keyFetchToken !== undefined;
      if (!account.emailVerified || (keys && !world.sessions.isConfirmed(session))) {
        world.verification.sendCode(session, link, caller);
      } else if (keys) {
        world.mail.send({ template: 'newDeviceLoginEmail', to: account.email, locale: caller.locale });
      }
    },
  };
}

function makeSubmission(world: World): Pick<Verification, 'submitCode' | 'confirmTokens' | 'confirmEmail'> {
  return {
    submitCode(givenUid, givenCode, caller) {
      const areHex = world.behaviour.verificationCodesAre === 'hex';
      const uid = areHex ? uidOf(givenUid) : givenUid.toLowerCase();
      const code = areHex ? hexOf('code', givenCode, 16) : givenCode.toLowerCase();
      const account = world.accounts.get(uid);
      if (account.emailVerified && world.behaviour.verifiedEmailTakesAnyCode) return;
      const addresses = world.verification.confirmTokens(uid, code);
      // The email's own code stays good for ever; one that was a session's alone is used up with it.
      if (addresses === undefined && !equalInConstantTime(code, account.emailCode)) {
        throw new DomainError('InvalidVerificationCode');
      }
      world.verification.confirmEmail(uid);
      if (!account.emailVerified && account.verifyingFor === 'sync') {
        world.mail.send({ template: 'postVerifyEmail', to: account.email, locale: caller.locale });
      }
      if (addresses !== undefined || !account.emailVerified) world.push.verified(uid);
      for (const address of new Set([caller.address, ...(addresses ?? [])]))
        world.accounts.rememberAddress(uid, address);
    },
    confirmTokens(uid, code) {
      const waiting = (['sessionToken', 'keyFetchToken'] as const)
        .flatMap((type) => world.tokens.allOf(uid, type))
        .filter(({ verificationId }) => verificationId !== undefined && equalInConstantTime(verificationId, code));
      for (const token of waiting) world.tokens.update(token, { verificationId: undefined });
      return waiting.length === 0 ? undefined : waiting.flatMap(({ address }) => address ?? []);
    },
    confirmEmail(uid) {
      world.accounts.update(uid, { emailVerified: true });
    },
  };
}
