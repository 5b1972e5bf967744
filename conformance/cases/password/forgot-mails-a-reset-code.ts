import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';

const LAW = 'password-forgot-send-code/mails-a-code';

export default defineCase({
  casts: ['key-server'],
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const [ann, bob] = [await cast.verifiedAccount(), await cast.verifiedAccount({ isNew: true })];
    // Bob has no session left, as somebody has who forgot the password.
    await cast.must('sessionDestroy', { as: bob.session, body: {} });
    const { inbox } = cast;
    for (const person of [ann, bob]) {
      const { email } = person;
      const earlier = (await inbox.all(email)).length;
      const sent = await cast.must('passwordForgotSendCode', { body: { email } });
      const code = await ifItComes(cast.mailedResetCode(person));
      const mails = (await inbox.all(email)).length - earlier;
      // A mail whose code nobody recognises is a mail all the same.
      check.that(LAW, code !== undefined || mails > 0, 'a mail with a code', mails > 0 ? 'a mail' : 'no mail', sent);
    }
  },
});
