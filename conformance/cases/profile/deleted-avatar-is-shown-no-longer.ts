import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { inWords } from '../../cast/certificate.js';
import { USER } from '../../cast/profile-cast.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'profile/deleted-avatar-is-shown-no-longer';
const UNSET = 'profile/shows-nothing-that-is-not-set';

/**
 * How long a server may show what it has cached is not said (370): so the cache is emptied first. An empty display name may
 * unset the one of before (288): then the profile shows none either.
 */
export default defineCase({
  requirements: [LAW, UNSET],
  casts: ['profile'],
  needs: [...USER, 'cacheSecret'],
  async run({ cast, check }) {
    const ann = await cast.user();
    const path = { uid: await cast.uidOf(ann) };
    const id = await cast.avatar(ann);
    await cast.displayName(ann);
    const call = await cast.good(ann, 'profile');
    const narrow = await cast.withScopes(call, ['profile:avatar']);
    await cast.call('profile', narrow);
    const deleted = text(await cast.must('profile', call), 'avatar');
    await cast.ask(ann, 'avatarDelete', { path: { id } });
    const body = { displayName: '' };
    await cast.call('displayNamePost', await cast.good(ann, 'displayNamePost', { body }));
    await cast.must('cacheDelete', { path, bearer: cast.cacheSecret });
    // A token for a part of the profile may be refused (line 73): then it shows none.
    const answers = [await cast.must('profile', call), await cast.call('profile', narrow)];
    const isUnset = (await cast.ask(ann, 'displayName')).response.status === 204;
    for (const answer of answers) {
      const { displayName } = fieldsOf(answer);
      const isNone = !isUnset || (displayName ?? '') === '';
      check.that(UNSET, isNone, 'no displayName where none is set', isNone ? 'so' : inWords(displayName), answer);
      const isShown = fieldsOf(answer).avatar === deleted;
      check.that(LAW, !isShown, 'another avatar or none', isShown ? 'the deleted one' : 'another or none', answer);
    }
  },
});
