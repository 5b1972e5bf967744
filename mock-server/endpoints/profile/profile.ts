import { createHash } from 'node:crypto';
import { endpoint } from '../../endpoint.js';
import { uidOf } from './_bearer.js';

export default endpoint('profile', {
  editions: ['profile-2020'],
  handle: (input) => input.world.profiles.read(uidOf(input), input.bearer?.scopes),
  etagOf: (body) => createHash('sha1').update(JSON.stringify(body)).digest('hex'),
});
