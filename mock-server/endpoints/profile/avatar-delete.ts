import { endpoint } from '../../endpoint.js';
import { jsonAnswer } from '../../http/unusual-answer.js';
import { uidOf } from './_bearer.js';

export default endpoint('avatarDelete', {
  editions: ['profile-2020'],
  handle(input) {
    input.world.avatars.remove(uidOf(input), input.path.id);
    // The document shows no answer at all (260 to 264).
    return jsonAnswer({});
  },
});
