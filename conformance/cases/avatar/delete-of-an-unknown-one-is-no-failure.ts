import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { coloursOf, pictureAt } from '../../cast/pictures.js';
import { USER } from '../../cast/profile-cast.js';
import { judgeNoFailureOfTheServer } from '../../judging/failure-of-the-server.js';
import { hasColours } from '../../judging/same-colours.js';
import { checkSameProperty } from '../../judging/same-property.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'avatar-delete/unknown-id-is-no-failure-of-the-server';
const IN_PROFILE = 'profile/avatar-is-the-users';
const LEFT = 'avatar-delete/id-that-is-not-theirs-leaves-the-avatar';

/** The id of the sample for none (216), as which a server may have the default avatar, and what is no id by its form. */
const [OF_NONE, NO_ID] = ['0'.repeat(32), 'f'.repeat(31)] as const;

/** Strong colours of the quarters, each another; as bytes in hex. */
const COLOURS = '10e010' + 'e0e010' + '1010e0' + 'e01010';

/** With an id in the form of one (line 186), and with that of somebody else, of a user who has an avatar under another. */
export default defineCase({
  requirements: [LAW, LEFT, IN_PROFILE],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    await cast.mustWhereServed('avatarUpload', await cast.upload(ann, COLOURS));
    const id = text(await cast.ask(ann, 'avatar'), 'id');
    const another = await cast.avatar(await cast.user());
    for (const each of [cast.hex(16), another, OF_NONE, NO_ID]) {
      const answer = await cast.call('avatarDelete', await cast.good(ann, 'avatarDelete', { path: { id: each } }));
      judgeNoFailureOfTheServer(check, LAW, answer);
    }
    const shown = await cast.ask(ann, 'avatar');
    check.equal(LEFT, fieldsOf(shown).id, id, shown);
    const { answer: file, picture, inWords } = await pictureAt(cast.caller, text(shown, 'avatar'));
    const isThere = fieldsOf(shown).id !== id || hasColours(picture?.colours, coloursOf(COLOURS));
    check.that(LEFT, isThere, 'its picture', isThere ? 'it' : `not it: ${inWords}`, file);
    const [profile, expected] = [await cast.ask(ann, 'profile'), fieldsOf(shown).avatar];
    const actual = fieldsOf(profile).avatar;
    await checkSameProperty(check, cast.caller, IN_PROFILE, { actual, expected, answer: profile });
    check.control(await cast.call('avatarDelete', await cast.good(ann, 'avatarDelete', { path: { id } })));
  },
});
