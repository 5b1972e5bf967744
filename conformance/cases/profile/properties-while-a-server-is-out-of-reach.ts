import { defineCase } from '../../case.js';
import { inWords } from '../../cast/certificate.js';
import { USER } from '../../cast/profile-cast.js';
import { whileItLasts } from '../../cast/while-it-lasts.js';
import { isSuccess } from '../../judging/success.js';
import type { Condition } from '../../targets/target.js';
import { type Answered, fieldsOf, summary } from '../../wire/exchange.js';

const LAW = 'api/server-behind-it-out-of-reach-is-no-fault-of-the-client';

/** Operations that read one property, with its field in the answer. The address of an avatar may be a new one each time. */
const PROPERTIES = [
  ['subscriptions', 'subscriptions'],
  ['displayName', 'displayName'],
  ['ecosystemAnonId', 'ecosystemAnonId'],
  ['avatar', 'id'],
] as const;

/** Lines 52 and 53. */
const OUTAGES: readonly Condition[] = [{ kind: 'auth server out of reach' }, { kind: 'OAuth server out of reach' }];

/** More than one, so that a part of the list is found out too. */
const CAPABILITIES = ['foo', 'radio', 'library'];

/**
 * Of a user of whom everything is set: an answer that all is well and there is nothing tells a client to forget what is
 * there. Who cannot know has failed, and says so.
 */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: [...USER, 'faults'],
  alone: true,
  async run({ cast, check, adapters: { faults } }) {
    const ann = await cast.user();
    await cast.displayName(ann);
    await cast.ecosystemAnonId(ann);
    await cast.avatar(ann);
    const subscribed = faults.provoke({ kind: 'subscribed', email: ann.email, capabilities: CAPABILITIES });
    await whileItLasts(subscribed, async () => {
      for (const outage of OUTAGES) {
        for (const [operation, field] of PROPERTIES) {
          const before = given(await cast.ask(ann, operation), field);
          const call = await cast.good(ann, operation);
          const answer = await whileItLasts(faults.provoke(outage), () => cast.call(operation, call));
          const isServed = isSuccess(answer) && given(answer, field) === before;
          const isRight = isServed || answer.response.status >= 500;
          const actual = isSuccess(answer)
            ? `${summary(answer)} with ${field} ${given(answer, field)}`
            : summary(answer);
          const due = `a status from 500 to 599, or ${field} ${before}`;
          check.that(LAW, isRight, due, isServed ? 'it' : actual, answer);
        }
      }
    });
  },
});

/** Nothing says in which order subscriptions come. */
function given(answer: Answered, field: string): string {
  const value = fieldsOf(answer)[field];
  return inWords(Array.isArray(value) ? [...(value as unknown[])].sort() : value);
}
