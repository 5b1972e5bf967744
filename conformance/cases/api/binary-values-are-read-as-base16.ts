import { defineCase } from '../../case.js';
import { fetchKeys } from '../../cast/bundle.js';
import { changePassword } from '../../cast/password-change.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'api/binary-values-are-read-as-base16';

export default defineCase({
  requirements: [LAW],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const wrapKb = cast.hex();
    const { account } = await changePassword(cast, await cast.verifiedAccount(), { wrapKb });
    const { keyFetch } = await cast.confirmedSignIn(account);
    // The bundle holds bytes: only a server that decoded the text can have put them there.
    const same = (await fetchKeys(cast, keyFetch)).wrapKb === wrapKb;
    check.that(LAW, same, 'the 32 bytes that the hex text stands for', same ? 'those bytes' : 'other bytes');

    const { email, authPW } = account;
    const inCapitals = await cast.call('accountLogin', { body: { email, authPW: authPW.toUpperCase() } });
    // Hex digits of either case stand for the same bytes. A server that refuses capitals as a form may do so; one that
    // takes them for another password compares text.
    const { errno } = fieldsOf(inCapitals);
    if (inCapitals.response.status === 200) check.succeeds(LAW, inCapitals);
    if (errno === 103) check.that(LAW, false, 'the same password in capitals', 'an incorrect password', inCapitals);
  },
});
