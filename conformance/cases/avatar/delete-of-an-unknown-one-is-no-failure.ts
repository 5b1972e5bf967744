import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { judgeNoFailureOfTheServer } from '../../judging/failure-of-the-server.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'avatar-delete/unknown-id-is-no-failure-of-the-server';
const LEFT = 'avatar-delete/id-that-is-not-theirs-leaves-the-avatar';

/** The id of the sample for none (216), as which a server may have the default avatar, and what is no id by its form. */
const [OF_NONE, NO_ID] = ['0'.repeat(32), 'f'.repeat(31)] as const;

/** With an id in the form of one (line 186), and with that of somebody else, of a user who has an avatar under another. */
export default defineCase({
  requirements: [LAW, LEFT],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    const id = await cast.avatar(ann);
    const another = await cast.avatar(await cast.user());
    for (const each of [cast.hex(16), another, OF_NONE, NO_ID]) {
      const answer = await cast.call('avatarDelete', await cast.good(ann, 'avatarDelete', { path: { id: each } }));
      judgeNoFailureOfTheServer(check, LAW, answer);
    }
    const shown = await cast.ask(ann, 'avatar');
    check.equal(LEFT, fieldsOf(shown).id, id, shown);
    check.control(await cast.call('avatarDelete', await cast.good(ann, 'avatarDelete', { path: { id } })));
  },
});
