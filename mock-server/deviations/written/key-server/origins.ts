import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { AnyTokenType } from '../../../domain/token-type.js';
import type { Wraps } from '../../../seams.js';
import { answering } from '../../at-operation.js';
import { families, type Marks, marks } from './_family.js';

/** Tokens that a change of password gave out, by kind, and accountResetTokens that a mailed code gave. */
const [keysOfChanges, resetsOfChanges, mailedResets] = [marks(), marks(), marks()];

/** Of a verifier whose first byte is not zero: the mock keeps no zeros in front. */
const HEX_DIGITS = 512;

const KIND = 'api/token-kind-must-fit-the-endpoint';

/** Marks what a change of password and a mailed code give out. */
const marking: Wraps = {
  'srpPasswords.startChange': (next, world) => (uid) => {
    const tokens = next(uid);
    keysOfChanges.put(world, tokens.keyFetchToken);
    resetsOfChanges.put(world, tokens.accountResetToken);
    return tokens;
  },
  'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
    const made = next(token, code, caller);
    mailedResets.put(world, made);
    return made;
  },
};

/** One operation finds tokens of another kind as well, those that are marked, and answers them something. */
function finding(operation: string, type: AnyTokenType, marked: Marks, body: object): Wraps {
  const accepted = marks();
  return {
    ...marking,
    'hawk.findToken': (next, world) => (request, attributes) => {
      const stranger = request.operation.id === operation ? world.tokens.find(type, attributes.id) : undefined;
      if (stranger === undefined || !marked.has(world, stranger)) return next(request, attributes);
      accepted.put(world, stranger);
      return stranger;
    },
    'endpoints.run': (next, world) => async (request, input) =>
      request.operation.id === operation && input.token !== undefined && accepted.has(world, input.token)
        ? { status: 200, body, headers: {} }
        : next(request, input),
  };
}

/** A sign-out ends the marked tokens of the account. */
function ending(type: AnyTokenType, marked: Marks): Wraps {
  return {
    ...marking,
    'sessions.destroy': (next, world) => (session) => {
      next(session);
      for (const token of world.tokens.allOf(session.uid, type)) {
        if (marked.has(world, token)) world.tokens.end(token);
      }
    },
  };
}

/** Faults that concern tokens of one origin, and requests of one writing. */
export default {
  'keys-take-mailed-reset-tokens': deviation({
    violates: KIND,
    families,
    says: 'account/keys takes the accountResetToken of a mailed code too.',
    wrap: finding('accountKeys', 'accountResetToken', mailedResets, { bundle: 'ab'.repeat(96) }),
  }),
  'certificates-for-keys-of-changes': deviation({
    violates: KIND,
    families,
    says: 'certificate/sign takes the keyFetchToken of a change of password too.',
    wrap: finding('certificateSign', 'keyFetchToken', keysOfChanges, { cert: 'e30.e30.c2ln' }),
  }),
  'sign-out-ends-the-keys-of-changes': deviation({
    violates: 'session-destroy/other-key-fetch-tokens-survive',
    families,
    says: 'session/destroy ends the keyFetchTokens that changes of password gave out.',
    wrap: ending('keyFetchToken', keysOfChanges),
  }),
  'sign-out-ends-the-resets-of-changes': deviation({
    violates: 'account-reset/token-of-password-change-auth-finish-is-accepted',
    families,
    says: 'session/destroy ends the accountResetTokens that changes of password gave out.',
    wrap: ending('accountResetToken', resetsOfChanges),
  }),
  'keys-are-base64url-where-a-type-is-named': deviation({
    violates: 'account-keys/bundle-is-base16',
    alsoBreaks: ['account-keys/*', 'account-reset/*', 'flow/*'],
    families,
    says: 'account/keys writes its bundle in base64url where the request has a content-type.',
    wrap: answering('accountKeys', (body, { request }) =>
      request.headers['content-type'] === undefined
        ? body
        : { bundle: Buffer.from(String(body.bundle), 'hex').toString('base64url') },
    ),
  }),
  'short-verifiers-prove-nothing': deviation({
    violates: 'account-create/account-has-the-given-verifier',
    alsoBreaks: ['*'],
    families,
    says: 'A verifier whose first byte is zero loses it, and no M fits what is left.',
    wrap: {
      'srpLogins.expected': (next) => (verifier, srpToken, A) => {
        const expected = next(verifier, srpToken, A);
        return verifier.verifier.length < HEX_DIGITS ? { ...expected, M: Buffer.alloc(expected.M.length) } : expected;
      },
    },
  }),
  'short-verifiers-of-resets-are-lost': deviation({
    violates: 'account-reset/new-password-is-accepted',
    families,
    says: 'account/reset loses a verifier whose first byte is zero.',
    wrap: {
      'srpPasswords.reset': (next) => (uid, password) => {
        const { verifier } = password;
        const isShort = verifier.verifier.length < HEX_DIGITS;
        return next(uid, isShort ? { ...password, verifier: { ...verifier, verifier: '02' } } : password);
      },
    },
  }),
  'an-address-opens-the-list-of-devices': deviation({
    violates: 'account-devices/auth',
    families,
    says: 'account/devices goes by the email in the query of a request that has no signature.',
    wrap: {
      'answers.failure': (next) => (request, error) =>
        request?.operation.id === 'accountDevices' &&
        request.headers.authorization === undefined &&
        request.search.startsWith('email=') &&
        error instanceof DomainError
          ? { status: 200, body: { devices: [] }, headers: {} }
          : next(request, error),
    },
  }),
};
