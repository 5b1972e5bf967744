import { defineCase } from '../../case.js';

const LAW = 'account-login/other-sessions-survive';

export default defineCase({
  requirements: [LAW],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { session: second } = await cast.signIn(ann);
    check.control(await cast.useSession(second));
    const { session: third } = await cast.signIn(ann);
    check.control(await cast.useSession(third));
    for (const earlier of [ann.session, second]) check.succeeds(LAW, await cast.useSession(earlier));
  },
});
