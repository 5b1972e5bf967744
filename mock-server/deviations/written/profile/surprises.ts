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

/** Changes that fail for what else is set. */
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
};
