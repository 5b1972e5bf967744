import { kebab } from '../../../openapi/kebab.js';
import { defineCase } from '../../case.js';
import { inWords } from '../../cast/certificate.js';
import { USER } from '../../cast/profile-cast.js';
import { documentedAnswer, isSuccess } from '../../judging/success.js';
import { Blocked } from '../../stops.js';
import { fieldsOf, summary } from '../../wire/exchange.js';

/** Fields with the scopes that open them (lines 116, 160, 182, 268 and 319). */
const OPENED_BY = {
  uid: 'profile:uid',
  email: 'profile:email',
  displayName: 'profile:display_name',
  avatar: 'profile:avatar',
  ecosystemAnonId: 'profile:ecosystem_anon_id',
} as const;

type Field = keyof typeof OPENED_BY;

const FIELDS = Object.keys(OPENED_BY) as readonly Field[];

const lawOf = (field: Field) => `profile/no-${kebab(field)}-without-its-scope`;

/** Where a field is to be looked for: the sub is the uid under another name (line 107), which `openid` opens. */
const PLACES: Readonly<Partial<Record<Field, readonly string[]>>> = { uid: ['uid', 'sub'] };

/** Statuses of a refusal on account of the scopes. */
const UNAUTHORIZED = [401, 403];

/** With each of the scopes alone. A server may as well refuse such a token (line 73): what it does not say it does not show. */
export default defineCase({
  requirements: FIELDS.map(lawOf),
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    await cast.displayName(ann);
    await cast.ecosystemAnonId(ann);
    await cast.avatar(ann);
    const call = await cast.good(ann, 'profile');
    const { fields: whole } = documentedAnswer(check, await cast.call('profile', call));
    for (const scope of Object.values(OPENED_BY)) {
      const answer = await cast.call('profile', await cast.withScopes(call, [scope]));
      if (!isSuccess(answer) && !UNAUTHORIZED.includes(answer.response.status))
        throw new Blocked(`a token with ${scope} met ${summary(answer)}`);
      const shown = fieldsOf(answer);
      for (const field of FIELDS) {
        if (OPENED_BY[field] === scope || whole[field] === undefined) continue;
        const seen = (PLACES[field] ?? [field]).map((place) => shown[place]).find((value) => (value ?? null) !== null);
        check.that(lawOf(field), seen === undefined, `no ${field} for ${scope}`, inWords(seen), answer);
      }
    }
  },
});
