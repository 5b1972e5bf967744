import { defineCase } from '../../case.js';
import { triesOf, wrongCode } from '../../cast/forgotten-password.js';
import { numberOf } from '../../cast/times.js';
import { hasOperation } from '../../requests/has-operation.js';

const OF_STATUS = 'password-forgot-status/ttl-counts-down';
const OF_RESEND = 'password-forgot-resend-code/ttl-is-shorter';

/** So long that a count of whole seconds has to change, however it is rounded. */
const WAIT_MS = 2_100;

export default defineCase({
  requirements: [OF_RESEND],
  whereKnown: [OF_STATUS],
  casts: ['onepw', 'srp'],
  waits: true,
  async run({ cast, check, edition }) {
    const { email } = await cast.accountAlone();
    const body = { email: cast.written(email) };
    const sent = await cast.must('passwordForgotSendCode', { body });
    const as = cast.token(sent, cast.forgotTokenKind);
    const ttl = numberOf(sent, 'ttl');
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    const isLess = (left: number) => left < ttl && left > 0;

    if (hasOperation(edition, 'passwordForgotStatus')) {
      const status = await cast.must('passwordForgotStatus', { as });
      const left = numberOf(status, 'ttl');
      check.that(OF_STATUS, isLess(left), `above 0 and less than ${ttl}`, String(left), status);
    }
    for (const time of ['once', 'twice']) {
      // A wrong code takes a try, and gives no time back.
      const code = wrongCode('0'.repeat(numberOf(sent, 'codeLength')));
      if (time === 'twice' && triesOf(sent) > 1) await cast.call('passwordForgotVerifyCode', { as, body: { code } });
      const resent = await cast.must('passwordForgotResendCode', { as, body });
      const left = numberOf(resent, 'ttl');
      check.that(OF_RESEND, isLess(left), `above 0 and less than ${ttl}`, String(left), resent);
    }
  },
});
