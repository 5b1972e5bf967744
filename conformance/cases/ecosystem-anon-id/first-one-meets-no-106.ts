import { defineCase } from '../../case.js';
import type { Call } from '../../cast/caller.js';
import { USER } from '../../cast/profile-cast.js';
import { isFailureOfTheServer } from '../../judging/failure-of-the-server.js';
import { isSuccess } from '../../judging/success.js';
import { fieldsOf, summary } from '../../wire/exchange.js';

const SET = 'ecosystem-anon-id-post/sets-the-id';
const LAW = 'ecosystem-anon-id-post/first-identifier-is-not-answered-106';

/** Line 49: an attempt to update an identifier that is there. */
const IS_SET = 106;

/** What HTTP has for "only if there is none yet", and a server of the time listened to. */
const ONLY_IF_NONE: Call = { headers: { 'if-none-match': '*' } };

/** What else is set of the user: a server may keep it in one row with the identifier, which is there already. */
const OTHERS = ['displayName', 'avatar'] as const;

/**
 * With an identifier that another user has, as it is and on the condition that there is none, the latter of users of whom
 * something else is set.
 */
export default defineCase({
  requirements: [LAW, SET],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ecosystemAnonId = cast.anonId();
    const setBy = async (condition: Call, other?: (typeof OTHERS)[number]) => {
      const user = await cast.user();
      if (other !== undefined) await cast[other](user);
      const call = await cast.good(user, 'ecosystemAnonIdPost', { ...condition, body: { ecosystemAnonId } });
      const answer = await cast.call('ecosystemAnonIdPost', call);
      check.that(LAW, fieldsOf(answer).errno !== IS_SET, 'no errno 106', summary(answer), answer);
      if (isFailureOfTheServer(answer)) check.that(SET, false, 'that it is set', summary(answer), answer);
      if (isSuccess(answer)) {
        const shown = await cast.call('ecosystemAnonId', await cast.good(user, 'ecosystemAnonId'));
        const isIt = fieldsOf(shown).ecosystemAnonId === ecosystemAnonId;
        check.that(SET, isIt, 'the identifier that was set', isIt ? 'it' : summary(shown), shown);
      }
      return answer;
    };
    check.control(await setBy({}));
    await setBy({});
    for (const other of OTHERS) await setBy(ONLY_IF_NONE, other);
    await setBy({}, 'avatar');
  },
});
