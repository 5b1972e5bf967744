import { defineCase } from '../../case.js';
import { REDIRECT_TO, RESUME, SERVICE } from '../../requests/good-values.js';

const TAKEN = 'account-create/errno-101';

/** Somebody with a verified address, for whom an account is asked for again in every way there is. */
export default defineCase({
  requirements: [TAKEN],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const { email, authPW } = await cast.verifiedAccount();
    check.control((await cast.accountAlone()).created);
    for (const asked of [
      { query: { keys: true }, body: {} },
      { body: { service: SERVICE } },
      { body: { redirectTo: REDIRECT_TO, resume: RESUME } },
      { query: { keys: true }, body: { service: SERVICE } },
    ])
      for (const password of [authPW, cast.hex()]) {
        const body = { email, authPW: password, ...asked.body };
        check.errno(TAKEN, await cast.call('accountCreate', { ...asked, body }), 101);
      }
    check.control(await cast.call('accountLogin', { body: { email, authPW } }));
  },
});
