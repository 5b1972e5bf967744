import { DomainError } from '../../domain/domain-error.js';
import type { AvatarSize } from '../../domain/rows.js';
import { rawAnswer } from '../../http/unusual-answer.js';
import { neighbour } from './_neighbour.js';

/** An id, and behind it the size (188 to 192). */
const NAME = /^([0-9a-f]{32})(?:_(small|large))?$/;

export default neighbour('avatarImage', async ({ path, world }) => {
  const [, id = '', size = 'default'] = NAME.exec(path.name ?? '') ?? [];
  const image = await world.avatars.image(id, size as AvatarSize);
  if (image === undefined) throw new DomainError('UnknownRoute');
  return rawAnswer('image/png', Buffer.from(image));
});
