import { defineCase } from '../../case.js';
import { linksOf, resetCode, verificationCode, withCode } from '../../cast/mailed-codes.js';
import { checkResumeUnlessRefused, resumeOfAnOAuthFlow, serviceOfManyCharacters } from '../../judging/mailed-resume.js';
import type { Mail } from '../../targets/target.js';
import type { Answered } from '../../wire/exchange.js';

const OF_CREATE = 'account-create/resume-is-in-the-verification-link';
const OF_RESEND = 'recovery-email-resend-code/resume-is-in-the-verification-link';
const OF_CREATE_SERVICE = 'account-create/service-is-in-the-verification-link';
const OF_RESEND_SERVICE = 'recovery-email-resend-code/service-is-in-the-verification-link';
const OF_SEND = 'password-forgot-send-code/resume-is-in-the-link';
const OF_RESEND_RESET = 'password-forgot-resend-code/resume-is-in-the-link';

export default defineCase({
  requirements: [OF_CREATE, OF_RESEND, OF_CREATE_SERVICE, OF_RESEND_SERVICE, OF_SEND, OF_RESEND_RESET],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const resume = resumeOfAnOAuthFlow(cast);
    const judge = (law: string, answer: Answered, email: string, codeOf: (mail: Mail) => string | undefined) =>
      checkResumeUnlessRefused(check, law, { answer, resume }, async () => {
        const mail = await cast.inbox.next(email, 'a code', (each) => codeOf(each) !== undefined);
        // A reset code may stand in the text alone (line 1065), whatever other links there are.
        return codeOf === resetCode ? withCode(linksOf(mail), resetCode(mail)) : linksOf(mail);
      });

    const ann = await cast.account();
    await cast.mailedCode(ann);
    const { email, authPW } = cast.person();
    cast.remember({ email, authPW });
    const created = await cast.call('accountCreate', { body: { email, authPW, resume } });
    await judge(OF_CREATE, created, email, verificationCode);
    const resent = await cast.call('recoveryEmailResendCode', { as: ann.session, body: { resume } });
    await judge(OF_RESEND, resent, ann.email, verificationCode);

    const service = serviceOfManyCharacters(cast);
    const told = async (law: string, email: string, answer: Answered) =>
      checkResumeUnlessRefused(check, law, { answer, resume: service, name: 'service' }, async () =>
        linksOf(await cast.inbox.next(email, 'a code', (each) => verificationCode(each) !== undefined)),
      );
    const again = await cast.call('recoveryEmailResendCode', { as: ann.session, body: { service } });
    await told(OF_RESEND_SERVICE, ann.email, again);
    const bob = cast.person();
    cast.remember(bob);
    const { email: address } = bob;
    await told(OF_CREATE_SERVICE, address, await cast.call('accountCreate', { body: { ...bob, service } }));

    const sent = await cast.call('passwordForgotSendCode', { body: { email: ann.email, resume } });
    await judge(OF_SEND, sent, ann.email, resetCode);
    const { token } = await cast.forgot(ann);
    const forAReset = await cast.call('passwordForgotResendCode', { as: token, body: { email: ann.email, resume } });
    await judge(OF_RESEND_RESET, forAReset, ann.email, resetCode);
  },
});
