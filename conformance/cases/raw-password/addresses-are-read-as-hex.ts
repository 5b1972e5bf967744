import { defineCase } from '../../case.js';
import { rawAccount, rawPerson, rememberRaw, tryRawSignIn } from '../../cast/raw-password.js';
import { startCall } from '../../cast/srp-login.js';
import { judgeCapitals, judgeSecondInCapitals } from '../../judging/hex-in-capitals.js';

const OF_CREATE = 'raw-password-account-create/email-is-read-as-hex';
const OF_SESSION = 'raw-password-session-create/email-is-read-as-hex';

export default defineCase({
  requirements: [OF_CREATE, OF_SESSION],
  casts: ['srp'],
  async run({ cast, check }) {
    const ann = await rawAccount(cast);
    check.succeeds(OF_CREATE, await cast.call('authStart', startCall(ann.email)));
    check.succeeds(OF_SESSION, await tryRawSignIn(cast, ann));
    const capitals = (email: string) => cast.written(email).toUpperCase();
    const body = { email: capitals(ann.email), password: ann.password };
    judgeCapitals(check, OF_SESSION, await cast.call('rawPasswordSessionCreate', { body }));
    const again = { email: body.email, password: rawPerson(cast).password };
    judgeSecondInCapitals(check, OF_CREATE, await cast.call('rawPasswordAccountCreate', { body: again }));

    const ben = rawPerson(cast);
    const shouted = { email: capitals(ben.email), password: ben.password };
    const created = await cast.call('rawPasswordAccountCreate', { body: shouted });
    if (created.response.status !== 200) return;
    rememberRaw(cast, ben);
    judgeCapitals(check, OF_CREATE, await cast.call('authStart', startCall(ben.email)));
  },
});
