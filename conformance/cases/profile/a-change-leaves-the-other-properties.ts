import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { type ProfileCast, USER } from '../../cast/profile-cast.js';
import { documentedAnswer } from '../../judging/success.js';
import type { TokenOwner } from '../../targets/target.js';

/** What a user sets, each with the operation that gives it, the field that tells it from others, and its law. */
const PROPERTIES = {
  avatar: { field: 'id', law: 'avatar/stays-when-other-properties-change' },
  displayName: { field: 'displayName', law: 'display-name/stays-when-other-properties-change' },
  ecosystemAnonId: { field: 'ecosystemAnonId', law: 'ecosystem-anon-id/stays-when-other-properties-change' },
} as const;

type Property = keyof typeof PROPERTIES;

type Change = (cast: ProfileCast, ann: TokenOwner) => Promise<unknown>;

const setName: Change = (cast, ann) => cast.displayName(ann);
const upload: Change = (cast, ann) => cast.avatar(ann);

/** A second identifier may be refused with 106 (line 49): then, too, the rest stays. */
const setAnonId: Change = async (cast, ann) =>
  cast.call(
    'ecosystemAnonIdPost',
    await cast.good(ann, 'ecosystemAnonIdPost', { body: { ecosystemAnonId: cast.anonId() } }),
  );

const deleteAvatar: Change = async (cast, ann) =>
  cast.ask(ann, 'avatarDelete', { path: { id: text(await cast.ask(ann, 'avatar'), 'id') } });

/** First each is set, then each is replaced, and the avatar deleted: there each change meets all that is to stay. */
const CHANGES: readonly (readonly [Property, Change])[] = [
  ['avatar', upload],
  ['displayName', setName],
  ['ecosystemAnonId', setAnonId],
  ['avatar', upload],
  ['displayName', setName],
  ['ecosystemAnonId', setAnonId],
  ['avatar', deleteAvatar],
];

export default defineCase({
  requirements: Object.values(PROPERTIES).map(({ law }) => law),
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    const known = new Map<Property, string>();
    for (const [changed, change] of CHANGES) {
      await change(cast, ann);
      known.delete(changed);
      for (const [property, value] of known) {
        const { field, law } = PROPERTIES[property];
        const { answer, fields } = documentedAnswer(check, await cast.call(property, await cast.good(ann, property)));
        const actual = fields[field] === value ? 'it' : 'another, or none';
        check.that(law, fields[field] === value, `the ${property} of before`, actual, answer);
      }
      if (change !== deleteAvatar) known.set(changed, text(await cast.ask(ann, changed), PROPERTIES[changed].field));
    }
  },
});
