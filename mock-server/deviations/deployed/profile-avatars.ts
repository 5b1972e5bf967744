import type { Operation } from '../../../openapi/model.js';
import { difference } from '../../deviation.js';
import { DomainError } from '../../domain/domain-error.js';
import type { World } from '../../world.js';
import { around } from '../at-operation.js';
import { UNSPECIFIED, wording } from './_wording.js';

const OPERATION = 'avatarDelete';

/** A title that did not follow the status. */
const BAD_REQUEST = { error: 'Bad Request' };

/** The operation at another path than its own; where that has no place for an id, none is asked for. */
function deletionAt(world: World, path: string, hasPlace: boolean): Operation | undefined {
  const operation = world.edition.operations.find(({ id }) => id === OPERATION);
  return operation && { ...operation, path, ...(hasPlace ? {} : { pathParameters: {} }) };
}

/** DELETE /v1/avatar/:id: notes on the profile server of 2020, 3. */
export default {
  'unknown-ones-are-404': difference({
    differs: 'The deletion of an avatar that nobody has, or has any more, meets status 404 and errno 999.',
    wrap: wording('UnknownAvatar', { status: 404, errno: UNSPECIFIED, message: 'Not Found', extras: BAD_REQUEST }),
  }),
  'those-of-others-are-401': difference({
    differs: 'The deletion of an avatar of another user meets status 401, errno 100 and the reason.',
    wrap: wording('NotTheOwner', {
      status: 401,
      errno: 100,
      message: 'Unauthorized',
      extras: { ...BAD_REQUEST, reason: 'Avatar not owned by user' },
    }),
  }),
  'ids-are-in-lower-case': difference({
    differs: 'An id in capitals is an invalid parameter, errno 101.',
    wrap: {
      'parameters.find': (next) => (operation, where, value) => {
        const problems = next(operation, where, value);
        if (operation.id !== OPERATION || where !== 'path') return problems;
        const { id = '' } = value as { readonly id?: string };
        return /[A-F]/.test(id) ? [...problems, { where, path: 'id', keyword: 'pattern' }] : problems;
      },
    },
  }),
  'the-selected-one-needs-no-id': difference({
    differs: 'DELETE /v1/avatar deletes the picture that the user shows, and with a slash behind it misses an id.',
    wrap: {
      'routes.find': (next, world) => (method, path) => {
        if (method === 'DELETE' && path === '/v1/avatar') return deletionAt(world, path, false);
        if (method === 'DELETE' && path === '/v1/avatar/') return deletionAt(world, path, true);
        return next(method, path);
      },
      ...around(OPERATION, ({ input, world, next }) => {
        if ((input.path as { readonly id?: string }).id !== undefined) return next(input);
        const { id, isDefault } = world.avatars.current(input.bearer?.uid ?? '');
        if (isDefault) throw new DomainError('UnknownAvatar');
        return next({ ...input, path: { id } });
      }),
    },
  }),
};
