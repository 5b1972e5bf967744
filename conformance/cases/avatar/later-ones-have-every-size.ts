import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { type Colour, coloursOf, pictureAt } from '../../cast/pictures.js';
import { type ProfileCast, USER } from '../../cast/profile-cast.js';
import { hasColours } from '../../judging/same-colours.js';
import { Blocked } from '../../stops.js';
import type { TokenOwner } from '../../targets/target.js';
import { type Answered, fieldsOf } from '../../wire/exchange.js';

const LAW = 'avatar/later-avatars-have-every-size';

/** What stands behind the address, and how long the sides are then, pixels (lines 188 to 192). */
const SIDES = { '': 200, _small: 100, _large: 600 } as const;

/** Strong colours of the quarters, as bytes in hex; no picture has a quarter like another's. */
const [FIRST, SECOND, AFTER_DELETION] = [
  'e0e010' + 'e01010' + '1010e0' + '10e010',
  '10e010' + 'e0e010' + 'e01010' + '1010e0',
  '1010e0' + '10e010' + 'e0e010' + 'e01010',
] as const;

/** What one size of the current avatar is, and what it should be. */
interface Look {
  readonly isRight: boolean;
  readonly due: string;
  readonly actual: string;
  readonly answer: Answered;
}

/** Uploads a picture and looks at each size. @throws Blocked where another picture goes on being the current one */
async function looksAt(cast: ProfileCast, user: TokenOwner, colours: string, former: readonly string[]) {
  await cast.mustWhereServed('avatarUpload', await cast.upload(user, colours));
  const shown = await cast.ask(user, 'avatar');
  const [id, address] = [text(shown, 'id'), text(shown, 'avatar')];
  if (former.includes(id) || fieldsOf(shown).avatarDefault === true)
    throw new Blocked('an upload does not become the avatar of its user');
  const looks: Look[] = [];
  for (const [suffix, side] of Object.entries(SIDES))
    looks.push(await lookAt(cast, `${address}${suffix}`, side, coloursOf(colours)));
  return { id, looks };
}

async function lookAt(cast: ProfileCast, address: string, side: number, colours: readonly Colour[]): Promise<Look> {
  const { answer, picture, inWords } = await pictureAt(cast.caller, address);
  const isRight = picture?.width === side && picture.height === side && hasColours(picture.colours, colours);
  const actual = picture === undefined ? inWords : `${inWords} with quarters of ${picture.colours.join(' / ')}`;
  return { isRight, due: `${side} by ${side} pixels with quarters of ${colours.join(' / ')}`, actual, answer };
}

/** The control is the first avatar: what is wrong with that has laws of its own. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    const first = await looksAt(cast, ann, FIRST, []);
    if (!first.looks.every(({ isRight }) => isRight))
      throw new Blocked('not even the first avatar has its three sizes', 'avatar/every-size-shows-the-same-picture');
    const second = await looksAt(cast, ann, SECOND, [first.id]);
    await cast.ask(ann, 'avatarDelete', { path: { id: second.id } });
    const third = await looksAt(cast, ann, AFTER_DELETION, [first.id, second.id]);
    for (const { isRight, due, actual, answer } of [...second.looks, ...third.looks])
      check.that(LAW, isRight, due, actual, answer);
  },
});
