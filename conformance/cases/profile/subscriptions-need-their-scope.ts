import { defineCase } from '../../case.js';
import { inWords } from '../../cast/certificate.js';
import { USER } from '../../cast/profile-cast.js';
import { whileItLasts } from '../../cast/while-it-lasts.js';
import { Blocked } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const SAME = 'profile/subscriptions-are-the-users';
const WITHOUT = 'profile/no-subscriptions-without-its-scope';

/** Scopes of other fields. */
const OTHER_SCOPES = ['profile:uid', 'profile:display_name', 'profile:avatar', 'profile:ecosystem_anon_id', 'openid'];

/** What a user may have subscribed to; the first two are those of the sample (line 98). */
const CAPABILITIES = ['bar', 'foo', 'radio'];

/** With those of other fields, together and each alone, for a user who has some: no operation of the API subscribes a user to anything. */
export default defineCase({
  requirements: [SAME, WITHOUT],
  casts: ['profile'],
  needs: [...USER, 'faults'],
  async run({ cast, check, adapters: { faults } }) {
    const ann = await cast.user();
    const condition = { kind: 'subscribed', email: ann.email, capabilities: CAPABILITIES } as const;
    await whileItLasts(faults.provoke(condition), async () => {
      const own = fieldsOf(await cast.ask(ann, 'subscriptions')).subscriptions;
      const call = await cast.good(ann, 'profile');
      const whole = await cast.must('profile', call);
      check.equal(SAME, sorted(fieldsOf(whole).subscriptions), sorted(own), whole);
      if (fieldsOf(whole).subscriptions === undefined) throw new Blocked('no token shows the subscriptions', SAME);
      for (const scopes of [OTHER_SCOPES.slice(0, -1), ...OTHER_SCOPES.map((scope) => [scope])]) {
        const answer = await cast.call('profile', await cast.withScopes(call, scopes));
        const { subscriptions } = fieldsOf(answer);
        // An identity provider that fills its claims in with nothing tells nothing.
        const isBlank = scopes.includes('openid') && Array.isArray(subscriptions) && subscriptions.length === 0;
        const hidden = (subscriptions ?? null) === null || isBlank;
        check.that(WITHOUT, hidden, `no subscriptions for ${scopes.join(' ')}`, inWords(subscriptions), answer);
      }
    });
  },
});

/** Nothing says in which order they come. */
function sorted(list: unknown): unknown {
  return Array.isArray(list) ? [...(list as unknown[])].sort() : list;
}
