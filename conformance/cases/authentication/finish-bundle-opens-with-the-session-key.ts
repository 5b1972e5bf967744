import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { bundleMacFits, decryptedBundle } from '../../cast/srp-bundle.js';
import { finishCall, proofOf, startCall, startOf } from '../../cast/srp-login.js';
import { summary } from '../../wire/exchange.js';

const BASE16 = 'auth-finish/bundle-is-base16';
const MAC = 'auth-finish/bundle-is-authenticated';
const OPENS = 'auth-finish/bundle-opens-with-the-session-key';

export default defineCase({
  requirements: [BASE16, MAC, OPENS],
  casts: ['srp'],
  async run({ cast, check }) {
    const person = cast.person();
    check.control(await cast.tryCreate(person));
    cast.remember(person);
    const start = startOf(await cast.must('authStart', startCall(person.email)));
    const proof = proofOf(start, person, cast.secret());
    const answer = await cast.must('authFinish', finishCall(start, proof));

    const isHex = /^(?:[0-9a-f]{2})+$/i.test(text(answer, 'bundle'));
    check.that(BASE16, isHex, 'pairs of hex digits', isHex ? 'pairs of hex digits' : 'other characters', answer);
    const fits = bundleMacFits('auth/finish', proof.K, answer);
    check.that(MAC, fits, 'a MAC by the session key', fits ? 'such a MAC' : 'none that fits', answer);
    // Only a token that signs can tell that it was decrypted.
    const content = decryptedBundle('auth/finish', proof.K, answer);
    const as = content && cast.credential('authToken', content.authToken);
    const used = as && (await cast.call('sessionCreate', { as, body: {} }));
    const seen = used === undefined ? 'another length' : `session/create answers its authToken with ${summary(used)}`;
    check.that(OPENS, used?.response.status === 200, 'an authToken that signs', seen, answer);
  },
});
