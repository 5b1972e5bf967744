import { hex, unhex } from '../../../../protocol/bytes.js';
import { srpServerPublic } from '../../../../protocol/srp.js';
import { deviation, type WrittenDeviation } from '../../../deviation.js';
import type { SrpVerifier } from '../../../domain/password-verifiers.js';
import { srpOf } from '../../../domain/srp-values.js';
import { answering, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { type ResetOrigin, rememberingOrigins, resetOrigins } from '../_reset-origins.js';
import { families } from './_family.js';

/** uid to the verifier that was there before resets of the origin that the fault is about. */
const formers = memory(() => new Map<string, SrpVerifier>());

/** The srpToken of a change that goes by a former verifier, to that verifier. */
const begun = memory(() => new Map<string, SrpVerifier>());

/** uid to the number of proofs since the latest reset, of sign-ins and changes. */
const ended = memory(() => new Map<string, number>());

/** Which changes of password go by the verifier that a reset replaced. */
interface Stale {
  readonly violates: string;
  readonly says: string;
  /** Whether it was a reset of this origin. */
  readonly isMeant: (origin: ResetOrigin | undefined) => boolean;
  /** Whether a change goes by it that begins after so many proofs. */
  readonly isStale: (proofs: number) => boolean;
}

/** Both calls of a change of password go by what the account had before a reset. */
function goingByTheFormer({ violates, says, isMeant, isStale }: Stale): WrittenDeviation {
  return deviation({
    violates,
    // Nobody changes a password for the second time.
    alsoBreaks: ['password-change-auth-finish/*', 'account-reset/*', 'account-keys/*'],
    families,
    says,
    wrap: {
      ...rememberingOrigins,
      'srpPasswords.reset': (next, world) => (uid, password) => {
        const former = world.srpLogins.verifierOf(world.accounts.get(uid));
        const account = next(uid, password);
        if (isMeant(resetOrigins(world).get(uid))) formers(world).set(uid, former);
        ended(world).set(uid, 0);
        return account;
      },
      ...answering('passwordChangeAuthStart', (body, { world }) => {
        const token = world.tokens.find('srpToken', String(body.srpToken));
        const former = formers(world).get(token?.uid ?? '');
        if (token === undefined || former === undefined || !isStale(ended(world).get(token.uid) ?? 0)) return body;
        begun(world).set(token.tokenId, former);
        const secrets = { verifier: unhex(former.verifier), b: world.srpLogins.secretOf(token) };
        return { ...body, srp: { ...(body.srp as Fields), B: hex(srpServerPublic(srpOf(world).form, secrets)) } };
      }),
      'srpLogins.expected': (next, world) => (verifier, srpToken, A) => {
        const { uid, tokenId } = srpToken;
        ended(world).set(uid, 1 + (ended(world).get(uid) ?? 0));
        return next(begun(world).get(tokenId) ?? verifier, srpToken, A);
      },
    },
  });
}

const ACCEPTS = 'password-change-auth-finish/right-proof-is-accepted';

/** Faults in what password/change/auth knows of earlier resets. */
export default {
  'go-by-the-password-before-a-reset-by-mail': goingByTheFormer({
    violates: ACCEPTS,
    says: 'password/change/auth goes on asking for the password that an account/reset by mail replaced.',
    isMeant: (origin) => origin === 'a mail',
    isStale: () => true,
  }),
  'go-by-the-password-before-the-last-change': goingByTheFormer({
    violates: ACCEPTS,
    says: 'password/change/auth goes on asking for the password that the last change replaced.',
    isMeant: (origin) => origin === 'a change',
    isStale: () => true,
  }),
  'go-by-the-password-before-a-reset-by-turns': goingByTheFormer({
    violates: 'password-change-auth-finish/password-from-before-a-reset-is-refused',
    says: 'Two servers take turns in changing passwords, and one of them is never told of an account/reset.',
    isMeant: () => true,
    // The sign-in after the reset is the first.
    isStale: (proofs) => proofs % 2 === 0,
  }),
};
