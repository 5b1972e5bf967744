import { kebab } from '../../../openapi/kebab.js';
import { defineCase } from '../../case.js';
import { inWords } from '../../cast/certificate.js';
import { USER } from '../../cast/profile-cast.js';
import type { Check } from '../../judging/check.js';
import { isFailureOfTheServer } from '../../judging/failure-of-the-server.js';
import { documentedAnswer, isSuccess } from '../../judging/success.js';
import { Blocked } from '../../stops.js';
import { type Answered, fieldsOf, summary } from '../../wire/exchange.js';

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

const ownLawOf = (field: Field) => `profile/${kebab(field)}-with-its-scope`;

/** Scopes of each token, with the fields that they open; the email has a scope of OpenID Connect besides (line 112). */
const TOKENS: readonly { readonly scopes: readonly string[]; readonly opens: readonly Field[] }[] = [
  ...FIELDS.map((field) => ({ scopes: [OPENED_BY[field]], opens: [field] })),
  { scopes: ['openid', 'email'], opens: ['email', 'uid'] },
];

/** Where a field is to be looked for: the sub is the uid under another name (line 107), which `openid` opens. */
const PLACES: Readonly<Partial<Record<Field, readonly string[]>>> = { uid: ['uid', 'sub'] };

/** Statuses of a refusal on account of the scopes. */
const UNAUTHORIZED = [401, 403];

/** What everybody has. */
const OF_EVERYBODY: readonly Field[] = ['uid', 'email'];

/**
 * With each of the scopes alone, of a user of whom everything is set, and of one of whom nothing is. A server may as well
 * refuse such a token (line 73): what it does not say it does not show.
 */
export default defineCase({
  requirements: [...FIELDS.map(lawOf), ...FIELDS.map(ownLawOf)],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    await cast.displayName(ann);
    await cast.ecosystemAnonId(ann);
    await cast.avatar(ann);
    const call = await cast.good(ann, 'profile');
    const { fields: whole } = documentedAnswer(check, await cast.call('profile', call));
    for (const { scopes, opens } of TOKENS) {
      const answer = await cast.call('profile', await cast.withScopes(call, scopes));
      if (!isSuccess(answer) && !UNAUTHORIZED.includes(answer.response.status))
        throw new Blocked(`a token with ${scopes.join(' ')} met ${summary(answer)}`);
      const hidden = FIELDS.filter((field) => !opens.includes(field) && whole[field] !== undefined);
      judgeHidden(check, answer, hidden, scopes);
    }
    const ben = await cast.good(await cast.user(), 'profile');
    check.control(await cast.call('profile', ben));
    for (const field of FIELDS) {
      const answer = await cast.call('profile', await cast.withScopes(ben, [OPENED_BY[field]]));
      const isRight = !isFailureOfTheServer(answer);
      check.that(ownLawOf(field), isRight, 'what there is of it, or a refusal', summary(answer), answer);
      const hidden = OF_EVERYBODY.filter((each) => each !== field);
      judgeHidden(check, answer, hidden, [OPENED_BY[field]]);
    }
  },
});

/** Judges that an answer has none of some fields. */
function judgeHidden(check: Check, answer: Answered, fields: readonly Field[], scopes: readonly string[]): void {
  const shown = fieldsOf(answer);
  for (const field of fields) {
    const seen = (PLACES[field] ?? [field]).map((place) => shown[place]).find((value) => (value ?? null) !== null);
    check.that(lawOf(field), seen === undefined, `no ${field} for ${scopes.join(' ')}`, inWords(seen), answer);
  }
}
