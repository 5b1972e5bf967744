import { defineCase } from '../../case.js';
import { type ProfileCast, USER } from '../../cast/profile-cast.js';
import { isFailureOfTheServer } from '../../judging/failure-of-the-server.js';
import { fieldsOf, summary } from '../../wire/exchange.js';

const LAW = 'ecosystem-anon-id-post/sets-the-id';

/** Longer than a column of a database, shorter than any sample and like a number or a word of JSON, of one character, and with the signs that base64 has and its URL form has not. */
const FORMS: readonly ((cast: ProfileCast) => string)[] = [
  (cast) => `${cast.anonId()}${cast.hex(800)}`,
  () => '0042',
  () => 'null',
  () => 'x',
  (cast) => `${cast.hex(4)}+/${cast.hex(4)}==`,
];

/** Each of a user who has none. The samples show one form and no line asks for it: who refuses another is right as well. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    await cast.ecosystemAnonId(await cast.user());
    for (const form of FORMS) {
      const ann = await cast.user();
      const ecosystemAnonId = form(cast);
      const call = await cast.good(ann, 'ecosystemAnonIdPost', { body: { ecosystemAnonId } });
      const set = await cast.call('ecosystemAnonIdPost', call);
      if (set.response.status === 400) {
        check.errno(LAW, set, 101);
        check.seen(LAW, 'another form is refused');
        continue;
      }
      // Another user has got one before: a failure of the server is one of this form.
      if (isFailureOfTheServer(set)) {
        check.that(LAW, false, 'the identifier is set, or refused with errno 101', summary(set), set);
        continue;
      }
      check.control(set);
      const answer = await cast.call('ecosystemAnonId', await cast.good(ann, 'ecosystemAnonId'));
      const isIt = fieldsOf(answer).ecosystemAnonId === ecosystemAnonId;
      check.that(LAW, isIt, 'the identifier that was set', isIt ? 'it' : summary(answer), answer);
    }
  },
});
