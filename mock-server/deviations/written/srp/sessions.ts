import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { refusing } from '../../refusing.js';
import { EVERYTHING, families, isSignedIn } from './_family.js';

/** Hawk ids to the requests they signed. */
const uses = memory(() => new Map<string, number>());
const MOST_USES = 2;

/** Faults in the sessions that session/create opens. */
export default {
  'opens-one-session-for-all-devices': deviation({
    violates: 'session-create/session-token-is-distinct',
    alsoBreaks: EVERYTHING,
    families,
    says: 'An account has one session, and session/create gives its token to every device.',
    wrap: {
      'sessions.openAtSignIn': (next, world) => (account, keys, caller) => {
        const [present] = world.tokens.allOf(account.uid, 'sessionToken');
        const opened = next(account, keys, caller);
        if (present === undefined) return opened;
        world.tokens.end(opened.session);
        return { ...opened, session: present };
      },
    },
  }),
  'opens-no-session': deviation({
    violates: 'session-create/session-token-is-live',
    alsoBreaks: EVERYTHING,
    families,
    says: 'session/create gives a sessionToken whose session it never stored.',
    wrap: {
      'sessions.openAtSignIn': (next, world) => (account, keys, caller) => {
        const opened = next(account, keys, caller);
        if (keys) world.tokens.end(opened.session);
        return opened;
      },
    },
  }),
  'wears-out': deviation({
    violates: 'session-create/session-token-is-not-used-up',
    alsoBreaks: EVERYTHING,
    families,
    says: `A sessionToken is used up by ${MOST_USES} requests.`,
    wrap: {
      'sessions.touch': (next, world) => (token, caller) => {
        next(token, caller);
        if (token.type !== 'sessionToken') return;
        const count = (uses(world).get(token.tokenId) ?? 0) + 1;
        uses(world).set(token.tokenId, count);
        if (count > MOST_USES) throw new DomainError('InvalidToken');
      },
    },
  }),
  'signs-the-others-out': deviation({
    violates: 'session-create/earlier-sessions-survive',
    alsoBreaks: EVERYTHING,
    families,
    says: 'A session that is used for the first time ends those that the account had before.',
    wrap: {
      'sessions.touch': (next, world) => (token, caller) => {
        next(token, caller);
        if (token.type !== 'sessionToken') return;
        const sessions = world.tokens.allOf(token.uid, 'sessionToken');
        const own = sessions.findIndex(({ tokenId }) => tokenId === token.tokenId);
        for (const earlier of sessions.slice(0, own)) world.tokens.end(earlier);
      },
    },
  }),
  'asks-for-a-name': deviation({
    violates: 'session-create/needs-no-parameters',
    alsoBreaks: EVERYTHING,
    families,
    says: 'session/create wants to know the names of all devices but the first.',
    wrap: refusing(
      'sessionCreate',
      () => new DomainError('MissingParameter', { param: 'name' }),
      ({ input, world }) => isSignedIn(world, input.token?.uid) && (input.body as Fields).name === undefined,
    ),
  }),
  'ends-the-other-key-fetch-tokens': deviation({
    violates: 'session-create/other-key-fetch-tokens-survive',
    alsoBreaks: ['account-destroy/*'],
    families,
    says: 'session/create ends the keyFetchTokens that the account has already.',
    wrap: {
      'sessions.openAtSignIn': (next, world) => (account, keys, caller) => {
        world.tokens.endAllOf(account.uid, 'keyFetchToken');
        return next(account, keys, caller);
      },
    },
  }),
};
