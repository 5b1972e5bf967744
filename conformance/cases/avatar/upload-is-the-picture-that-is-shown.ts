import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { coloursOf, pictureAt } from '../../cast/pictures.js';
import { USER } from '../../cast/profile-cast.js';
import { isRefused } from '../../judging/failure-of-the-server.js';
import { hasColours } from '../../judging/same-colours.js';
import type { TokenOwner } from '../../targets/target.js';

const LAW = 'avatar-upload/body-is-the-image';
const SIZES = 'avatar/every-size-shows-the-same-picture';

/** What stands behind the address of the other sizes (lines 190 to 192). */
const SUFFIXES = ['_small', '_large'];

/** Two pictures whose quarters have strong colours, none of which is at the same place in both; as bytes in hex. */
const [FIRST, SECOND] = ['e01010' + '10e010' + '1010e0' + 'e0e010', '1010e0' + 'e0e010' + 'e01010' + '10e010'] as const;

/** Which of two users uploads which picture: the one takes that of the other, and then goes back to a former one. */
const TURNS = [
  [0, FIRST],
  [1, SECOND],
  [0, SECOND],
  [0, FIRST],
] as const;

/** One upload after the other; each time both pictures at the addresses that GET /v1/avatar gives, in the end in each size. */
export default defineCase({
  requirements: [LAW, SIZES],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const users = [await cast.user(), await cast.user()] as const;
    const due = new Map<TokenOwner, string>();
    const known = new Set<string>();
    for (const [turn, colours] of TURNS) {
      const user = users[turn];
      const upload = await cast.call('avatarUpload', await cast.upload(user, colours));
      // No line says that a picture may be there twice, or come back.
      const isKnown = known.has(colours);
      if (isKnown && isRefused(upload)) continue;
      check.control(upload);
      known.add(colours);
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
    for (const [owner, own] of due) {
      const address = text(await cast.ask(owner, 'avatar'), 'avatar');
      for (const suffix of SUFFIXES) {
        const { answer, picture, inWords } = await pictureAt(cast.caller, `${address}${suffix}`);
        const isIt = hasColours(picture?.colours, coloursOf(own));
        check.that(SIZES, isIt, `the picture of its user${suffix}`, isIt ? 'it' : `not it: ${inWords}`, answer);
      }
    }
  },
});
