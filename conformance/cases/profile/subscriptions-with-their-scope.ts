import { defineCase } from '../../case.js';
import { GENERAL_SCOPE, USER } from '../../cast/profile-cast.js';
import { whileItLasts } from '../../cast/while-it-lasts.js';
import { Blocked } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'profile/subscriptions-with-its-scope';
const ADDED = 'profile/scopes-add-up';
const GENERAL = 'profile/other-scopes-take-nothing-away';

/** That of their own endpoint (line 138). */
const SCOPE = 'profile:email';

/** What a user may have subscribed to; the first two are those of the sample (line 98). */
const CAPABILITIES = ['bar', 'foo', 'radio'];

/** Statuses of a refusal on account of the scopes. */
const UNAUTHORIZED = [401, 403];

/** For a user who has some: no operation of the API subscribes a user to anything. */
export default defineCase({
  requirements: [LAW, ADDED, GENERAL],
  casts: ['profile'],
  needs: [...USER, 'faults'],
  async run({ cast, check, adapters: { faults } }) {
    const ann = await cast.user();
    const condition = { kind: 'subscribed', email: ann.email, capabilities: CAPABILITIES } as const;
    await whileItLasts(faults.provoke(condition), async () => {
      const call = await cast.good(ann, 'profile');
      const whole = await cast.must('profile', await cast.withScopes(call, [GENERAL_SCOPE]));
      const shown = sorted(fieldsOf(whole).subscriptions);
      if (shown === undefined)
        throw new Blocked('no token shows the subscriptions', 'profile/subscriptions-are-the-users');
      const general = await cast.must('profile', await cast.withScopes(call, ['openid', GENERAL_SCOPE]));
      check.equal(GENERAL, sorted(fieldsOf(general).subscriptions), shown, general);
      const answer = await cast.call('profile', await cast.withScopes(call, [SCOPE]));
      // Its section asks for `profile` (line 73): a server that serves no parts of it shows too little to nobody.
      if (UNAUTHORIZED.includes(answer.response.status)) {
        for (const law of [LAW, ADDED]) {
          check.that(law, true, 'the subscriptions, or a refusal', 'a refusal', answer);
          check.seen(law, 'refused');
        }
        return;
      }
      check.control(answer);
      const own = sorted(fieldsOf(answer).subscriptions);
      check.equal(LAW, own, shown, answer);
      const several = await cast.must('profile', await cast.withScopes(call, ['openid', SCOPE, 'basket:write']));
      // What the scope does not open alone it has nothing to add with.
      check.equal(ADDED, sorted(fieldsOf(several).subscriptions) ?? null, own ?? null, several);
    });
  },
});

/** Nothing says in which order they come. */
function sorted(list: unknown): unknown {
  return Array.isArray(list) ? [...(list as unknown[])].sort() : list;
}
