import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { Blocked } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'avatar-delete/former-avatar-leaves-the-current';

/** Whether a former avatar is still there to be deleted is not said: whatever is answered, the current one stays. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    const former = await cast.avatar(ann);
    const current = await cast.avatar(ann);
    if (former === current) throw new Blocked('the second picture has the id of the first');
    await cast.call('avatarDelete', await cast.good(ann, 'avatarDelete', { path: { id: former } }));
    const answer = await cast.ask(ann, 'avatar');
    const shown = fieldsOf(answer).id;
    check.that(LAW, shown === current, 'the current avatar', shown === current ? 'it' : 'another or none', answer);
  },
});
