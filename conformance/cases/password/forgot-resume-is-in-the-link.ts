import { defineCase } from '../../case.js';
import { linksOf, resetCode, withCode } from '../../cast/mailed-codes.js';
import { FRENCH, REDIRECT_TO, SERVICE } from '../../requests/good-values.js';
import type { Mail } from '../../targets/target.js';

/** Url-encoded, as lines 1078 and 1129 have it. */
const RESUME = 'page%3D9%26mode%3Dnight';
const OF_SEND = 'password-forgot-send-code/resume-is-in-the-link';
const OF_RESEND = 'password-forgot-resend-code/resume-is-in-the-link';
const CODE = 'password-forgot-verify-code/mailed-code-is-accepted';

export default defineCase({
  requirements: [OF_SEND, OF_RESEND, CODE],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const { email } = await cast.verifiedAccount();
    let code = '';
    const next = async () => {
      const mail = await cast.inbox.next(email, 'a reset code', (candidate) => resetCode(candidate) !== undefined);
      code = resetCode(mail) ?? '';
      return mail;
    };
    const judge = (id: string, words: string) =>
      check.that(id, words !== MISSING, 'a link with the resume string, or no link with the code', words);

    // Each request has its own; later ones are of letters and digits alone. The last come with all that may, in French,
    // and their code is good.
    const plain = () => `Rs${cast.hex(6)}`;
    const times = [
      { ofSend: RESUME, ofResends: [RESUME], beside: {}, headers: {} },
      { ofSend: plain(), ofResends: [plain(), plain()], beside: {}, headers: {} },
      { ofSend: plain(), ofResends: [plain()], beside: { service: SERVICE, redirectTo: REDIRECT_TO }, headers: FRENCH },
    ];
    for (const { ofSend, ofResends, beside, headers } of times) {
      const sent = await cast.must('passwordForgotSendCode', { headers, body: { ...beside, email, resume: ofSend } });
      judge(OF_SEND, resumeIn(await next(), ofSend));
      const as = cast.token(sent, 'passwordForgotToken');
      for (const resume of ofResends) {
        await cast.must('passwordForgotResendCode', { as, headers, body: { ...beside, email, resume } });
        judge(OF_RESEND, resumeIn(await next(), resume));
      }
      if (headers === FRENCH) check.succeeds(CODE, await cast.call('passwordForgotVerifyCode', { as, body: { code } }));
    }
  },
});

const MISSING = 'links with the code and without it';

/** A string that is encoded already may stand in the link as it is, or be encoded once more. */
function resumeIn(mail: Mail, resume: string): string {
  const links = linksOf(mail);
  const values = links.map((link) => link.searchParams.get('resume'));
  if (values.some((value) => value === resume || value === decodeURIComponent(resume))) return 'a link with it';
  return withCode(links, resetCode(mail)).length === 0 ? 'no link with the code in the mail' : MISSING;
}
