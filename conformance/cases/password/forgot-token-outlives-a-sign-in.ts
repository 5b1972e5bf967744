import { defineCase } from '../../case.js';

const LAW = 'password-forgot-send-code/token-outlives-a-sign-in';

/** Somebody remembers the password on one device, while another one waits for the code. */
export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const body = { email: cast.written(ann.email) };
    const as = cast.token(await cast.must('passwordForgotSendCode', { body }), cast.forgotTokenKind);
    const resend = () => cast.call('passwordForgotResendCode', { as, body });
    check.control(await resend());
    const { session } = await cast.signIn(ann);
    check.succeeds(LAW, await resend());
    await cast.must('sessionDestroy', { as: session, body: {} });
    check.succeeds(LAW, await resend());
  },
});
