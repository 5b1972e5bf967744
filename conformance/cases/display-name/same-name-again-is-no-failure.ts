import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { NOT_NOW } from '../../judging/not-now.js';
import { isSuccess } from '../../judging/success.js';
import { Blocked } from '../../stops.js';
import { fieldsOf, summary } from '../../wire/exchange.js';

const LAW = 'display-name-post/same-name-again-is-no-failure-of-the-server';

/** The parameter is a new name (298): who takes that literally refuses the one that is set, and keeps it as well. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    const displayName = await cast.displayName(ann);
    const again = await cast.call(
      'displayNamePost',
      await cast.good(ann, 'displayNamePost', { body: { displayName } }),
    );
    const { status } = again.response;
    if (NOT_NOW.includes(status)) throw new Blocked(`the request met ${summary(again)}`);
    check.that(LAW, status < 500, 'a success, or a status from 400 to 499', summary(again), again);
    check.seen(LAW, isSuccess(again) ? 'served' : 'refused');
    const answer = await cast.call('displayName', await cast.good(ann, 'displayName'));
    const isIt = fieldsOf(answer).displayName === displayName;
    check.that(LAW, isIt, 'the name that is set', isIt ? 'it' : summary(answer), answer);
  },
});
