import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { type ProfileCast, USER } from '../../cast/profile-cast.js';
import { documentedAnswer } from '../../judging/success.js';
import type { TokenOwner } from '../../targets/target.js';

const LAW = 'profile/replaced-values-are-shown-no-longer';

/** Fields of the profile, under the names that the operations of their own have for them and for their answers. */
const FIELDS = ['avatar', 'displayName', 'ecosystemAnonId'] as const;

/** What the operations of their own give. @throws Blocked where one gives nothing */
async function ownValues(cast: ProfileCast, user: TokenOwner): Promise<Readonly<Record<string, string>>> {
  const values: Record<string, string> = {};
  for (const field of FIELDS) values[field] = text(await cast.ask(user, field), field);
  return values;
}

/** The profile is read in between and the cache emptied before the last look: how old a cached one may be is not said. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: [...USER, 'cacheSecret'],
  async run({ cast, check }) {
    const ann = await cast.user();
    const path = { uid: await cast.uidOf(ann) };
    const call = await cast.good(ann, 'profile');
    await cast.avatar(ann);
    await cast.displayName(ann);
    await cast.ecosystemAnonId(ann);
    await cast.must('profile', call);
    await cast.avatar(ann);
    await cast.displayName(ann);
    // May be refused with 106 (line 49): then the first one is shown at either place.
    const body = { ecosystemAnonId: cast.anonId() };
    await cast.call('ecosystemAnonIdPost', await cast.good(ann, 'ecosystemAnonIdPost', { body }));
    await cast.must('cacheDelete', { path, bearer: cast.cacheSecret });
    const due = await ownValues(cast, ann);
    const { answer, fields } = documentedAnswer(check, await cast.call('profile', call));
    for (const field of FIELDS) check.equal(LAW, fields[field], due[field], answer);
  },
});
