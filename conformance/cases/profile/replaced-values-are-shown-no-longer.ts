import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { type ProfileCast, USER } from '../../cast/profile-cast.js';
import { isRefused } from '../../judging/failure-of-the-server.js';
import { checkSameProperty } from '../../judging/same-property.js';
import { documentedAnswer, isSuccess } from '../../judging/success.js';
import type { TokenOwner } from '../../targets/target.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'profile/replaced-values-are-shown-no-longer';

/** Fields of the profile, under the names that the operations of their own have for them and for their answers. */
const FIELDS = ['avatar', 'displayName', 'ecosystemAnonId'] as const;

/** What the operations of their own give. @throws Blocked where one gives nothing */
async function ownValues(cast: ProfileCast, user: TokenOwner): Promise<Readonly<Record<string, string>>> {
  const values: Record<string, string> = {};
  for (const field of FIELDS) values[field] = text(await cast.ask(user, field), field);
  return values;
}

/** Scopes that open them one by one (lines 182, 268 and 319). */
const SCOPES = ['profile:avatar', 'profile:display_name', 'profile:ecosystem_anon_id'];

/** What one user sets; the colours are those of the picture. */
interface Values {
  readonly colours: string;
  readonly displayName: string;
  readonly ecosystemAnonId: string;
}

function newValues(cast: ProfileCast): Values {
  return { colours: cast.hex(12), displayName: `Ann ${cast.hex(6)}`, ecosystemAnonId: cast.anonId() };
}

/** In the end the first values come back. The profile is read in between and the cache emptied before the last look: how old a cached one may be is not said. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: [...USER, 'cacheSecret'],
  async run({ cast, check }) {
    const ann = await cast.user();
    const path = { uid: await cast.uidOf(ann) };
    const call = await cast.good(ann, 'profile');
    // What was there before may be refused: then what replaced it is shown at either place.
    const setAll = async ({ colours, displayName, ecosystemAnonId }: Values, isNew: boolean) => {
      const picture = await cast.call('avatarUpload', await cast.upload(ann, colours));
      if (isNew || !isRefused(picture)) check.control(picture);
      const named = await cast.call(
        'displayNamePost',
        await cast.good(ann, 'displayNamePost', { body: { displayName } }),
      );
      if (isNew || !isRefused(named)) check.control(named);
      // May be refused with 106 (line 49): then the first one is shown at either place.
      await cast.call(
        'ecosystemAnonIdPost',
        await cast.good(ann, 'ecosystemAnonIdPost', { body: { ecosystemAnonId } }),
      );
    };
    const [first, second] = [newValues(cast), newValues(cast)];
    await setAll(first, true);
    await cast.must('profile', call);
    for (const values of [second, first]) {
      await setAll(values, values === second);
      await cast.must('cacheDelete', { path, bearer: cast.cacheSecret });
      const due = await ownValues(cast, ann);
      const { answer, fields } = documentedAnswer(check, await cast.call('profile', call));
      for (const field of FIELDS)
        await checkSameProperty(check, cast.caller, LAW, { actual: fields[field], expected: due[field], answer });
      const narrow = await cast.call('profile', await cast.withScopes(call, SCOPES));
      // Its section asks for `profile` (line 73): a token for parts may be refused, and then shows nothing.
      const parts = fieldsOf(narrow);
      if (isSuccess(narrow))
        for (const field of FIELDS) {
          const [actual, expected] = [parts[field] ?? due[field], due[field]];
          await checkSameProperty(check, cast.caller, LAW, { actual, expected, answer: narrow });
        }
    }
  },
});
