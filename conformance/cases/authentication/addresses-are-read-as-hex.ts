import { defineCase } from '../../case.js';
import { hexOfText, startCall } from '../../cast/srp-login.js';
import { judgeCapitals, judgeSecondInCapitals } from '../../judging/hex-in-capitals.js';

const OF_CREATE = 'account-create/email-is-read-as-hex';
const OF_START = 'auth-start/email-is-read-as-hex';
const OF_SEND = 'password-forgot-send-code/email-is-read-as-hex';
const OF_RESEND = 'password-forgot-resend-code/email-is-read-as-hex';

export default defineCase({
  requirements: [OF_CREATE, OF_START, OF_SEND, OF_RESEND],
  casts: ['srp'],
  async run({ cast, check }) {
    const person = cast.person();
    check.control(await cast.tryCreate(person));
    cast.remember(person);
    const found = await cast.call('authStart', startCall(person.email));
    check.succeeds(OF_CREATE, found);
    check.succeeds(OF_START, found);
    const inCapitals = { email: hexOfText(person.email).toUpperCase() };
    judgeCapitals(check, OF_START, await cast.call('authStart', { body: inCapitals }));

    const again = { ...(cast.createCall(cast.person()).body as object), ...inCapitals };
    judgeSecondInCapitals(check, OF_CREATE, await cast.call('accountCreate', { body: again }));

    const shouting = cast.person();
    const shouted = { ...(cast.createCall(shouting).body as object), email: hexOfText(shouting.email).toUpperCase() };
    const created = await cast.call('accountCreate', { body: shouted });
    if (created.response.status === 200) {
      cast.remember(shouting);
      judgeCapitals(check, OF_CREATE, await cast.call('authStart', startCall(shouting.email)));
    }

    const sent = await cast.call('passwordForgotSendCode', { body: { email: cast.written(person.email) } });
    check.succeeds(OF_SEND, sent);
    const as = cast.token(sent, cast.forgotTokenKind);
    const resend = (given: object) => cast.call('passwordForgotResendCode', { as, body: given });
    check.succeeds(OF_RESEND, await resend({ email: cast.written(person.email) }));
    judgeCapitals(check, OF_RESEND, await resend(inCapitals));
    judgeCapitals(check, OF_SEND, await cast.call('passwordForgotSendCode', { body: inCapitals }));
  },
});
