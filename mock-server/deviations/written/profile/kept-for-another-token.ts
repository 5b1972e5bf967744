import { deviation, type WrittenDeviation } from '../../../deviation.js';
import type { Profile } from '../../../domain/profiles.js';
import type { AccountRow } from '../../../domain/rows.js';
import { memory } from '../../memory.js';

/** A profile as it was shown to one token, with the account that it was read from: a change makes another row. */
interface Kept {
  readonly account: AccountRow;
  readonly shown: Profile;
}

/** By what a server files the profiles that it keeps. */
const shelf = memory(() => new Map<string, Kept>());

/** What was kept of an unchanged account, what is due, and what scopes the token has. */
interface Turn {
  readonly kept?: Profile;
  readonly due: Profile;
  readonly scopes: readonly string[];
}

/**
 * A profile that one token was shown decides what the next one of the user is shown. It is fresh, since a change of the
 * account ends it: only the scopes of the two tell them apart.
 */
function keeping(
  violates: string,
  says: string,
  {
    fileBy,
    keeps,
    show,
  }: {
    readonly fileBy: (scopes: readonly string[]) => readonly string[];
    readonly keeps: (scopes: readonly string[]) => boolean;
    readonly show: (turn: Turn) => Profile;
  },
): WrittenDeviation {
  return deviation({
    violates,
    alsoBreaks: ['profile/*'],
    families: ['profile'],
    says,
    wrap: {
      'profiles.read':
        (next, world) =>
        (uid, scopes = []) => {
          const due = next(uid, scopes);
          const account = world.accounts.get(uid);
          const key = [uid, ...[...fileBy(scopes)].sort()].join(' ');
          const found = shelf(world).get(key);
          const kept = found?.account === account ? found.shown : undefined;
          if (keeps(scopes)) shelf(world).set(key, { account, shown: due });
          return show({ ...(kept === undefined ? {} : { kept }), due, scopes });
        },
    },
  });
}

const GENERAL = 'profile';

const but = (left: string) => (scopes: readonly string[]) => scopes.filter((scope) => scope !== left);

/** Faults of a server that keeps profiles and forgets for which scopes. */
export default {
  'no-sub-where-none-was-due': keeping(
    'profile/openid-scope-gives-sub-beside-any-scope',
    'GET /v1/profile has no sub where a token with the same scopes but `openid` has read the profile before.',
    {
      fileBy: but('openid'),
      keeps: (scopes) => !scopes.includes('openid'),
      show: ({ kept, due, scopes }) => (scopes.includes('openid') ? (kept ?? due) : due),
    },
  ),
  'a-sub-stays-for-the-next': keeping(
    'profile/no-uid-without-its-scope',
    'GET /v1/profile has a sub where a token with the same scopes and `openid` has read the profile before.',
    {
      fileBy: but('openid'),
      keeps: (scopes) => scopes.includes('openid'),
      show: ({ kept, due }) => kept ?? due,
    },
  ),
  'a-part-stands-for-the-whole': keeping(
    'profile/uid-is-the-users',
    'GET /v1/profile shows a token with `profile` no more than it showed a token for a part of the profile before.',
    {
      fileBy: () => [],
      keeps: (scopes) => !scopes.includes(GENERAL),
      show: ({ kept, due, scopes }) => (scopes.includes(GENERAL) ? (kept ?? due) : due),
    },
  ),
  'no-email-where-none-was-due': keeping(
    'profile/openid-email-scope-gives-email',
    'GET /v1/profile has no email for the scope `email` where a token with the same other scopes has read the profile before.',
    {
      fileBy: but('email'),
      keeps: (scopes) => !scopes.includes('email'),
      show: ({ kept, due, scopes }) => (scopes.includes('email') ? (kept ?? due) : due),
    },
  ),
};
