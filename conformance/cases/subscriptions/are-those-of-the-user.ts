import { defineCase } from '../../case.js';
import { inWords } from '../../cast/certificate.js';
import { GENERAL_SCOPE, type ProfileCast, USER } from '../../cast/profile-cast.js';
import { whileItLasts } from '../../cast/while-it-lasts.js';
import type { Check } from '../../judging/check.js';
import { documentedAnswer, isSuccess } from '../../judging/success.js';
import { Blocked } from '../../stops.js';
import type { TokenOwner } from '../../targets/target.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'subscriptions/are-the-users';
const IN_PROFILE = 'profile/subscriptions-are-the-users';

/** More than the sample has (line 154), and others later, of which one stays. */
const MANY = ['foo', 'bar', 'baz', 'radio', 'television', 'library', 'Opera House', 'vpn:pro/1.0', 'Café'];
const FEW = ['television', 'quux'];

/** Each is enough (lines 25 and 138); every time a user is looked at with two of them, in turn. */
const TOKENS = [['profile:email'], [GENERAL_SCOPE], ['openid', GENERAL_SCOPE], ['profile:email', 'profile:uid']];
const AT_A_TIME = 2;

/** What the endpoint lists for each token. A capability that everybody has, as some servers give it, counts for nothing. */
async function listed(cast: ProfileCast, check: Check, user: TokenOwner, time: number) {
  const looks = [];
  const from = (time * AT_A_TIME) % TOKENS.length;
  for (const scopes of TOKENS.slice(from, from + AT_A_TIME)) {
    const call = { bearer: await cast.token(user, scopes) };
    const { answer, fields } = documentedAnswer(check, await cast.call('subscriptions', call));
    looks.push({ answer, list: Array.isArray(fields.subscriptions) ? (fields.subscriptions as unknown[]) : [] });
  }
  return looks;
}

/**
 * Two users who have subscribed to some of the same, one of whom changes that, goes back and ends it all. No operation subscribes a
 * user: so much as the operator brings about has to be there, and what is over must not. The profile shows the same once
 * what is cached of it is gone (lines 98 and 370).
 */
export default defineCase({
  requirements: [LAW, IN_PROFILE],
  casts: ['profile'],
  needs: [...USER, 'faults', 'cacheSecret'],
  async run({ cast, check, adapters: { faults } }) {
    const [ann, ben] = [await cast.user(), await cast.user()];
    const path = { uid: await cast.uidOfCached(ann) };
    let times = 0;
    const without = (await listed(cast, check, ann, times++)).flatMap(({ list }) => list);
    const subscribed = ({ email }: TokenOwner, capabilities: readonly string[]) =>
      faults.provoke({ kind: 'subscribed', email, capabilities });
    let isSeen = false;
    const judge = async (user: TokenOwner, due: readonly string[], other: readonly string[]) => {
      const over = other.filter((each) => !due.includes(each));
      const looks = await listed(cast, check, user, times++);
      const owns = looks.map(({ list }) => list.filter((each) => !without.includes(each)));
      isSeen ||= owns.some((own) => own.length > 0);
      if (!isSeen) throw new Blocked('the subscriptions do not show in the answer of their user');
      for (const [place, { answer, list }] of looks.entries()) {
        const own = owns[place] ?? [];
        const isRight = due.every((each) => list.includes(each)) && !over.some((each) => own.includes(each));
        check.that(LAW, isRight, inWords(due), inWords(own), answer);
      }
      const profile = await cast.must('profile', { bearer: await cast.token(user, [GENERAL_SCOPE]) });
      check.equal(IN_PROFILE, sorted(fieldsOf(profile).subscriptions), sorted(looks[0]?.list), profile);
      // What is kept for other tokens is as old. Its section asks for `profile` (line 73): such a one may be refused.
      const part = await cast.call('profile', { bearer: await cast.token(user, ['profile:email']) });
      const { subscriptions } = fieldsOf(part);
      if (isSuccess(part) && subscriptions !== undefined)
        check.equal(IN_PROFILE, sorted(subscriptions), sorted(looks[0]?.list), part);
    };
    await whileItLasts(subscribed(ben, FEW), async () => {
      for (const [due, other] of [
        [MANY, FEW],
        [FEW, MANY],
        [MANY, FEW],
        [[], [...MANY, ...FEW]],
      ] as const) {
        await whileItLasts(subscribed(ann, due), async () => {
          await cast.must('cacheDelete', { path, bearer: cast.cacheSecret });
          await judge(ann, due, other);
        });
      }
      await judge(ben, FEW, MANY);
    });
  },
});

/** Nothing says in which order they come; who has none may have an empty list or none at all. */
function sorted(list: unknown): unknown[] {
  return Array.isArray(list) ? [...(list as unknown[])].sort() : [];
}
