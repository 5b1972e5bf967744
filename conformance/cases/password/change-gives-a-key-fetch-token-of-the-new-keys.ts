import { defineCase } from '../../case.js';
import { fetchKeys } from '../../cast/bundle.js';
import { changePassword } from '../../cast/password-change.js';

const LAW = 'password-change-finish/key-fetch-token-opens-the-new-keys';

export default defineCase({
  requirements: [LAW],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount({ keys: true });
    const wrapKb = cast.hex();
    const { answer } = await changePassword(cast, ann, { session: ann.session, keys: true, wrapKb });
    const given = await fetchKeys(cast, cast.token(answer, 'keyFetchToken'));
    const isSent = given.wrapKb === wrapKb;
    check.that(LAW, isSent, 'the wrapKb that was sent', isSent ? 'the one that was sent' : 'another one');
  },
});
