import { defineCase } from '../../case.js';
import { GENERAL_SCOPE, USER } from '../../cast/profile-cast.js';
import { checkSameProperty } from '../../judging/same-property.js';
import { type Answered, fieldsOf } from '../../wire/exchange.js';

const LAW = 'profile/scopes-add-up';
const ALL = 'profile/other-scopes-take-nothing-away';

/** Fields with the scopes that open them (lines 116, 160, 182, 268 and 319). */
const PARTS = [
  ['email', 'profile:email'],
  ['uid', 'profile:uid'],
  ['displayName', 'profile:display_name'],
  ['avatar', 'profile:avatar'],
  ['ecosystemAnonId', 'profile:ecosystem_anon_id'],
] as const;

/** Some of them in several orders, by their places, and scopes that open something else: no one stands at one end alone. */
const SETS = [
  { places: [0, 1, 2] },
  { places: [2, 3, 4, 0, 1], before: ['basket:write'] },
  { places: [4, 3, 2, 1, 0], before: ['openid'] },
  { places: [3, 1], behind: ['openid'] },
  { places: [4, 2], before: ['openid'], behind: ['basket:write'] },
];

/** Statuses of a refusal on account of the scopes. */
const UNAUTHORIZED = [401, 403];

/** What a token with the general scope may have besides (lines 107 and 112). */
const BESIDE = [
  ['profile:uid', GENERAL_SCOPE],
  [GENERAL_SCOPE, 'profile:email'],
  ['openid', GENERAL_SCOPE],
  ['openid', 'email', 'profile:display_name', GENERAL_SCOPE],
  [GENERAL_SCOPE, 'basket:write'],
];

export default defineCase({
  requirements: [LAW, ALL],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    await cast.displayName(ann);
    await cast.ecosystemAnonId(ann);
    await cast.avatar(ann);
    const call = await cast.good(ann, 'profile');
    const whole = fieldsOf(await cast.must('profile', await cast.withScopes(call, [GENERAL_SCOPE])));
    const isSame = (law: string, field: string, answer: Answered) =>
      checkSameProperty(check, cast.caller, law, { actual: fieldsOf(answer)[field], expected: whole[field], answer });
    for (const scopes of BESIDE) {
      const answer = await cast.must('profile', await cast.withScopes(call, scopes));
      for (const [field] of PARTS) await isSame(ALL, field, answer);
    }
    for (const { places, before = [], behind = [] } of SETS) {
      const parts = PARTS.filter((_part, place) => places.includes(place));
      const scopes = [...before, ...places.map((place) => PARTS[place]?.[1] ?? ''), ...behind];
      const answer = await cast.call('profile', await cast.withScopes(call, scopes));
      // Its section asks for `profile` (line 73): a server that serves no parts of it shows too little to nobody.
      if (UNAUTHORIZED.includes(answer.response.status)) {
        check.that(LAW, true, 'each of the properties, or a refusal', 'a refusal', answer);
        check.seen(LAW, 'refused');
        return;
      }
      check.control(answer);
      for (const [field] of parts) await isSame(LAW, field, answer);
    }
  },
});
