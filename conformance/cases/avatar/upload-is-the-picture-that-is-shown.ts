import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { coloursOf, pictureAt } from '../../cast/pictures.js';
import { USER } from '../../cast/profile-cast.js';
import { hasColours } from '../../judging/same-colours.js';
import type { TokenOwner } from '../../targets/target.js';

const LAW = 'avatar-upload/body-is-the-image';

/** Two pictures whose quarters have strong colours, none of which is at the same place in both; as bytes in hex. */
const PICTURES = ['e01010' + '10e010' + '1010e0' + 'e0e010', '1010e0' + 'e0e010' + 'e01010' + '10e010'];

/** One upload after the other, by two users in turn; each time both pictures at the addresses that GET /v1/avatar gives. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const users = [await cast.user(), await cast.user()];
    const due = new Map<TokenOwner, string>();
    for (const [turn, colours] of [...PICTURES, ...PICTURES].entries()) {
      const user = users[turn % 3 === 0 ? 0 : 1] ?? users[0];
      if (user === undefined) return;
      await cast.must('avatarUpload', await cast.upload(user, colours));
      due.set(user, colours);
      for (const [owner, own] of due) {
        const address = text(await cast.ask(owner, 'avatar'), 'avatar');
        const { answer, picture, inWords } = await pictureAt(cast.caller, address);
        const wanted = coloursOf(own);
        const actual = picture === undefined ? inWords : `quarters of the colours ${picture.colours.join(' / ')}`;
        check.that(
          LAW,
          hasColours(picture?.colours, wanted),
          `quarters of the colours ${wanted.join(' / ')}`,
          actual,
          answer,
        );
      }
    }
  },
});
