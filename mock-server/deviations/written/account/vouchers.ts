import { deviation } from '../../../deviation.js';
import type { Wraps } from '../../../seams.js';
import { answering, around, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { isFirstSession } from '../_first-session.js';

const SUBJECT = 'account-create/pre-verify-token-subject-must-be-the-email';
const TYPE = 'account-create/pre-verify-token-must-have-its-type';
const RIGHT_TYPE = 'mozilla/fxa/preVerifyToken/v1';

/** Uids of accounts whose address somebody vouched for. */
const vouchedFor = memory(() => new Set<string>());

const notingThem: Wraps = {
  'accounts.create': (next, world) => (given) => {
    const account = next(given);
    if (given.emailVerified === true) vouchedFor(world).add(account.uid);
    return account;
  },
};

/** Takes a subject for the right one. */
function takingSubjects(isTaken: (sub: unknown, email: string) => boolean): Wraps {
  return {
    'preVerification.checkClaims': (next) => (payload, email) =>
      next(isTaken(payload.sub, email) ? { ...payload, sub: email } : payload, email),
  };
}

/** Takes a type for the right one. */
function takingTypes(isTaken: (typ: unknown) => boolean): Wraps {
  return {
    'preVerification.checkClaims': (next) => (payload, email) =>
      next(isTaken(payload.typ) ? { ...payload, typ: RIGHT_TYPE } : payload, email),
  };
}

/** Faults that show with a preVerifyToken that is nearly right, or at a later sign-in. */
export default {
  'subject-may-be-longer': deviation({
    violates: SUBJECT,
    says: 'account/create takes a preVerifyToken whose sub begins with the address.',
    wrap: takingSubjects((sub, email) => String(sub).startsWith(email)),
  }),
  'subject-may-be-shorter': deviation({
    violates: SUBJECT,
    says: 'account/create takes a preVerifyToken whose sub is the end of the address.',
    wrap: takingSubjects((sub, email) => email.endsWith(String(sub))),
  }),
  'subject-may-be-absent': deviation({
    violates: SUBJECT,
    says: 'account/create takes a preVerifyToken without a sub for any address.',
    wrap: takingSubjects((sub) => sub === undefined),
  }),
  'type-may-be-longer': deviation({
    violates: TYPE,
    says: 'account/create takes a preVerifyToken whose typ begins with the right one.',
    wrap: takingTypes((typ) => String(typ).startsWith(RIGHT_TYPE)),
  }),
  'type-may-be-absent': deviation({
    violates: TYPE,
    says: 'account/create takes a preVerifyToken without a typ.',
    wrap: takingTypes((typ) => typ === undefined),
  }),
  'audience-may-be-longer': deviation({
    violates: 'account-create/pre-verify-token-audience-must-be-this-server',
    says: 'account/create takes a preVerifyToken whose aud begins with the name of this server.',
    wrap: {
      'preVerification.isAudience': (next, world) => (aud) =>
        next(aud) || String(aud).startsWith(world.publicOrigin().hostname),
    },
  }),
  'audience-may-be-absent': deviation({
    violates: 'account-create/pre-verify-token-audience-must-be-this-server',
    says: 'account/create takes a preVerifyToken without an aud.',
    wrap: { 'preVerification.isAudience': (next) => (aud) => aud === undefined || next(aud) },
  }),
  'refused-ones-make-accounts': deviation({
    violates: 'account-create/refused-request-makes-no-account',
    families: ['onepw'],
    says: 'account/create makes the account before it looks at the preVerifyToken, and leaves it there.',
    wrap: around('accountCreate', async ({ input, next, world }) => {
      try {
        return await next(input);
      } catch (error) {
        const { email, authPW, preVerifyToken } = input.body as Fields;
        const isNew = world.accounts.findByEmail(String(email)) === undefined;
        if (preVerifyToken !== undefined && isNew)
          world.accounts.create({ email: String(email), authPW: String(authPW) });
        throw error;
      }
    }),
  }),
  'later-sessions-are-told-nothing': deviation({
    violates: 'account-create/pre-verify-token-verifies-the-email',
    families: ['onepw'],
    says: 'recovery_email/status tells the session of a sign-in that an address is unverified that was vouched for.',
    wrap: {
      ...notingThem,
      ...answering('recoveryEmailStatus', (body, { input, world }) => {
        const isOfCreation = isFirstSession(world, input.token) || !vouchedFor(world).has(input.token?.uid ?? '');
        if (isOfCreation) return body;
        return { ...body, verified: false, ...('emailVerified' in body ? { emailVerified: false } : {}) };
      }),
    },
  }),
  'certificates-name-the-address': deviation({
    violates: 'certificate-sign/principal-email-names-the-account',
    families: ['onepw'],
    says: 'The principal of a certificate is the address where somebody vouched for that.',
    wrap: {
      ...notingThem,
      'certificates.claims': (next, world) => (session, request) => {
        const claims = next(session, request);
        const { email } = world.accounts.get(session.uid);
        return vouchedFor(world).has(session.uid) ? { ...claims, principal: { email } } : claims;
      },
    },
  }),
  'status-knows-none-of-them': deviation({
    violates: 'account-status/known-uid-exists',
    says: 'account/status knows no account whose address somebody vouched for.',
    wrap: {
      ...notingThem,
      ...answering('accountStatus', (body, { input, world }) =>
        vouchedFor(world).has(String((input.query as Fields).uid)) ? { ...body, exists: false } : body,
      ),
    },
  }),
};
