import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { coloursOf, pictureAt } from '../../cast/pictures.js';
import { type ProfileCast, USER } from '../../cast/profile-cast.js';
import type { Check } from '../../judging/check.js';
import { hasColours } from '../../judging/same-colours.js';
import { documentedAnswer } from '../../judging/success.js';
import { Blocked } from '../../stops.js';
import type { TokenOwner } from '../../targets/target.js';
import { type Answered, fieldsOf, summary } from '../../wire/exchange.js';

const GONE = 'avatar-delete/avatar-is-gone';
const NONE = 'avatar-delete/only-avatar-leaves-none';
const AGAIN = 'avatar-delete/unknown-id-is-no-failure-of-the-server';
const SAME = 'avatar-delete/same-picture-of-another-user-stays';
const SHOWN = 'avatar-upload/becomes-the-avatar-after-a-deletion';

/** Strong colours of the quarters, as bytes in hex; no picture has a quarter like another's. */
const FORMER = 'e0e010' + 'e01010' + '1010e0' + '10e010';
const CURRENT = '10e010' + 'e0e010' + 'e01010' + '1010e0';

/** The avatar of a user's own: undefined where there is none. */
interface Shown {
  readonly id?: string;
  readonly address?: string;
  readonly answer: Answered;
}

/** What one user does with avatars. */
class Owner {
  constructor(
    private readonly cast: ProfileCast,
    private readonly check: Check,
    private readonly user: TokenOwner,
  ) {}

  async upload(colours: string): Promise<string> {
    await this.cast.mustWhereServed('avatarUpload', await this.cast.upload(this.user, colours));
    return text(await this.cast.ask(this.user, 'avatar'), 'id');
  }

  async delete(id: string): Promise<Answered> {
    return this.cast.call('avatarDelete', await this.cast.good(this.user, 'avatarDelete', { path: { id } }));
  }

  async shown(): Promise<Shown> {
    const call = await this.cast.good(this.user, 'avatar');
    const { answer, fields } = documentedAnswer(this.check, await this.cast.call('avatar', call));
    const { id, avatar, avatarDefault } = fields;
    if (avatarDefault === true || typeof id !== 'string' || typeof avatar !== 'string') return { answer };
    return { id, address: avatar, answer };
  }

  /** The law holds if the avatar is this one, and its picture is at its address. */
  async stillShows(law: string, id: string, colours: string): Promise<void> {
    const { id: now, address = '', answer } = await this.shown();
    this.check.that(law, now === id, 'the avatar as before', now === id ? 'it' : 'another, or none', answer);
    if (now !== id) return;
    const { answer: file, picture, inWords } = await pictureAt(this.cast.caller, address);
    const isIt = hasColours(picture?.colours, coloursOf(colours));
    this.check.that(law, isIt, 'its picture', isIt ? 'it' : `not it: ${inWords}`, file);
  }

  async showsNoneOf(law: string, ids: readonly string[], what: string): Promise<void> {
    const { id = '', answer } = await this.shown();
    const isOne = ids.includes(id);
    this.check.that(law, !isOne, `not ${what}`, isOne ? 'it' : 'another, or none', answer);
  }

  async showsNothing(): Promise<void> {
    const { id, answer } = await this.shown();
    const actual = id === undefined ? 'none' : 'one';
    this.check.that(NONE, id === undefined, 'an empty object, or avatarDefault true', actual, answer);
  }
}

/** Two users with the same picture; one deletes the current one, that again, and a former one, and later a new one. */
export default defineCase({
  requirements: [GONE, NONE, AGAIN, SAME, SHOWN],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = new Owner(cast, check, await cast.user());
    const ben = new Owner(cast, check, await cast.user());
    const bens = await ben.upload(CURRENT);
    const known: string[] = [];
    for (const pictures of [[FORMER, CURRENT], [CURRENT]]) {
      const ids: string[] = [];
      for (const colours of pictures) ids.unshift(await ann.upload(colours));
      const areNew = new Set([...ids, ...known]).size === ids.length + known.length;
      if (!areNew) throw new Blocked('a picture has the id of an earlier one', SHOWN);
      const [current = '', ...former] = ids;
      await ann.stillShows(SHOWN, current, CURRENT);
      check.control(await ann.delete(current));
      await ann.showsNoneOf(GONE, [current, ...known], 'an avatar that was deleted');
      await ben.stillShows(SAME, bens, CURRENT);
      const again = await ann.delete(current);
      check.that(AGAIN, isAnswered(again), 'a success, or a status from 400 to 499', summary(again), again);
      for (const id of former) await ann.delete(id);
      await ann.showsNothing();
      known.push(...ids);
    }
  },
});

/** Errno 103 with its status 500 is the one of these that may be the client's (line 51). */
function isAnswered(answer: Answered): boolean {
  return answer.response.status < 500 || fieldsOf(answer).errno === 103;
}
