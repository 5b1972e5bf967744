import { defineCase } from '../../case.js';
import { recoveryMethodsOf } from '../../cast/recovery-methods.js';

const LIVE = 'session-auth-finish/gives-a-live-session';

export default defineCase({
  casts: ['key-server'],
  requirements: [LIVE],
  async run({ cast, check }) {
    const ann = await cast.accountAlone();
    // A second sign-in, since the first may be special.
    const { session } = await cast.signIn(ann);
    check.succeeds(LIVE, await cast.useSession(session));
    const { emails, answer } = await recoveryMethodsOf(cast, session);
    check.equal(LIVE, emails.includes(ann.email), true, answer);
  },
});
