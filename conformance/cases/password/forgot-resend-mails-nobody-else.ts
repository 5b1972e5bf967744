import { defineCase } from '../../case.js';
import { resetCode } from '../../cast/mailed-codes.js';

const LAW = 'password-forgot-resend-code/mails-no-other-account';

/** Ann's token comes with the address of Bob; what becomes of the request is the server's to say. */
export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const [ann, bob] = [await cast.verifiedAccount(), await cast.verifiedAccount()];
    const anns = await cast.forgot(ann);
    const resend = (email: string) =>
      cast.call('passwordForgotResendCode', { as: anns.token, body: { email: cast.written(email) } });
    check.control(await resend(ann.email));
    const tried = await resend(bob.email);
    // A mail that Bob asks for shows that one from before would have come by now.
    await cast.forgot(bob);
    const leaked = (await cast.inbox.all(bob.email)).some((mail) => resetCode(mail) === anns.code);
    check.that(
      LAW,
      !leaked,
      'no mail with the code to another account',
      leaked ? 'such a mail' : 'no such mail',
      tried,
    );
  },
});
