import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { answering, around, type Fields, without } from '../../at-operation.js';

const inMilliseconds = (body: Fields): Fields => ({ ...body, authAt: Number(body.authAt) * 1000 });
const withToken = (body: Fields): Fields => ({ keyFetchToken: 'ab'.repeat(32), ...body });
const needing = (operation: string, ...params: readonly string[]) =>
  around(operation, ({ input, next }) => {
    const missing = params.find((param) => (input.body as Fields)[param] === undefined);
    if (missing !== undefined) throw new DomainError('MissingParameter', { param: missing });
    return next(input);
  });

/** Faults in what account/create, account/login, account/reset and account/destroy take and give. */
export default {
  'create-counts-milliseconds': deviation({
    violates: 'account-create/auth-at-is-in-seconds',
    alsoBreaks: ['account-create/auth-at-is-the-authentication-time'],
    says: 'The authAt of account/create counts milliseconds.',
    wrap: answering('accountCreate', inMilliseconds),
  }),
  'login-counts-milliseconds': deviation({
    violates: 'account-login/auth-at-is-in-seconds',
    alsoBreaks: ['account-login/auth-at-is-the-authentication-time'],
    says: 'The authAt of account/login counts milliseconds.',
    wrap: answering('accountLogin', inMilliseconds),
  }),
  'create-ignores-keys': deviation({
    violates: 'account-create/keys-true-gives-key-fetch-token',
    alsoBreaks: ['account-create/response-200-keyFetchToken', 'account-keys/*'],
    says: 'account/create never gives a keyFetchToken.',
    wrap: answering('accountCreate', without('keyFetchToken')),
  }),
  'login-ignores-keys': deviation({
    violates: 'account-login/keys-true-gives-key-fetch-token',
    alsoBreaks: ['account-login/response-200-keyFetchToken', 'account-keys/*', 'flow/*'],
    says: 'account/login never gives a keyFetchToken.',
    wrap: answering('accountLogin', without('keyFetchToken')),
  }),
  'create-always-gives-keys': deviation({
    violates: 'account-create/no-key-fetch-token-without-keys',
    says: 'account/create gives a keyFetchToken to everybody.',
    wrap: answering('accountCreate', withToken),
  }),
  'login-always-gives-keys': deviation({
    violates: 'account-login/no-key-fetch-token-without-keys',
    says: 'account/login gives a keyFetchToken to everybody.',
    wrap: answering('accountLogin', withToken),
  }),
  'reset-always-gives-keys': deviation({
    violates: 'account-reset/no-key-fetch-token-without-keys',
    alsoBreaks: ['account-reset/empty-object-without-session-token'],
    says: 'account/reset gives a keyFetchToken to everybody.',
    wrap: answering('accountReset', withToken),
  }),
  'create-needs-a-service': deviation({
    violates: 'account-create/optional-parameters-may-be-left-out',
    alsoBreaks: ['*'],
    says: 'account/create asks for a service.',
    wrap: needing('accountCreate', 'service'),
  }),
  'login-needs-a-reason': deviation({
    violates: 'account-login/optional-parameters-may-be-left-out',
    alsoBreaks: ['*'],
    says: 'account/login asks for a reason.',
    wrap: needing('accountLogin', 'reason'),
  }),
  'create-refuses-redirects': deviation({
    violates: 'account-create/redirect-to-is-accepted',
    alsoBreaks: ['account-create/*'],
    says: 'account/create takes no redirectTo.',
    wrap: around('accountCreate', ({ input, next }) => {
      if ((input.body as Fields).redirectTo !== undefined)
        throw new DomainError('InvalidParameter', { validation: { source: 'payload', keys: ['redirectTo'] } });
      return next(input);
    }),
  }),
  'destroy-tells-the-uid': deviation({
    violates: 'account-destroy/answers-with-an-empty-object',
    says: 'account/destroy answers what it destroyed.',
    wrap: answering('accountDestroy', () => ({ destroyed: true })),
  }),
  'reset-knows-no-token': deviation({
    violates: 'account-reset/token-of-verify-code-is-accepted',
    alsoBreaks: ['account-reset/*', 'flow/forgot-password', '*'],
    says: 'account/reset finds no accountResetToken.',
    wrap: {
      'tokens.find': (next) => (type, id) => (type === 'accountResetToken' ? undefined : next(type, id)),
    },
  }),
};
