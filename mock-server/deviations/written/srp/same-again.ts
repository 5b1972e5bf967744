import { deviation } from '../../../deviation.js';
import type { AccountRow } from '../../../domain/rows.js';
import type { World } from '../../../world.js';
import { around, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { accountOf } from './_emails.js';
import { families } from './_family.js';

/** Every verifier that an account had, by uid. */
const formerVerifiers = memory(() => new Map<string, Set<string>>());

/** How often each account asked for another mail, by uid. */
const resends = memory(() => new Map<string, number>());

/** The verifier that an account has, hex; undefined for a password that waits to be stretched. */
function verifierOf(account: AccountRow | undefined): string | undefined {
  return account?.verifier.kind === 'srp' ? account.verifier.verifier : undefined;
}

/** A creation that asks for what is there is answered as the one that made it. */
function answeringAsAtFirst(operation: string, isTheSame: (account: AccountRow, body: Fields) => boolean) {
  return around(operation, async ({ input, world, next }) => {
    const account = accountOf(world, input.body);
    if (account === undefined || !isTheSame(account, input.body as Fields)) return next(input);
    return { status: 200, body: { uid: account.uid }, headers: {} };
  });
}

function isFormer(world: World, uid: string, verifier: string): boolean {
  const known = formerVerifiers(world).get(uid) ?? new Set();
  const present = verifierOf(world.accounts.get(uid));
  if (present !== undefined) formerVerifiers(world).set(uid, known.add(present));
  return known.has(verifier);
}

/** Faults that show when the same is sent once more. */
export default {
  'creations-repeat-their-answer': deviation({
    violates: 'account-create/errno-101',
    families,
    says: 'account/create answers a request that it knows already with the uid that it gave.',
    wrap: answeringAsAtFirst(
      'accountCreate',
      (account, { srp }) => verifierOf(account) === String((srp as Fields).verifier).toLowerCase(),
    ),
  }),
  'raw-creations-repeat-their-answer': deviation({
    violates: 'raw-password-account-create/errno-101',
    families,
    says: 'raw_password/account/create answers with the uid whoever knows the password of the account that is there.',
    wrap: answeringAsAtFirst(
      'rawPasswordAccountCreate',
      ({ verifier }, { password }) => verifier.kind === 'unstretched' && verifier.password === password,
    ),
  }),
  'former-verifiers-are-set-no-more': deviation({
    violates: 'account-reset/new-password-is-accepted',
    families,
    says: 'account/reset answers success and changes nothing where it brings a verifier that the account had before.',
    wrap: {
      'srpPasswords.reset': (next, world) => (uid, password) =>
        isFormer(world, uid, password.verifier.verifier) ? world.accounts.get(uid) : next(uid, password),
    },
  }),
  'wrap-kb-of-now-asks-for-a-new-one': deviation({
    violates: 'account-reset/wrap-kb-is-set-each-time',
    families,
    says: 'account/reset makes a new wrapKb where it is sent the one that the account has.',
    wrap: {
      'srpPasswords.reset': (next, world) => (uid, password) => {
        const isTheSame = world.accounts.get(uid).wrapKb === password.wrapKb;
        return next(uid, isTheSame ? { ...password, wrapKb: world.random.hex(32) } : password);
      },
    },
  }),
  'third-resends-make-a-new-code': deviation({
    violates: 'recovery-email-resend-code/same-code-each-time',
    families,
    says: 'The third mail that an account asks for, and every later one, has a new code.',
    wrap: {
      'verification.resendCode': (next, world) => (session, link, caller) => {
        const count = (resends(world).get(session.uid) ?? 0) + 1;
        resends(world).set(session.uid, count);
        if (count > 2) world.accounts.update(session.uid, { emailCode: world.verification.newCode() });
        next(session, link, caller);
      },
    },
  }),
};
