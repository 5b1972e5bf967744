import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { AccountRow } from '../../../domain/rows.js';
import { around } from '../../at-operation.js';

/** What of a user may be set. */
type Settable = 'displayName' | 'ecosystemAnonId' | 'avatarId';

/** An operation answers errno 999 where something of its user is set that it neither reads nor changes. */
function surprising(operation: string, property: Settable, violates: string, says: string): WrittenDeviation {
  return deviation({
    violates,
    says,
    wrap: around(operation, ({ input, world, next }) => {
      const account: AccountRow = world.accounts.get(input.bearer?.uid ?? '');
      if (account[property] !== undefined) throw new DomainError('Unexpected');
      return next(input);
    }),
  });
}

/** More characters than the longest name that is taken. */
const LONG = 1000;

/** A display name that may be refused is a failure of the server. */
function surprisedBy(isOdd: (name: string) => boolean, says: string): WrittenDeviation {
  return deviation({
    violates: 'display-name-post/odd-name-is-set-or-refused',
    alsoBreaks: ['api/*'],
    says,
    wrap: {
      'profiles.setDisplayName': (next) => (uid, name) => {
        if (isOdd(name)) throw new DomainError('Unexpected');
        next(uid, name);
      },
    },
  });
}

/** Changes that fail for what else is set, or for what may be refused. */
export default {
  'names-beside-an-avatar': surprising(
    'displayNamePost',
    'avatarId',
    'display-name-post/updates-the-name',
    'POST /v1/display_name answers errno 999 to users with an avatar.',
  ),
  'uploads-beside-a-name': surprising(
    'avatarUpload',
    'displayName',
    'avatar-upload/becomes-the-users-avatar',
    'POST /v1/avatar/upload answers errno 999 to users with a display name.',
  ),
  'identifiers-beside-a-name': surprising(
    'ecosystemAnonIdPost',
    'displayName',
    'ecosystem-anon-id-post/sets-the-id',
    'POST /v1/ecosystem_anon_id answers errno 999 to users with a display name.',
  ),
  'deletions-beside-an-identifier': surprising(
    'avatarDelete',
    'ecosystemAnonId',
    'avatar-delete/avatar-is-gone',
    'DELETE /v1/avatar/:id answers errno 999 to users with an identifier.',
  ),
  'very-long-names': surprisedBy(
    (name) => name.length > LONG,
    `POST /v1/display_name answers errno 999 to a name of more than ${LONG} characters.`,
  ),
  'halves-of-characters': surprisedBy(
    (name) => /\p{Surrogate}/u.test(name),
    'POST /v1/display_name answers errno 999 to a name with half of a character.',
  ),
  'ends-of-lines': surprisedBy(
    (name) => name.includes('\u2028'),
    'POST /v1/display_name answers errno 999 to a name with the end of a line.',
  ),
};
