import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { USER } from '../../cast/profile-cast.js';

const LAW = 'display-name-post/keeps-signs-of-markup';

/** Signs that a server escapes which thinks of the page it will stand in and not of the answer. */
const MARKUP = `Ann "A." O'Neil & <Sons>`;

export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    // The control: a name that differs in these characters alone.
    await cast.displayName(ann);
    const displayName = `${MARKUP} ${cast.hex(6)}`;
    const set = await cast.call('displayNamePost', await cast.good(ann, 'displayNamePost', { body: { displayName } }));
    if (set.response.status === 400) {
      check.errno(LAW, set, 101);
      check.seen(LAW, 'refused');
      return;
    }
    check.control(set);
    const answer = await cast.ask(ann, 'displayName');
    check.equal(LAW, text(answer, 'displayName'), displayName, answer);
    check.seen(LAW, 'kept');
  },
});
