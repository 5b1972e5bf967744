import { defineCase } from '../../case.js';
import type { Call } from '../../cast/caller.js';
import { text, unblamed } from '../../cast/cast.js';
import { coloursOf, pictureAt } from '../../cast/pictures.js';
import { type ProfileCast, USER } from '../../cast/profile-cast.js';
import type { Check } from '../../judging/check.js';
import { isFailureOfTheServer } from '../../judging/failure-of-the-server.js';
import { hasColours } from '../../judging/same-colours.js';
import { documentedAnswer, isSuccess } from '../../judging/success.js';
import type { TokenOwner } from '../../targets/target.js';
import { summary } from '../../wire/exchange.js';

/** What a user sets, each with the operation that gives it, the field that tells it from others, and its law. */
const PROPERTIES = {
  avatar: { field: 'id', law: 'avatar/stays-when-other-properties-change' },
  displayName: { field: 'displayName', law: 'display-name/stays-when-other-properties-change' },
  ecosystemAnonId: { field: 'ecosystemAnonId', law: 'ecosystem-anon-id/stays-when-other-properties-change' },
} as const;

type Property = keyof typeof PROPERTIES;

/** Strong colours of the quarters of a picture, each another; as bytes in hex. */
const COLOURS = 'e01010' + 'e0e010' + '10e010' + '1010e0';

/** The same in another order, since nothing says that a picture may be uploaded again. */
const LATER_COLOURS = '1010e0' + '10e010' + 'e0e010' + 'e01010';

/** One change: of what, by which operation, and the law that it takes effect, whatever else is set. */
interface Change {
  readonly property: Property;
  readonly operation: string;
  readonly law: string;
  /** Those of the picture, where one is uploaded. */
  readonly colours?: string;
  call(cast: ProfileCast, ann: TokenOwner): Promise<Call>;
}

const setName: Change = {
  property: 'displayName',
  operation: 'displayNamePost',
  law: 'display-name-post/updates-the-name',
  call: async (cast, ann) => cast.good(ann, 'displayNamePost', { body: { displayName: `Ann ${cast.hex(6)}` } }),
};

const uploading = (colours: string): Change => ({
  property: 'avatar',
  operation: 'avatarUpload',
  law: 'avatar-upload/becomes-the-users-avatar',
  colours,
  call: (cast, ann) => cast.upload(ann, colours),
});

const setAnonId: Change = {
  property: 'ecosystemAnonId',
  operation: 'ecosystemAnonIdPost',
  law: 'ecosystem-anon-id-post/sets-the-id',
  call: async (cast, ann) => cast.good(ann, 'ecosystemAnonIdPost', { body: { ecosystemAnonId: cast.anonId() } }),
};

/** It may be refused with 106 (line 49): then, too, the rest stays. */
const setAnonIdAgain: Change = {
  ...setAnonId,
  law: 'ecosystem-anon-id-post/second-update-takes-effect-or-answers-106',
};

const deleteAvatar: Change = {
  property: 'avatar',
  operation: 'avatarDelete',
  law: 'avatar-delete/avatar-is-gone',
  call: async (cast, ann) =>
    cast.good(ann, 'avatarDelete', { path: { id: text(await cast.ask(ann, 'avatar'), 'id') } }),
};

/** First each is set, then each is replaced, and the avatar deleted: there each change meets all that is to stay. */
const CHANGES = [
  ...[uploading(COLOURS), setName, setAnonId],
  ...[uploading(LATER_COLOURS), setName, setAnonIdAgain, deleteAvatar],
];

export default defineCase({
  requirements: [...Object.values(PROPERTIES).map(({ law }) => law), ...new Set(CHANGES.map(({ law }) => law))],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    const known = new Map<Property, string>();
    let colours = COLOURS;
    for (const change of CHANGES) {
      const { property: changed, operation, law: made } = change;
      const call = await change.call(cast, ann);
      const answer = await cast.call(operation, call);
      check.that(made, !isFailureOfTheServer(answer), 'that the change is made', summary(answer), answer);
      // Somebody else may have such a picture, and a server take it from one alone.
      if (change.colours !== undefined) await unblamed(async () => check.control(answer));
      else if (change !== setAnonIdAgain || isFailureOfTheServer(answer)) check.control(answer);
      known.delete(changed);
      for (const [property, value] of known) {
        const { field, law } = PROPERTIES[property];
        const { answer: look, fields } = documentedAnswer(
          check,
          await cast.call(property, await cast.good(ann, property)),
        );
        const actual = fields[field] === value ? 'it' : 'another, or none';
        check.that(law, fields[field] === value, `the ${property} of before`, actual, look);
        if (property === 'avatar' && fields[field] === value)
          await judgePicture(cast, check, { address: fields.avatar, colours });
      }
      if (change === deleteAvatar) continue;
      const shown = await cast.ask(ann, changed);
      const { [changed]: sent } = (call.body ?? {}) as Readonly<Record<string, unknown>>;
      const value = text(shown, PROPERTIES[changed].field);
      if (sent !== undefined && isSuccess(answer)) check.equal(made, value, sent, shown);
      known.set(changed, value);
      colours = change.colours ?? colours;
    }
  },
});

/** The law holds if the picture that was uploaded is at its address still. */
async function judgePicture(
  cast: ProfileCast,
  check: Check,
  { address, colours }: { readonly address: unknown; readonly colours: string },
): Promise<void> {
  const { answer, picture, inWords } = await pictureAt(cast.caller, String(address));
  const isIt = hasColours(picture?.colours, coloursOf(colours));
  check.that(PROPERTIES.avatar.law, isIt, 'the picture of before', isIt ? 'it' : `not it: ${inWords}`, answer);
}
