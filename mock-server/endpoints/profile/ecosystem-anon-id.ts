import { endpoint } from '../../endpoint.js';
import { noContent } from '../../http/unusual-answer.js';
import { uidOf } from './_bearer.js';

export default endpoint('ecosystemAnonId', {
  editions: ['profile-2020'],
  handle(input) {
    const ecosystemAnonId = input.world.profiles.ecosystemAnonId(uidOf(input));
    return ecosystemAnonId === undefined ? noContent() : { ecosystemAnonId };
  },
});
