import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { type Answered, fieldsOf } from '../../wire/exchange.js';

const LAW = 'profile/subscriptions-are-the-users';

/** Nothing says in which order they come; a user without any may have an empty list or none at all. */
function subscriptionsIn(answer: Answered): unknown[] {
  const { subscriptions } = fieldsOf(answer);
  return Array.isArray(subscriptions) ? [...(subscriptions as unknown[])].sort() : [];
}

export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    const own = await cast.ask(ann, 'subscriptions');
    const answer = await cast.ask(ann, 'profile');
    check.equal(LAW, subscriptionsIn(answer), subscriptionsIn(own), answer);
  },
});
