import { deviation } from '../../../deviation.js';
import type { Wraps } from '../../../seams.js';
import { answering, around, type Fields, without } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** By uid: how many logins there were. */
const logins = memory(() => new Map<string, number>());

/** By uid: the authAt that the last login told. */
const told = memory(() => new Map<string, unknown>());

const HOUR_MS = 3_600_000;

const wantsKeys = ({ query }: { readonly query: unknown }): boolean => (query as Fields).keys === true;

/** The operation overlooks a parameter of the body in some requests. */
function losing(operation: string, field: string, when: (body: Fields, keys: boolean) => boolean): Wraps {
  return around(operation, ({ input, next }) => {
    const body = input.body as Fields;
    return next(when(body, wantsKeys(input)) ? { ...input, body: without(field)(body) } : input);
  });
}

/** Faults that show where several optional parameters meet, or where one that others come with is missing. */
export default {
  'create-with-keys-loses-the-service': deviation({
    violates: 'account-create/service-is-in-the-verification-link',
    families: ['onepw'],
    says: 'account/create leaves service out of the mailed link when keys are asked for.',
    wrap: losing('accountCreate', 'service', (_body, keys) => keys),
  }),
  'create-with-keys-loses-resume': deviation({
    violates: 'account-create/resume-is-in-the-verification-link',
    families: ['onepw'],
    says: 'account/create leaves resume out of the mailed link when keys are asked for.',
    wrap: losing('accountCreate', 'resume', (_body, keys) => keys),
  }),
  'create-gives-the-vouched-for-no-keys': deviation({
    violates: 'account-create/keys-true-gives-key-fetch-token',
    alsoBreaks: ['account-create/pre-verified-account-*'],
    families: ['onepw'],
    says: 'account/create gives no keyFetchToken to who brings a preVerifyToken.',
    wrap: answering('accountCreate', (body, { input }) =>
      (input.body as Fields).preVerifyToken === undefined ? body : without('keyFetchToken')(body),
    ),
  }),
  'create-always-gives-the-vouched-for-keys': deviation({
    violates: 'account-create/no-key-fetch-token-without-keys',
    families: ['onepw'],
    says: 'account/create gives a keyFetchToken to everybody who brings a preVerifyToken.',
    wrap: around('accountCreate', ({ input, next }) =>
      next(
        (input.body as Fields).preVerifyToken === undefined
          ? input
          : { ...input, query: { ...(input.query as Fields), keys: true } },
      ),
    ),
  }),
  'verified-logins-always-have-keys': deviation({
    violates: 'account-login/no-key-fetch-token-without-keys',
    families: ['onepw'],
    says: 'account/login gives a keyFetchToken to everybody whose address is verified.',
    wrap: around('accountLogin', ({ input, next, world }) => {
      const account = world.accounts.findByEmail(String((input.body as Fields).email));
      if (account?.emailVerified !== true) return next(input);
      return next({ ...input, query: { ...(input.query as Fields), keys: true } });
    }),
  }),
  'login-without-keys-loses-the-service': deviation({
    violates: 'account-login/service-is-in-the-verification-link',
    says: 'The link that a login without keys mails has no service.',
    wrap: losing('accountLogin', 'service', (_body, keys) => !keys),
  }),
  'login-reconnects-without-the-service': deviation({
    violates: 'account-login/service-is-in-the-verification-link',
    says: 'The link that a login with the reason reconnect mails has no service.',
    wrap: losing('accountLogin', 'service', ({ reason }) => reason === 'reconnect'),
  }),
  'later-logins-tell-the-time-of-creation': deviation({
    violates: 'account-login/auth-at-is-the-authentication-time',
    alsoBreaks: ['certificate-sign/fxa-last-auth-at-is-the-sessions'],
    families: ['onepw'],
    says: 'The authAt of the second login of an account, and of later ones, is the moment of the creation.',
    wrap: answering('accountLogin', (body, { world }) => {
      const uid = String(body.uid);
      const count = (logins(world).get(uid) ?? 0) + 1;
      logins(world).set(uid, count);
      return count < 2 ? body : { ...body, authAt: Math.floor(world.accounts.get(uid).createdAt / 1000) };
    }),
  }),
  'each-login-tells-the-time-of-the-one-before': deviation({
    violates: 'account-login/auth-at-is-the-authentication-time',
    alsoBreaks: ['certificate-sign/fxa-last-auth-at-is-the-sessions'],
    families: ['onepw'],
    says: 'The authAt of a login is the moment of the login before, which is read before it is written anew.',
    wrap: answering('accountLogin', (body, { world }) => {
      const before = told(world).get(String(body.uid)) ?? body.authAt;
      told(world).set(String(body.uid), body.authAt);
      return { ...body, authAt: before };
    }),
  }),
  'a-further-scope-hides-the-email': deviation({
    violates: 'account-profile/scopes-add-up',
    says: 'A token with a scope that account/profile does not know sees no email, whatever its other scopes open.',
    wrap: {
      'profiles.opens': (next) => (scopes, field) =>
        next(scopes, field) && !(field === 'email' && scopes.includes('profile:display_name')),
    },
  }),
  'services-get-an-hour': deviation({
    violates: 'certificate-sign/service-changes-no-claim',
    says: 'A certificate that is asked for with a service is good for an hour.',
    wrap: {
      'certificates.validity': (next) => (request) => (request.service === undefined ? next(request) : HOUR_MS),
    },
  }),
  'clients-are-told-the-email': deviation({
    violates: 'certificate-sign/service-changes-no-claim',
    alsoBreaks: ['certificate-sign/principal-email-names-the-account'],
    says: 'The principal of a certificate for the client of a service is the address of the account.',
    wrap: {
      'certificates.claims': (next, world) => (session, request) =>
        request.service === undefined
          ? next(session, request)
          : { ...next(session, request), principal: { email: world.accounts.get(session.uid).email } },
    },
  }),
};
