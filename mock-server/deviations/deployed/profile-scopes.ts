import { difference } from '../../deviation.js';
import { DomainError } from '../../domain/domain-error.js';
import type { BearerTokenRow } from '../../domain/rows.js';
import type { RequestContext } from '../../http/context.js';
import type { Wraps } from '../../seams.js';
import { around } from '../at-operation.js';
import { UNSPECIFIED, WORDED, WordedFailure } from './_wording.js';

const WRITE = ':write';
const base = (scope: string) => scope.replace(/:write$/, '');

/** Whether a scope reached another: its own name and all below it; writing reached reading and never the reverse. */
function reaches(held: string, asked: string): boolean {
  if (asked.endsWith(WRITE) && !held.endsWith(WRITE)) return false;
  return base(held) === base(asked) || base(asked).startsWith(`${base(held)}:`);
}

const anyReaches = (held: readonly string[], asked: readonly string[]) =>
  asked.some((scope) => held.some((each) => reaches(each, scope)));

/** Operations ask for one of these scopes, whatever the document says. */
function asking(scopes: Readonly<Record<string, readonly string[]>>): Wraps {
  return {
    'bearer.checkScopes': (next) => (request, bearer) => {
      const asked = scopes[request.operation.id];
      if (asked === undefined) return next(request, bearer);
      if (!anyReaches(bearer.scopes, asked)) throw new DomainError('InsufficientScope');
    },
  };
}

/** Checks of scopes that wait until the body of their request was read. */
const waiting = new WeakMap<RequestContext, () => void>();

function checkNow(request: RequestContext): void {
  const check = waiting.get(request);
  waiting.delete(request);
  check?.();
}

/** Scopes and what they opened: notes on the profile server of 2020, 1 and 2. */
export default {
  'reading-reaches-no-writing': difference({
    differs: 'The scope `profile` reads everything and writes nothing: whatever writes asks for a scope with `:write`.',
    wrap: asking({
      avatarUpload: ['profile:avatar:write'],
      avatarDelete: ['profile:avatar:write'],
      displayNamePost: ['profile:display_name:write'],
      ecosystemAnonIdPost: ['profile:ecosystem_anon_id:write'],
    }),
  }),
  'subscriptions-have-their-own': difference({
    differs: 'Subscriptions have a scope of their own, `profile:subscriptions`; the document has `profile:email`.',
    wrap: {
      ...asking({ subscriptions: ['profile:subscriptions'] }),
      'profiles.fieldScopes': (next) => () => ({ ...next(), subscriptions: ['profile:subscriptions'] }),
      'profiles.opens': (next) => (scopes, field) =>
        field === 'subscriptions' ? anyReaches(scopes, ['profile:subscriptions']) : next(scopes, field),
    },
  }),
  // The auth server of the same release told the email for profile:email alone. What a whole deployment made of the
  // scope `email` nobody saw.
  'email-opens-without-an-email': difference({
    differs: 'The scope `email` alone opens the profile without its email, and GET /v1/email fails with errno 999.',
    wrap: {
      ...WORDED,
      ...asking({ email: ['profile:email', 'email'] }),
      ...around('email', ({ input, world, next }) => {
        if (world.profiles.opens(input.bearer?.scopes ?? [], 'email')) return next(input);
        throw new WordedFailure({ status: 500, errno: UNSPECIFIED, message: 'auth server did not return email' });
      }),
      'profiles.opens': (next) => (scopes, field) =>
        field === 'email' ? anyReaches(scopes, ['profile:email']) : next(scopes, field),
    },
  }),
  'openid-alone-opens-nothing': difference({
    differs: 'A token with the scope `openid` alone is refused, since no part of a profile is open to it.',
    wrap: {
      'profiles.fieldScopes': (next) => () => {
        const { sub: _claim, ...parts } = next();
        return parts;
      },
    },
  }),
  'are-checked-after-the-body': difference({
    differs: 'Scopes are checked once the body was read: what is wrong with its length, type or JSON goes first.',
    wrap: {
      'bearer.checkScopes': (next) => (request: RequestContext, bearer: BearerTokenRow) => {
        waiting.set(request, () => next(request, bearer));
      },
      // What is wrong with parameters comes last.
      'endpoints.abandon': (next) => (request, body) => {
        checkNow(request);
        next(request, body);
      },
      'endpoints.run': (next) => async (request, input) => {
        checkNow(request);
        return next(request, input);
      },
    },
  }),
};
