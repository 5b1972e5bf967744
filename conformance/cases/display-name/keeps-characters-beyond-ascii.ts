import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { USER } from '../../cast/profile-cast.js';

const LAW = 'display-name-post/keeps-characters-beyond-ascii';

/** Characters of two, three and four bytes in UTF-8: stores that lack one of these kinds are well known. */
const BEYOND_ASCII = 'Zoë 名 🦊';

export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    // The control: a name that differs in these characters alone.
    await cast.displayName(ann);
    const displayName = `${BEYOND_ASCII} ${cast.hex(6)}`;
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
