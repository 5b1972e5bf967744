import { deviation } from '../../../deviation.js';
import { DomainError, type FailureName } from '../../../domain/domain-error.js';
import type { TokenRow } from '../../../domain/rows.js';
import type { AnyTokenType } from '../../../domain/token-type.js';
import type { Wraps } from '../../../seams.js';
import { around } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { revive } from './_tokens.js';

/** Resets that fail in one way give the accountResetToken back that signed them. */
function sparedBy(failure: FailureName): Wraps {
  return {
    'hawk.checkPayloadHash': (next, world) => (request, attributes, body) => {
      next(request, attributes, body);
      const token = world.tokens.find('accountResetToken', attributes.id);
      if (token !== undefined) spending(world).set(request, token);
    },
    'answers.failure': (next, world) => (request, error) => {
      const token = request === undefined ? undefined : spending(world).get(request);
      if (token !== undefined && error instanceof DomainError && error.failure === failure) revive(world, token);
      return next(request, error);
    },
  };
}

/** Of the tokens of one type that an account uses up, the nth and every later one stays good. */
function survivingFrom(nth: number, type: AnyTokenType): Wraps {
  const used = memory(() => new Map<string, number>());
  return {
    'tokens.consume': (next, world) => (token) => {
      if (token.type !== type) return next(token);
      const count = (used(world).get(token.uid) ?? 0) + 1;
      used(world).set(token.uid, count);
      return count >= nth || next(token);
    },
  };
}

/** Of the requests to an operation that serve an account, the nth and every later one leaves its token good. */
function spentFrom(nth: number, operation: string): Wraps {
  const served = memory(() => new Map<string, number>());
  return around(operation, async ({ input, next, world }) => {
    const answer = await next(input);
    if (input.token === undefined) return answer;
    const count = (served(world).get(input.token.uid) ?? 0) + 1;
    served(world).set(input.token.uid, count);
    if (count >= nth) revive(world, input.token);
    return answer;
  });
}

/** By request: the accountResetToken that signed it. */
const spending = memory(() => new WeakMap<object, TokenRow>());

/** Operations at which a session that is over is noticed. */
const STATUS = ['sessionStatus', 'recoveryEmailStatus'];

/** What else shows that a session which is over goes on. */
const OVER = ['*/errno-110', 'account-destroy/*', 'account-device-destroy/*', 'session-destroy/*', 'account-devices/*'];

/** Sessions that end while a service works are noticed at the status alone; the other operations take them. */
function noticedAtTheStatusAlone(service: 'sessions.destroy' | 'devices.destroy' | 'accounts.destroy'): Wraps {
  const over = memory(() => ({ isRunning: false, tokens: new Map<string, TokenRow>() }));
  return {
    [service]:
      (next: (...given: readonly unknown[]) => unknown, world: Parameters<typeof over>[0]) =>
      (...given: readonly unknown[]) => {
        over(world).isRunning = true;
        try {
          return next(...given);
        } finally {
          over(world).isRunning = false;
        }
      },
    'tokens.end': (next, world) => (token) => {
      const { isRunning, tokens } = over(world);
      if (isRunning && token.type === 'sessionToken') tokens.set(token.tokenId, token);
      return next(token);
    },
    'hawk.findToken': (next, world) => (request, attributes) => {
      const known = over(world).tokens.get(attributes.id);
      const isSigned = request.operation.security.includes('hawkSessionToken');
      return known !== undefined && isSigned && !STATUS.includes(request.operation.id)
        ? known
        : next(request, attributes);
    },
  };
}

/** A request whose signature does not fit ends the session that it names. */
const endedByARefusedSignature: Wraps = {
  'hawk.checkMac': (next, world) => (request, attributes, token) => {
    try {
      next(request, attributes, token);
    } catch (error) {
      if (token.type === 'sessionToken') world.tokens.end(token);
      throw error;
    }
  },
};

