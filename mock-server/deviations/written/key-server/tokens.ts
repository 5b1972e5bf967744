import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { RequestContext } from '../../../http/context.js';
import type { Wraps } from '../../../seams.js';
import { families, type Marks, marks } from './_family.js';

/** Operations that a sessionToken signs: operationId, requirement prefix and path. */
const OF_SESSIONS = [
  ['accountDevices', 'account-devices', 'account/devices'],
  ['accountRecoveryMethods', 'account-recovery-methods', 'account/recovery_methods'],
  ['accountRecoveryMethodsSendCode', 'account-recovery-methods-send-code', 'account/recovery_methods/send_code'],
  ['certificateSign', 'certificate-sign', 'certificate/sign'],
  ['passwordChangeAuthStart', 'password-change-auth-start', 'password/change/auth/start'],
  ['sessionStatus', 'session-status', 'session/status'],
  ['sessionDestroy', 'session-destroy', 'session/destroy'],
] as const;

/** One fault for each: the operation looks for its caller among those who could reset the account. */
function blindToSessions(): Record<string, WrittenDeviation> {
  return Object.fromEntries(
    OF_SESSIONS.map(([operation, prefix, path]) => [
      `${prefix}-asks-for-a-reset-token`,
      deviation({
        violates: `${prefix}/token-of-session-auth-finish-is-accepted`,
        // What the operation does shows at many others, and session/status is how sessions are seen to live.
        alsoBreaks: ['*'],
        families,
        says: `${path} looks its caller up among the accountResetTokens.`,
        wrap: {
          'hawk.findToken': (next) => (request, attributes) =>
            next(
              request.operation.id === operation ? signedWith(request, 'hawkAccountResetToken') : request,
              attributes,
            ),
        },
      }),
    ]),
  );
}

function signedWith(request: RequestContext, scheme: string): RequestContext {
  return { ...request, operation: { ...request.operation, security: [scheme] } };
}

const [ofSignIn, ofChange, ofCode] = [marks(), marks(), marks()];

/** Tokens that a fault has marked are found at no operation. */
function hiding(mark: Marks): Wraps {
  return {
    'hawk.findToken': (next, world) => (request, attributes) => {
      const token = next(request, attributes);
      if (mark.has(world, token)) throw new DomainError('InvalidToken');
      return token;
    },
  };
}

export default {
  ...blindToSessions(),
  'keys-are-for-changes': deviation({
    violates: 'account-keys/token-of-session-auth-finish-is-accepted',
    alsoBreaks: ['account-keys/*', 'account-reset/*', 'api/*', 'flow/*'],
    families,
    says: 'session/auth/finish gives a keyFetchToken that it never stored.',
    wrap: {
      'sessions.open': (next, world) => (account, opening) => {
        const opened = next(account, opening);
        ofSignIn.put(world, opened.keyFetchToken);
        return opened;
      },
      ...hiding(ofSignIn),
    },
  }),
  'changes-get-no-keys': deviation({
    violates: 'account-keys/token-of-password-change-auth-finish-is-accepted',
    alsoBreaks: ['flow/change-password', 'password-change-auth-finish/bundle-opens-with-the-session-key'],
    families,
    says: 'password/change/auth/finish gives a keyFetchToken that it never stored.',
    wrap: {
      'srpPasswords.startChange': (next, world) => (uid) => {
        const started = next(uid);
        ofChange.put(world, started.keyFetchToken);
        return started;
      },
      ...hiding(ofChange),
    },
  }),
  'changes-get-no-reset': deviation({
    violates: 'account-reset/token-of-password-change-auth-finish-is-accepted',
    alsoBreaks: ['account-reset/*', 'flow/change-password', 'password-change-auth-finish/*', 'api/*'],
    families,
    says: 'password/change/auth/finish gives an accountResetToken that it never stored.',
    wrap: {
      'srpPasswords.startChange': (next, world) => (uid) => {
        const started = next(uid);
        ofChange.put(world, started.accountResetToken);
        return started;
      },
      ...hiding(ofChange),
    },
  }),
  'codes-get-no-reset': deviation({
    violates: 'account-reset/token-of-verify-code-is-accepted',
    alsoBreaks: ['account-reset/*', 'flow/forgot-password', 'password-forgot-verify-code/*', 'api/*'],
    families,
    says: 'password/forgot/verify_code gives an accountResetToken that it never stored.',
    wrap: {
      'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
        const resetToken = next(token, code, caller);
        ofCode.put(world, resetToken);
        return resetToken;
      },
      ...hiding(ofCode),
    },
  }),
  'changes-get-other-keys': deviation({
    violates: 'account-keys/token-of-a-change-gives-the-accounts-keys',
    families,
    says: 'The keyFetchToken of password/change/auth/finish gives a wrapKb that was drawn for it.',
    wrap: {
      'srpPasswords.startChange': (next, world) => (uid) => {
        const started = next(uid);
        ofChange.put(world, started.keyFetchToken);
        return started;
      },
      'accounts.sealedKeys': (next, world) => (token) => {
        if (!ofChange.has(world, token)) return next(token);
        const { wrapKb } = world.accounts.get(token.uid);
        world.accounts.update(token.uid, { wrapKb: world.random.hex(32) });
        try {
          return next(token);
        } finally {
          world.accounts.update(token.uid, { wrapKb });
        }
      },
    },
  }),
};
