import { createHash } from 'node:crypto';
import { endpoint } from '../../endpoint.js';
import { noContent } from '../../http/unusual-answer.js';
import { uidOf } from './_bearer.js';

export default endpoint('displayName', {
  editions: ['profile-2020'],
  handle(input) {
    const displayName = input.world.profiles.displayName(uidOf(input));
    return displayName === undefined ? noContent() : { displayName };
  },
  etagOf: ({ displayName }) => createHash('sha1').update(displayName).digest('hex'),
});
