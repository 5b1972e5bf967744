import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { bundleMacFits, decryptedBundle } from '../../cast/srp-bundle.js';
import { summary } from '../../wire/exchange.js';

const BASE16 = 'session-create/bundle-is-base16';
const MAC = 'session-create/bundle-is-authenticated';
const OPENS = 'session-create/bundle-opens-with-the-auth-token';

export default defineCase({
  requirements: [BASE16, MAC, OPENS],
  casts: ['srp'],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const authToken = await cast.authToken(ann);
    const answer = await cast.must('sessionCreate', { as: authToken, body: {} });

    const isHex = /^(?:[0-9a-f]{2})+$/i.test(text(answer, 'bundle'));
    check.that(BASE16, isHex, 'pairs of hex digits', isHex ? 'pairs of hex digits' : 'other characters', answer);
    const fits = bundleMacFits('session/create', authToken.requestKey, answer);
    check.that(MAC, fits, 'a MAC by the authToken', fits ? 'such a MAC' : 'none that fits', answer);
    // Only tokens that sign can tell that they were decrypted, and which of them stands first.
    const content = decryptedBundle('session/create', authToken.requestKey, answer);
    if (content === undefined) {
      check.that(OPENS, false, 'two tokens and a MAC', 'another length', answer);
      return;
    }
    const fetched = await cast.call('accountKeys', { as: cast.credential('keyFetchToken', content.keyFetchToken) });
    const used = await cast.useSession(cast.credential('sessionToken', content.sessionToken));
    const seen = `${summary(fetched)} for the first as a keyFetchToken, ${summary(used)} for the second as a sessionToken`;
    const ok = fetched.response.status === 200 && used.response.status === 200;
    check.that(OPENS, ok, 'a keyFetchToken and then a sessionToken that sign', seen, answer);
  },
});
