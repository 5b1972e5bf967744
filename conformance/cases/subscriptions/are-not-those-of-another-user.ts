import { defineCase } from '../../case.js';
import { inWords } from '../../cast/certificate.js';
import { USER } from '../../cast/profile-cast.js';
import { whileItLasts } from '../../cast/while-it-lasts.js';
import { documentedAnswer } from '../../judging/success.js';
import { Blocked } from '../../stops.js';

const LAW = 'subscriptions/not-those-of-another-user';

/** What a user may have subscribed to; the first is one of the sample (line 154). */
const CAPABILITIES = ['baz', 'television'];

/** Of two users of whom nothing is set yet, the one subscribes, and the other is asked about. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: [...USER, 'faults'],
  async run({ cast, check, adapters: { faults } }) {
    const [ann, ben] = [await cast.user(), await cast.user()];
    const of = async (user: typeof ann) => {
      const { answer, fields } = documentedAnswer(check, await cast.ask(user, 'subscriptions'));
      const list = Array.isArray(fields.subscriptions) ? (fields.subscriptions as unknown[]) : [];
      return { answer, list };
    };
    const before = await of(ben);
    const condition = { kind: 'subscribed', email: ann.email, capabilities: CAPABILITIES } as const;
    await whileItLasts(faults.provoke(condition), async () => {
      const own = await of(ann);
      // A capability that everybody has, as some servers give it, is nobody's subscription.
      const bought = own.list.filter((each) => CAPABILITIES.includes(String(each)) && !before.list.includes(each));
      if (bought.length === 0) throw new Blocked('the subscription does not show in the answer of its user');
      const { answer, list } = await of(ben);
      const isNone = !list.some((each) => bought.includes(each));
      check.that(LAW, isNone, `none of ${inWords(bought)}`, inWords(list), answer);
    });
  },
});