/** Faults that show in the second life of a token, or away from the operation where one would look for it. */
export default {
  'later-keyFetchTokens-survive': deviation({
    violates: 'account-keys/token-single-use-after-success',
    alsoBreaks: ['password-change-start/key-fetch-token-is-single-use'],
    families: ['onepw', 'srp'],
    says: 'From the third on, the keyFetchTokens that an account uses stay good.',
    wrap: survivingFrom(3, 'keyFetchToken'),
  }),
  'later-accountResetTokens-survive': deviation({
    violates: 'account-reset/token-single-use-after-success',
    alsoBreaks: ['account-reset/token-used-up-by-failure'],
    families: ['onepw', 'srp'],
    says: 'From the second reset of an account on, the accountResetToken stays good.',
    wrap: spentFrom(2, 'accountReset'),
  }),
  'unreadable-resets-spare-the-token': deviation({
    violates: 'account-reset/token-used-up-by-failure',
    alsoBreaks: ['account-reset/*'],
    families: ['onepw', 'srp'],
    says: 'A reset whose body is no JSON gives the accountResetToken back.',
    wrap: sparedBy('InvalidJson'),
  }),
  'incomplete-resets-spare-the-token': deviation({
    violates: 'account-reset/token-used-up-by-failure',
    alsoBreaks: ['account-reset/*'],
    families: ['onepw', 'srp'],
    says: 'A reset that lacks a parameter gives the accountResetToken back.',
    wrap: sparedBy('MissingParameter'),
  }),
  'invalid-resets-spare-the-token': deviation({
    violates: 'account-reset/token-used-up-by-failure',
    alsoBreaks: ['account-reset/*'],
    families: ['onepw', 'srp'],
    says: 'A reset with an invalid parameter gives the accountResetToken back.',
    wrap: sparedBy('InvalidParameter'),
  }),
  'later-passwordChangeTokens-survive': deviation({
    violates: 'password-change-finish/token-single-use-after-success',
    families: ['onepw'],
    says: 'From the second change of an account on, the passwordChangeToken stays good.',
    wrap: spentFrom(2, 'passwordChangeFinish'),
  }),
  'later-authTokens-survive': deviation({
    violates: 'auth-finish/auth-token-is-single-use',
    alsoBreaks: ['*/errno-110', 'session-create/*', 'password-change-start/*', 'account-destroy/*'],
    families: ['srp'],
    says: 'From the third on, the authTokens that an account uses stay good.',
    wrap: survivingFrom(3, 'authToken'),
  }),
  'session-that-was-signed-out-goes-on': deviation({
    violates: 'session-destroy/token-is-refused-afterwards',
    alsoBreaks: OVER,
    says: 'session/status alone knows of a sign-out.',
    wrap: noticedAtTheStatusAlone('sessions.destroy'),
  }),
  'session-of-a-destroyed-device-goes-on': deviation({
    violates: 'account-device-destroy/session-of-the-device-dies',
    alsoBreaks: OVER,
    says: 'session/status alone knows that a session ended with its device.',
    wrap: noticedAtTheStatusAlone('devices.destroy'),
  }),
  'session-of-a-destroyed-account-goes-on': deviation({
    violates: 'account-destroy/sessions-die',
    alsoBreaks: OVER,
    says: 'The status alone knows that a session ended with its account.',
    wrap: noticedAtTheStatusAlone('accounts.destroy'),
  }),
  'refused-signature-ends-the-session': deviation({
    violates: 'session-status/succeeds-while-the-token-is-valid',
    alsoBreaks: ['*'],
    families: ['onepw', 'key-server'],
    says: 'A request whose signature does not fit ends the session that it names.',
    wrap: endedByARefusedSignature,
  }),
  'refused-signature-uses-the-session-up': deviation({
    violates: 'session-create/session-token-is-not-used-up',
    alsoBreaks: ['*'],
    families: ['srp'],
    says: 'A request whose signature does not fit uses up the sessionToken that it names.',
    wrap: endedByARefusedSignature,
  }),
};
