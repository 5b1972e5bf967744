import { DomainError } from '../../domain/domain-error.js';
import { endpoint } from '../../endpoint.js';
import { uidOf } from './_bearer.js';

export default endpoint('avatarUpload', {
  editions: ['profile-2020'],
  // The document shows a body and no status (242 to 248); the deployed server said that something was made.
  status: 201,
  async handle(input) {
    const { world, request, bytes = Buffer.alloc(0) } = input;
    if (!world.images.takes(request.headers['content-type'] ?? ''))
      throw new DomainError('InvalidParameter', { validation: { source: 'headers', keys: ['content-type'] } });
    const { id, url } = world.avatars.add(uidOf(input), await world.images.sizesOf(bytes));
    return { url, id };
  },
});
