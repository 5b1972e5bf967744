import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { coloursOf, type Kind, pictureAt, pictureOfKind } from '../../cast/pictures.js';
import { type ProfileCast, USER } from '../../cast/profile-cast.js';
import type { Check } from '../../judging/check.js';
import { judgeNoFailureOfTheServer } from '../../judging/failure-of-the-server.js';
import { hasColours } from '../../judging/same-colours.js';
import { documentedAnswer, isSuccess } from '../../judging/success.js';
import { Blocked } from '../../stops.js';
import type { TokenOwner } from '../../targets/target.js';
import { type Answered, fieldsOf, summary } from '../../wire/exchange.js';

const LAW = 'avatar-upload/picture-of-another-kind-is-shown-or-refused';
const ODD = 'avatar-upload/odd-body-is-no-failure-of-the-server';
const GONE = 'avatar-delete/avatar-is-gone';
const SMALL = 'avatar-upload/small-picture-has-every-address';
const URL = 'avatar-upload/url-leads-to-the-picture';

/** What stands behind the address, and how long the sides are then, pixels (lines 188 to 192). */
const SIDES = { '': 200, _small: 100, _large: 600 } as const;

/** Each with colours that its neighbours in the list have at other places: strong ones of the quarters, bytes in hex. */
const PICTURES: readonly (readonly [Kind, string])[] = [
  ['jpeg', 'e0e010' + 'e01010' + '1010e0' + '10e010'],
  ['png with alpha', '10e010' + 'e0e010' + 'e01010' + '1010e0'],
  ['progressive jpeg', '1010e0' + '10e010' + 'e0e010' + 'e01010'],
  ['jpeg', 'e0e010' + 'e01010' + '1010e0' + '10e010'],
  ['png with a palette', 'e01010' + '1010e0' + '10e010' + 'e0e010'],
  ['interlaced png of many bytes', 'e0e010' + 'e01010' + '1010e0' + '10e010'],
  ['png of the largest size', '10e010' + 'e0e010' + 'e01010' + '1010e0'],
  ['png of sixteen bits', '1010e0' + '10e010' + 'e0e010' + 'e01010'],
];

/** Those of the small ones, which come last: one is smaller than every size, the other than the largest alone. */
const SMALL_COLOURS = 'e01010' + '1010e0' + '10e010' + 'e0e010';
const SMALL_KINDS = ['png smaller than any size', 'png between the sizes'] as const;

/** What needs no enlargement of the latter. */
const MADE_SMALLER: readonly string[] = ['', '_small'];

/** After these, by their places, the avatar is deleted: the next one is the first after a deletion. */
const THEN_DELETED = [2, 4];

/** No section names the formats: what is taken is shown in each size, and what is not leaves the avatar as it was. */
export default defineCase({
  requirements: [LAW, URL, GONE, ODD, SMALL],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    let before: unknown = await cast.avatar(ann);
    let taken = 0;
    for (const [place, [kind, colours]] of PICTURES.entries()) {
      const { type, bytes } = await pictureOfKind(kind, colours);
      const call = { ...(await cast.upload(ann)), headers: { 'content-type': type }, bytes };
      const upload = await cast.call('avatarUpload', call);
      judgeNoFailureOfTheServer(check, ODD, upload);
      const shown = await cast.ask(ann, 'avatar');
      const { id, avatarDefault } = fieldsOf(shown);
      const isKept = id === before;
      if (!isSuccess(upload)) {
        check.that(LAW, isKept, 'the avatar of before, as the upload was refused', isKept ? 'it' : 'another', shown);
        check.seen(LAW, `${kind} is refused`);
        continue;
      }
      const due = `a new avatar, as a ${kind} was taken`;
      const isNew = !isKept && typeof id === 'string' && avatarDefault !== true;
      check.that(LAW, isNew, due, isKept ? 'that of before' : 'another or none', shown);
      await judgeSizes(cast, check, shown, { kind, colours });
      const { answer, picture, inWords } = await pictureAt(cast.caller, String(fieldsOf(upload).url));
      const isIt = hasColours(picture?.colours, coloursOf(colours));
      check.that(URL, isIt, 'the picture that was uploaded', isIt ? 'it' : `not it: ${inWords}`, answer);
      taken += 1;
      before = THEN_DELETED.includes(place) ? await afterDeletion(cast, check, ann, text(shown, 'id')) : id;
    }
    for (const kind of SMALL_KINDS) before = await judgeSmallOne(cast, check, ann, { kind, before });
    if (taken === 0) throw new Blocked('no picture of another kind was taken');
    await afterDeletion(cast, check, ann, text(await cast.ask(ann, 'avatar'), 'id'));
  },
});

/** A server may enlarge it, put it on a ground of the due size or leave it as it is: neither sides nor colours count. */
async function judgeSmallOne(
  cast: ProfileCast,
  check: Check,
  user: TokenOwner,
  { kind, before }: { readonly kind: (typeof SMALL_KINDS)[number]; readonly before: unknown },
): Promise<unknown> {
  const { type, bytes } = await pictureOfKind(kind, SMALL_COLOURS);
  const call = await cast.good(user, 'avatarUpload', { headers: { 'content-type': type }, bytes });
  const upload = await cast.call('avatarUpload', call);
  if (!isSuccess(upload)) {
    check.that(SMALL, true, 'a picture at each address, or a refusal', summary(upload), upload);
    return before;
  }
  const shown = await cast.ask(user, 'avatar');
  const isNew = fieldsOf(shown).id !== before;
  check.that(SMALL, isNew, 'a new avatar, as the picture was taken', isNew ? 'one' : 'that of before', shown);
  for (const [suffix, side] of Object.entries(SIDES)) {
    const { answer, picture, inWords } = await pictureAt(cast.caller, `${text(shown, 'avatar')}${suffix}`);
    const isDue = kind === 'png between the sizes' && MADE_SMALLER.includes(suffix);
    const isRight = picture !== undefined && (!isDue || (picture.width === side && picture.height === side));
    check.that(SMALL, isRight, isDue ? `a picture of ${side} pixels` : 'a picture of any size', inWords, answer);
  }
  return fieldsOf(shown).id;
}

async function judgeSizes(
  cast: ProfileCast,
  check: Check,
  shown: Answered,
  { kind, colours }: { readonly kind: Kind; readonly colours: string },
): Promise<void> {
  for (const [suffix, side] of Object.entries(SIDES)) {
    const { answer, picture, inWords } = await pictureAt(cast.caller, `${text(shown, 'avatar')}${suffix}`);
    const isRight =
      picture?.width === side && picture.height === side && hasColours(picture.colours, coloursOf(colours));
    check.that(LAW, isRight, `the ${kind}, ${side} by ${side} pixels`, isRight ? 'it' : `not it: ${inWords}`, answer);
  }
}

/** Deletes the avatar, and gives the id that is shown then. */
async function afterDeletion(cast: ProfileCast, check: Check, user: TokenOwner, id: string): Promise<unknown> {
  check.control(await cast.call('avatarDelete', await cast.good(user, 'avatarDelete', { path: { id } })));
  const { answer, fields } = documentedAnswer(check, await cast.call('avatar', await cast.good(user, 'avatar')));
  check.that(GONE, fields.id !== id, 'no longer that avatar', fields.id === id ? 'that avatar' : 'not it', answer);
  return fields.id;
}
