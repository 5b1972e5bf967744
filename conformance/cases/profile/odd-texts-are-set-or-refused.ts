import { defineCase } from '../../case.js';
import { type ProfileCast, USER } from '../../cast/profile-cast.js';
import type { Check } from '../../judging/check.js';
import { isFailureOfTheServer } from '../../judging/failure-of-the-server.js';
import { NOT_NOW } from '../../judging/not-now.js';
import { isSuccess } from '../../judging/success.js';
import { Blocked } from '../../stops.js';
import type { TokenOwner } from '../../targets/target.js';
import { fieldsOf, summary } from '../../wire/exchange.js';

/** What is set, by the operation that gives it back: by which other one, and the law. */
const SETTING = {
  displayName: { by: 'displayNamePost', law: 'display-name-post/odd-name-is-set-or-refused' },
  ecosystemAnonId: { by: 'ecosystemAnonIdPost', law: 'ecosystem-anon-id-post/odd-identifier-is-set-or-refused' },
} as const;

type Property = keyof typeof SETTING;

/**
 * Nothing, which may unset what is there (288 and 339), a blank, a sign that nobody sees, the end of a text in C, of a line
 * in Unicode, half of a character, and more than anybody is called.
 */
const ODD = ['', ' ', '\u0007', 'a\u0000b', 'a\u2028b', 'a\ud83eb', 'x'.repeat(5000)];

/**
 * Texts that a server may refuse, of a user who has a value. One that it takes is there afterwards, in a form that the
 * document leaves open, or nothing is: never what was there before. One that it refuses leaves that.
 */
export default defineCase({
  requirements: Object.values(SETTING).map(({ law }) => law),
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    for (const given of ODD) {
      await judge(cast, check, ann, { property: 'displayName', given });
      // One that is set may stay for good (line 49).
      await judge(cast, check, await cast.user(), { property: 'ecosystemAnonId', given });
    }
  },
});

async function judge(
  cast: ProfileCast,
  check: Check,
  ann: TokenOwner,
  { property, given }: { readonly property: Property; readonly given: string },
): Promise<void> {
  const { by, law } = SETTING[property];
  const before = await cast[property](ann);
  const set = await cast.call(by, await cast.good(ann, by, { body: { [property]: given } }));
  if (NOT_NOW.includes(set.response.status)) throw new Blocked(`the request met ${summary(set)}`);
  check.that(law, !isFailureOfTheServer(set), 'a success, or a status from 400 to 499', summary(set), set);
  const answer = await cast.call(property, await cast.good(ann, property));
  const now = fieldsOf(answer)[property];
  const isThere = answer.response.status === 204 || typeof now === 'string';
  const isRight = isThere && isSuccess(set) === (now !== before);
  const due = isSuccess(set) ? 'no longer the value of before' : 'the value of before';
  check.that(law, isRight, due, isRight ? 'so' : `${summary(answer)}, and not so`, answer);
  check.seen(law, isSuccess(set) ? 'taken' : 'refused');
}
