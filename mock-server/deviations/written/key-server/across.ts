import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { TokenRow } from '../../../domain/rows.js';
import { memory } from '../../memory.js';
import { takingAnyProof } from '../_any-proof.js';
import { revive } from '../account/_tokens.js';
import { families, marks } from './_family.js';

const over = marks();

/** Sessions that signed out. */
const signedOut = memory(() => [] as TokenRow[]);

/** uid of the account to which a code for its address was mailed last. */
const lastAsking = memory(() => ({ uid: '' }));

/** A session that signed out is refused everywhere but at one operation. */
function stillServing(operation: string, path: string): WrittenDeviation {
  return deviation({
    violates: 'session-destroy/session-is-refused-everywhere',
    families,
    says: `A session that signed out is refused everywhere but at ${path}.`,
    wrap: {
      'endpoints.run': (next, world) => async (request, input) => {
        const { token } = input;
        const { id } = request.operation;
        if (token !== undefined && over.has(world, token) && id !== operation) throw new DomainError('InvalidToken');
        if (id !== 'sessionDestroy') return next(request, input);
        over.put(world, token);
        return { status: 200, body: {}, headers: {} };
      },
    },
  });
}

/** Faults that reach from one session, start or account to another. */
export default {
  'signs-certificates-for-sessions-that-are-over': stillServing('certificateSign', 'certificate/sign'),
  'lists-methods-to-sessions-that-are-over': stillServing('accountRecoveryMethods', 'account/recovery_methods'),
  'changes-passwords-of-sessions-that-are-over': stillServing('passwordChangeAuthStart', 'password/change/auth/start'),
  'takes-a-proof-for-another-start': deviation({
    violates: [
      'session-auth-finish/refuses-the-proof-of-another-start',
      'password-change-auth-finish/refuses-the-proof-of-another-start',
    ],
    families,
    says: 'A finish takes a proof that fits any exchange of the account that has begun.',
    wrap: takingAnyProof,
  }),
  'verifies-whoever-has-a-code': deviation({
    violates: 'account-recovery-methods-verify-code/leaves-other-accounts-unverified',
    alsoBreaks: ['*'],
    families,
    says: 'A code verifies the address of every account that was made before the one it belongs to.',
    wrap: {
      'verification.confirmEmail': (next, world) => (uid) => {
        for (const other of world.store.accounts.keys()) {
          next(other);
          if (other === uid) return;
        }
      },
    },
  }),
  'codes-verify-whoever-asked-last': deviation({
    violates: 'account-recovery-methods-verify-code/code-verifies-the-method',
    alsoBreaks: ['*'],
    families,
    says: 'A code for an address verifies that of the account to which one was mailed last.',
    wrap: {
      'recoveryMethods.mailCode': (next, world) => (account, locale) => {
        lastAsking(world).uid = account.uid;
        next(account, locale);
      },
      'recoveryMethods.submitCode': (next, world) => (email, code) => {
        const account = world.accounts.findByEmail(email);
        const isRight = account !== undefined && world.recoveryMethods.fits(account, code);
        if (!isRight) return next(email, code);
        world.verification.confirmEmail(lastAsking(world).uid);
      },
    },
  }),
  'codes-bring-sessions-back': deviation({
    violates: 'session-destroy/token-is-refused-afterwards',
    families,
    says: 'A code that verifies an address brings the sessions of the account back that signed out.',
    wrap: {
      'sessions.destroy': (next, world) => (session) => {
        next(session);
        signedOut(world).push(session);
      },
      'recoveryMethods.submitCode': (next, world) => (email, code) => {
        next(email, code);
        const uid = world.accounts.findByEmail(email)?.uid;
        for (const session of signedOut(world)) if (session.uid === uid) revive(world, session);
      },
    },
  }),
  'primary-until-it-is-verified': deviation({
    violates: 'account-recovery-methods/address-of-creation-is-primary',
    families,
    says: 'The address of the creation is the primary one as long as it is unverified.',
    wrap: {
      'recoveryMethods.list': (next) => (session) =>
        next(session).map((method) => ({ ...method, primary: !method.verified })),
    },
  }),
};
