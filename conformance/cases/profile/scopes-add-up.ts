import { defineCase } from '../../case.js';
import { GENERAL_SCOPE, USER } from '../../cast/profile-cast.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'profile/scopes-add-up';

/** Fields with the scopes that open them (lines 116, 160 and 268). */
const PARTS = [
  ['email', 'profile:email'],
  ['uid', 'profile:uid'],
  ['displayName', 'profile:display_name'],
] as const;

/** Statuses of a refusal on account of the scopes. */
const UNAUTHORIZED = [401, 403];

export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    await cast.displayName(ann);
    const call = await cast.good(ann, 'profile');
    const whole = await cast.must('profile', await cast.withScopes(call, [GENERAL_SCOPE]));
    const answer = await cast.call(
      'profile',
      await cast.withScopes(
        call,
        PARTS.map(([, scope]) => scope),
      ),
    );
    // Its section asks for `profile` (line 73): a server that serves no parts of it shows too little to nobody.
    if (UNAUTHORIZED.includes(answer.response.status)) {
      check.that(LAW, true, 'each of the properties, or a refusal', 'a refusal', answer);
      check.seen(LAW, 'refused');
      return;
    }
    check.control(answer);
    for (const [field] of PARTS) check.equal(LAW, fieldsOf(answer)[field], fieldsOf(whole)[field], answer);
  },
});
