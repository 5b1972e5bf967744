import { defineCase } from '../../case.js';

const LAW = 'account-login/other-sessions-survive';

/** A server that keeps so many sessions of an account and no more shows by then. */
const MORE = 9;

export default defineCase({
  requirements: [LAW],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { session: second } = await cast.signIn(ann);
    check.control(await cast.useSession(second));
    const { session: third } = await cast.signIn(ann);
    check.control(await cast.useSession(third));
    for (const earlier of [ann.session, second]) check.succeeds(LAW, await cast.useSession(earlier));

    for (let signIns = 0; signIns < MORE; signIns += 1) {
      // Who is held back after so many sign-ins has shown enough.
      if ((await cast.tryLogin(ann)).response.status !== 200) return;
    }
    for (const earlier of [ann.session, second]) check.succeeds(LAW, await cast.useSession(earlier));
  },
});
